import type { ReactNode } from 'react';
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

/** One thing that a text says, with its name before it. */
export function ReadingRow({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Something that was read; the words it rests on are there for who hovers or listens. */
export function Chip({ words, note, children }: { readonly words?: string; readonly note?: string | undefined; readonly children: ReactNode }) {
  return (
    <span className={styles.finding} title={words}>
      {children}
      {note && <span className={styles.unsure}> {note}</span>}
    </span>
  );
}

/** What the system read, row by row, and in `children` rows of what else the text says. */
export function InterpretationRows({ interpretation, children }: { readonly interpretation: InterpretationPartsFragment; readonly children?: ReactNode }) {
  const t = useTranslations('listing');
  const nameOf = useFindingName();
  const rows = ROWS.map((name) => {
    const found = interpretation[name];
    return { name, findings: Array.isArray(found) ? found : found ? [found] : [] };
  }).filter(({ findings }) => findings.length > 0);
  return (
    <>
      {findingsOf(interpretation).length === 0 && <p>{t('nothingUnderstood')}</p>}
      <dl className={styles.rows}>
        {rows.map(({ name, findings }) => (
          <ReadingRow key={name} name={t(name)}>
            {findings.map((finding) => (
              <Chip key={finding.value} words={finding.evidence.map(({ text }) => `“${text}”`).join(', ')} note={finding.confidence < UNSURE ? t('unsure') : undefined}>
                {nameOf(finding)}
              </Chip>
            ))}
          </ReadingRow>
        ))}
        {children}
      </dl>
    </>
  );
}
