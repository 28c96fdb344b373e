import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { KindGlyph } from '../../design/kind-mark';
import type { Hub } from '../hub/use-hub';
import { KINDS } from '../listings/codes';
import { regionOf, type Region } from '../region/region';
import styles from './region-overview.module.css';
import { totalOf, useMunicipalityCounts, type Counts } from './use-counts';

/** The map and, beside it, the same figures as a table: who cannot see or point gets everything from the table. */
export function RegionOverview({ hub }: { readonly hub: Hub }) {
  const t = useTranslations();
  const counts = useMunicipalityCounts(hub);
  const [pointed, setPointed] = useState<string | null>(null);
  const region = regionOf(hub.id);
  const rows = hub.municipalities
    .map((place, index) => ({ place, counts: counts[index] }))
    .sort((a, b) => a.place.municipality.localeCompare(b.place.municipality, 'nl'));
  return (
    <div className={styles.overview}>
      {region && <Map region={region} counts={new globalThis.Map(rows.map(({ place, counts: each }) => [place.nis, each]))} pointed={pointed} onPoint={setPointed} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('home.municipality')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                <span className={styles.kind}>
                  <KindGlyph kind={kind} />
                  {t(`kinds.${kind}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, counts: each }) => (
            <tr key={place.nis} data-pointed={pointed === place.nis} onMouseEnter={() => setPointed(place.nis)} onMouseLeave={() => setPointed(null)}>
              <th scope="row">
                <Link to={`/zoeken?gemeente=${place.nis}`} onFocus={() => setPointed(place.nis)} onBlur={() => setPointed(null)}>
                  {place.municipality}
                </Link>
              </th>
              {KINDS.map((kind) => (
                <td key={kind} data-none={each?.[kind] === 0}>
                  {each?.[kind] ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MapProps {
  readonly region: Region;
  readonly counts: ReadonlyMap<string, Counts | undefined>;
  readonly pointed: string | null;
  readonly onPoint: (nis: string | null) => void;
}

function Map({ region, counts, pointed, onPoint }: MapProps) {
  return (
    <svg viewBox={`0 0 ${region.width} ${region.height}`} className={styles.map} aria-hidden="true">
      <g className={styles.around}>
        {region.around.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
      {region.municipalities.map(({ nis, path }) => (
        <Link key={nis} to={`/zoeken?gemeente=${nis}`} tabIndex={-1} onMouseEnter={() => onPoint(nis)} onMouseLeave={() => onPoint(null)}>
          <path d={path} className={styles.municipality} data-pointed={pointed === nis} />
        </Link>
      ))}
      <path d={region.outline} className={styles.outline} />
      {region.municipalities.map(({ nis, name, centre: [x = 0, y = 0] }) => (
        <g key={nis} className={styles.label} transform={`translate(${x} ${y})`}>
          <CountRing counts={counts.get(nis)} />
          <text y={64}>{name}</text>
        </g>
      ))}
    </svg>
  );
}

/** A link of which each part is a kind, with the total in it. */
function CountRing({ counts }: { readonly counts: Counts | undefined }) {
  const total = counts ? totalOf(counts) : 0;
  const radius = 22 + Math.min(14, Math.sqrt(total) * 2);
  const shares = KINDS.map((kind) => (total && counts ? (counts[kind] / total) * 100 : 0));
  return (
    <g>
      <circle r={radius + 5} className={styles.disc} />
      {KINDS.map((kind, index) => {
        const share = shares[index] ?? 0;
        const start = shares.slice(0, index).reduce((sum, each) => sum + each, 0);
        return share > 0 ? (
          <circle key={kind} r={radius} pathLength={100} strokeDasharray={`${share} ${100 - share}`} strokeDashoffset={25 - start} className={styles.arc} data-kind={kind} />
        ) : null;
      })}
      <text className={styles.total} y={1}>
        {counts ? total : ''}
      </text>
    </g>
  );
}
