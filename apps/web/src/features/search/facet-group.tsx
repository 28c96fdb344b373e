import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SearchFacet } from '../../generated/operations';
import { KindGlyph } from '../../design/kind-mark';
import { codeIn, KINDS } from '../listings/codes';
import styles from './facets.module.css';
import type { Choice } from './facet-words';

const FEW = 8;

interface FacetGroupProps {
  readonly facet: SearchFacet;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly onPoint?: ((value: string | null) => void) | undefined;
}

/** One facet as a list of checkboxes, each with the number of hits it would give. */
export function FacetGroup({ facet, choices, chosen, onToggle, onPoint }: FacetGroupProps) {
  const t = useTranslations('search');
  const [all, setAll] = useState(false);
  // A list whose last one alone would be hidden is shown whole.
  const short = !all && choices.length > FEW + 1;
  const shown = short ? choices.filter(({ value }, index) => index < FEW || chosen.includes(value)) : choices;
  if (choices.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.legend}>{t(`facet.${facet}`)}</legend>
      <ul className={styles.choices}>
        {shown.map(({ value, name, count }) => {
          const kind = facet === 'kind' ? codeIn(KINDS, value) : undefined;
          return (
            <li key={value}>
              <label className={styles.choice} data-none={count === 0} onPointerEnter={() => onPoint?.(value)} onPointerLeave={() => onPoint?.(null)}>
                <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
                {kind && <KindGlyph kind={kind} />}
                {value === 'ORGANISATION' && <Building2 aria-hidden="true" className={styles.organisation} />}
                <span className={styles.name}>{name}</span>
                <span className={styles.count}>
                  <span className="hidden">, </span>
                  {count}
                  <span className="hidden"> {t('hits', { count })}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {choices.length > FEW + 1 && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('allOf', { count: choices.length })}
        </button>
      )}
    </fieldset>
  );
}
