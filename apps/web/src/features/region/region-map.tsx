import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Region } from './region';
import styles from './region-map.module.css';

interface RegionMapProps {
  readonly region: Region;
  /** Where a click on a municipality leads. */
  readonly pathOf: (nis: string) => string;
  /** How full a municipality is coloured, from 0 to 1. */
  readonly shadeOf?: (nis: string) => number;
  readonly chosen?: readonly string[];
  readonly pointed: string | null;
  readonly onPoint: (nis: string | null) => void;
  /** What stands at the centre of a municipality, drawn around 0,0. */
  readonly markOf: (nis: string) => ReactNode;
  /** Drawn over the land and under the marks. */
  readonly children?: ReactNode;
}

/**
 * The region with its municipalities to point at and click. Hidden from screen readers and the keyboard: whoever shows it gives
 * the same figures and choices beside it as a table or a list.
 */
export function RegionMap({ region, pathOf, shadeOf, chosen = [], pointed, onPoint, markOf, children }: RegionMapProps) {
  return (
    <svg viewBox={`0 0 ${region.width} ${region.height}`} className={styles.map} aria-hidden="true">
      <g className={styles.around}>
        {region.around.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
      <path d={region.outline} className={styles.ground} />
      {region.municipalities.map(({ nis, path }) => (
        <Link key={nis} to={pathOf(nis)} preventScrollReset tabIndex={-1} onMouseEnter={() => onPoint(nis)} onMouseLeave={() => onPoint(null)}>
          <path d={path} className={styles.municipality} data-pointed={pointed === nis} data-chosen={chosen.includes(nis)} fillOpacity={shadeOf ? shadeOf(nis) : undefined} data-shaded={shadeOf !== undefined} />
        </Link>
      ))}
      <path d={region.outline} className={styles.outline} />
      {region.municipalities
        .filter(({ nis }) => chosen.includes(nis))
        .map(({ nis, path }) => (
          <path key={nis} d={path} className={styles.chosen} />
        ))}
      {children}
      {region.municipalities.map(({ nis, name, centre: [x = 0, y = 0] }) => (
        <g key={nis} className={styles.mark} transform={`translate(${x} ${y})`}>
          {markOf(nis)}
          <text y={64} className={styles.name}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
