import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { KindGlyph } from '../../design/kind-mark';
import type { Hub } from '../hub/use-hub';
import { KINDS } from '../listings/codes';
import { regionOf } from '../region/region';
import { RegionMap } from '../region/region-map';
import styles from './region-overview.module.css';
import { totalOf, useFigures, type Counts } from './use-figures';

const searchIn = (nis: string) => `/zoeken?gemeente=${nis}`;

/** The map and, beside it, the same figures as a table: who cannot see or point gets everything from the table. */
export function RegionOverview({ hub }: { readonly hub: Hub }) {
  const t = useTranslations();
  const figures = useFigures(hub);
  const [pointed, setPointed] = useState<string | null>(null);
  const region = regionOf(hub.id);
  const places = [...hub.municipalities].sort((a, b) => a.municipality.localeCompare(b.municipality, 'nl'));
  return (
    <div className={styles.overview}>
      {region && (
        <RegionMap region={region} pathOf={searchIn} pointed={pointed} onPoint={setPointed} markOf={(nis) => <CountRing counts={figures?.inMunicipality(nis)} />} />
      )}
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
          {places.map(({ nis, municipality }) => (
            <tr key={nis} data-pointed={pointed === nis} onMouseEnter={() => setPointed(nis)} onMouseLeave={() => setPointed(null)}>
              <th scope="row">
                <Link to={searchIn(nis)} onFocus={() => setPointed(nis)} onBlur={() => setPointed(null)}>
                  {municipality}
                </Link>
              </th>
              <Cells counts={figures?.inMunicipality(nis)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ counts }: { readonly counts: Counts | undefined }) {
  return KINDS.map((kind) => (
    <td key={kind} data-none={counts?.[kind] === 0}>
      {counts?.[kind] ?? '–'}
    </td>
  ));
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
