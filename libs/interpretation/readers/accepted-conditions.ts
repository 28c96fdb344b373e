import { codes, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import type { ConditionSignal } from '../condition-signals';
import { type Document, evidence } from '../document';
import type { Condition, Finding } from '../interpretation';
import type { Trait } from '../traits';

/**
 * States that are taken along with the one that is named. Who takes worn goods takes better ones as well; who wants
 * broken ones, to learn repairing or for parts, has no use for new ones. "Mag kapot" takes all.
 */
const ALONG: Readonly<Record<Condition, readonly Condition[]>> = {
  NEW: [], GOOD: ['NEW'], WORN: ['GOOD', 'NEW'], DEFECTIVE: ['PARTS', 'MIXED'], PARTS: ['DEFECTIVE', 'MIXED'], MIXED: ['GOOD', 'WORN', 'DEFECTIVE'],
};
const ALLOWED_ALONG: Readonly<Partial<Record<Condition, readonly Condition[]>>> = { DEFECTIVE: ['NEW', 'GOOD', 'WORN', 'MIXED'], PARTS: ['DEFECTIVE', 'WORN', 'MIXED'] };
const ALONG_WEIGHT = 0.6;
const LEAST_WEIGHT = 0.65;

/** States that a request or a capability takes; empty where it does not say. */
export function readAcceptedConditions(document: Document, signals: readonly ConditionSignal[], traits: readonly Trait[]): readonly Finding<Condition>[] {
  if (document.kind === 'OFFER') return [];
  const found = codes<Condition>();
  for (const { condition, weight, from, to, field, negated, allowed } of signals) {
    // "Huishoudtoestel is ok" speaks of a kind, not of a state.
    if (negated || weight < LEAST_WEIGHT) continue;
    const confidence = weight * (field === 'title' ? IN_TITLE : IN_DESCRIPTION);
    const words = [evidence(document, from, to)];
    found.add(condition, confidence, words);
    for (const other of (allowed && ALLOWED_ALONG[condition]) || ALONG[condition]) found.add(other, confidence * ALONG_WEIGHT, words);
  }
  for (const { kind, id, from, to, ruledOut, weight } of traits) {
    if (kind !== 'property' || (id !== 'second-hand' && id !== 'refurbished') || ruledOut) continue;
    const words = [evidence(document, from, to)];
    found.add('GOOD', IN_DESCRIPTION * weight, words);
    found.add('WORN', IN_DESCRIPTION * weight * ALONG_WEIGHT, words);
    found.add('NEW', IN_DESCRIPTION * weight * ALONG_WEIGHT, words);
  }
  return found.list();
}
