import { useTranslations } from 'use-intl';
import type { Hub } from '../hub/use-hub';
import { kmOnMap, onMap, regionOf } from '../region/region';
import { RegionMap } from '../region/region-map';
import { searchPath, toggled, type Wanted } from './address';
import styles from './hits-map.module.css';
import type { Answer } from './use-search';

interface HitsMapProps {
  readonly hub: Hub;
  readonly answer: Answer | undefined;
  readonly wanted: Wanted;
  readonly pointed: string | null;
  readonly onPoint: (nis: string | null) => void;
}

/** Where the hits are: a click on a municipality narrows to it, another lets go. The facet of municipalities says and does the same. */
export function HitsMap({ hub, answer, wanted, pointed, onPoint }: HitsMapProps) {
  const t = useTranslations('search');
  const region = regionOf(hub.id);
  if (!region) return null;
  const counted = answer?.facets.find(({ facet }) => facet === 'nis')?.values ?? [];
  const countOf = (nis: string) => counted.find(({ value }) => value === nis)?.count ?? 0;
  const most = Math.max(1, ...counted.map(({ count }) => count));
  const elsewhere = counted.filter(({ value }) => !region.municipalities.some(({ nis }) => nis === value)).reduce((sum, { count }) => sum + count, 0);
  const from = hub.municipalities.find(({ nis }) => nis === wanted.around);
  const [x, y] = from ? onMap(region, from) : [0, 0];
  return (
    <figure className={styles.figure}>
      <RegionMap
        region={region}
        pathOf={(nis) => searchPath(toggled(wanted, 'nis', nis))}
        // The root keeps few hits visible beside many.
        shadeOf={(nis) => (countOf(nis) === 0 ? 0 : 0.25 + 0.75 * Math.sqrt(countOf(nis) / most))}
        chosen={wanted.chosen.nis}
        pointed={pointed}
        onPoint={onPoint}
        markOf={(nis) => (
          <text className={styles.count} data-none={countOf(nis) === 0} y={14}>
            {answer ? countOf(nis) : ''}
          </text>
        )}
      >
        {from && wanted.km && <circle cx={x} cy={y} r={kmOnMap(region, from, wanted.km)} className={styles.ring} />}
      </RegionMap>
      <figcaption className={styles.caption}>{elsewhere > 0 ? t('mapElsewhere', { count: elsewhere }) : t('mapHint')}</figcaption>
    </figure>
  );
}
