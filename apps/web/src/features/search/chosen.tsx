import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SearchFacet } from '../../generated/operations';
import type { Hub } from '../hub/use-hub';
import { FACETS, type Wanted } from './address';
import styles from './chosen.module.css';
import { useFacetName } from './facet-words';
import type { Answer } from './use-search';

interface ChosenProps {
  readonly hub: Hub;
  readonly answer: Answer | undefined;
  readonly wanted: Wanted;
  readonly onToggle: (facet: SearchFacet, value: string) => void;
  readonly onClear: () => void;
}

/** What is filtered by, each a click away from being dropped. */
export function ChosenFilters({ hub, answer, wanted, onToggle, onClear }: ChosenProps) {
  const t = useTranslations('search');
  const nameOf = useFacetName(hub);
  const all = FACETS.flatMap((facet) => {
    const counted = answer?.facets.find((each) => each.facet === facet)?.values;
    return wanted.chosen[facet].map((value) => ({ facet, value, name: nameOf(facet, value, counted?.find((each) => each.value === value)?.label) }));
  });
  if (all.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label={t('chosen')}>
      {all.map(({ facet, value, name }) => (
        <li key={`${facet} ${value}`}>
          <button type="button" className={styles.chip} onClick={() => onToggle(facet, value)} aria-label={t('drop', { name })}>
            <span className={styles.name}>{name}</span>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={styles.clear} onClick={onClear}>
          {t('clear')}
        </button>
      </li>
    </ul>
  );
}
