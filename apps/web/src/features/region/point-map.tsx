import { useTranslations } from 'use-intl';
import type { ListingKind } from '../../generated/operations';
import { onMap, regionOf, type Point } from './region';
import styles from './point-map.module.css';

export interface Place extends Point {
  /** None for the place of an organisation. */
  readonly kind?: ListingKind;
  readonly label: string;
}

const MARGIN = 90;

/** A small map of the region with places on it, joined in their order; it widens when a place lies outside. */
export function PointMap({ hubId, points }: { readonly hubId: string; readonly points: readonly Place[] }) {
  const t = useTranslations('region');
  const region = regionOf(hubId);
  if (!region || points.length === 0) return null;
  const at = points.map((point) => onMap(region, point));
  const xs = at.map(([x]) => x);
  const ys = at.map(([, y]) => y);
  const left = Math.min(0, ...xs.map((x) => x - MARGIN));
  const top = Math.min(0, ...ys.map((y) => y - MARGIN));
  const right = Math.max(region.width, ...xs.map((x) => x + MARGIN));
  const bottom = Math.max(region.height, ...ys.map((y) => y + MARGIN));
  const labels = [...new Set(points.map(({ label }) => label))];
  return (
    <svg viewBox={`${left} ${top} ${right - left} ${bottom - top}`} className={styles.map} role="img" aria-label={t('map', { places: labels.join(', ') })}>
      {region.around.map((path) => (
        <path key={path} d={path} className={styles.around} />
      ))}
      {region.municipalities.map(({ nis, path }) => (
        <path key={nis} d={path} className={styles.municipality} />
      ))}
      <path d={region.outline} className={styles.outline} />
      {at.length > 1 && <polyline points={at.map((point) => point.join(',')).join(' ')} className={styles.line} />}
      {points.map(({ kind }, index) => {
        const [x = 0, y = 0] = at[index] ?? [];
        // Several at one place stand side by side.
        const before = at.slice(0, index).filter(([otherX, otherY]) => otherX === x && otherY === y).length;
        return <circle key={index} cx={x + before * 34} cy={y} r={26} className={styles.point} data-kind={kind} />;
      })}
      {labels.map((label) => {
        const [x = 0, y = 0] = at[points.findIndex((point) => point.label === label)] ?? [];
        const end = x > (left + right) / 2;
        return (
          <text key={label} x={x + (end ? -40 : 40)} y={y + 14} textAnchor={end ? 'end' : 'start'} className={styles.label}>
            {label}
          </text>
        );
      })}
    </svg>
  );
}
