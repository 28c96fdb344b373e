import { Fragment } from 'react';
import type { InterpretationPartsFragment } from '../../generated/operations';
import styles from './marked-text.module.css';

export type Finding = NonNullable<InterpretationPartsFragment['valueChain']>;

/** The findings of an interpretation, in the order in which people look for them. */
export const findingsOf = (interpretation: InterpretationPartsFragment): readonly Finding[] =>
  [
    interpretation.valueChain, ...interpretation.materials, interpretation.condition, ...interpretation.needs, ...interpretation.processes,
    ...interpretation.properties,
  ].filter((finding) => finding !== null);

interface Span {
  readonly from: number;
  readonly to: number;
}

type Evidence = Finding['evidence'][number];

/** The spans on which a reading of `text` rests, in order and without overlap. Words that are not there (any more) have none. */
export function spansOf(evidence: readonly Evidence[], text: string): readonly Span[] {
  const spans = evidence
    .filter((each) => each.from < each.to && text.slice(each.from, each.to) === each.text)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const merged: Span[] = [];
  for (const { from, to } of spans) {
    const last = merged.at(-1);
    if (last && from < last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else merged.push({ from, to });
  }
  return merged;
}

/** A text with stretches of it marked; the stretches in order and without overlap. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return (
    <>
      {spans.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(spans[index - 1]?.to ?? 0, from)}
          <mark className={styles.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.to ?? 0)}
    </>
  );
}

/** A text with the words marked on which an interpretation rests. */
export function MarkedText({ text, field, findings }: { readonly text: string; readonly field: 'title' | 'description'; readonly findings: readonly Pick<Finding, 'evidence'>[] }) {
  const evidence = findings.flatMap((finding) => finding.evidence).filter((each) => each.field === field);
  return <Marked text={text} spans={spansOf(evidence, text)} />;
}
