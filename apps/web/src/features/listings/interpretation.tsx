import { useTranslations } from 'use-intl';
import type { InterpretationPartsFragment } from '../../generated/operations';
import { codeIn, CONDITIONS, PROCESSES, VALUE_CHAINS } from './codes';
import styles from './interpretation.module.css';
import { findingsOf, type Finding } from './marked-text';

const ROWS = ['valueChain', 'materials', 'condition', 'needs', 'processes', 'properties'] as const;

/** Below this, the system itself is not sure of what it read. */
const UNSURE = 0.6;

export function useFindingName() {
  const t = useTranslations();
  return ({ value, label, evidence: [words] }: Finding): string => {
    if (label) return label;
    const chain = codeIn(VALUE_CHAINS, value);
    if (chain) return t(`chain.${chain}`);
    const condition = codeIn(CONDITIONS, value);
    if (condition) return t(`condition.${condition}`);
    const process = codeIn(PROCESSES, value);
    if (process) return t(`process.${process}`);
    // A code without a name of its own: then the words themselves.
    return words?.text ?? value;
  };
}

/** What the system read, row by row; each with the words it rests on for who hovers or listens. */
export function InterpretationRows({ interpretation }: { readonly interpretation: InterpretationPartsFragment }) {
  const t = useTranslations('listing');
  const nameOf = useFindingName();
  const rows = ROWS.map((name) => {
    const found = interpretation[name];
    return { name, findings: Array.isArray(found) ? found : found ? [found] : [] };
  }).filter(({ findings }) => findings.length > 0);
  if (findingsOf(interpretation).length === 0) return <p>{t('nothingUnderstood')}</p>;
  return (
    <dl className={styles.rows}>
      {rows.map(({ name, findings }) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>
            {findings.map((finding) => (
              <span key={finding.value} className={styles.finding} title={finding.evidence.map(({ text }) => `“${text}”`).join(', ')}>
                {nameOf(finding)}
                {finding.confidence < UNSURE && <span className={styles.unsure}> {t('unsure')}</span>}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
