import { codes, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import type { ConditionSignal } from '../condition-signals';
import { type Document, evidence } from '../document';
import type { Condition, Finding } from '../interpretation';
import { Phrases } from '../phrases';
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

const FOR_PARTS: readonly Condition[] = ['PARTS', 'DEFECTIVE', 'MIXED'];
const FOR_STUFF: readonly Condition[] = ['PARTS', 'DEFECTIVE', 'WORN', 'MIXED'];
/** Purposes that goods serve once they are past use. */
const PAST_USE = new Phrases<readonly Condition[]>([
  ['voor|tot de? demontage|ontmanteling|onderdelen|wisselstukken|recyclage|recycling|sloop|schroot', FOR_PARTS], ['voor|om te leren .. herstellen|repareren|solderen|demonteren', FOR_PARTS], ['om .. te leren herstellen|repareren|solderen|demonteren', FOR_PARTS], ['om uit elkaar te halen', FOR_PARTS], ['om te demonteren|ontmantelen|strippen', FOR_PARTS], ['om .. van te maken', FOR_STUFF], ['oefenstukken|oefenmateriaal|oefentoestellen', FOR_PARTS],
  ['voor|tot de? vervezeling|versnippering|vezels|poetsdoeken|vulling', FOR_STUFF], ['te versnijden|vervezelen|versnipperen', FOR_STUFF],
]);
const PURPOSE_WEIGHT = 0.9;

/** "Niet voor onderdelen." */
function isDenied({ words }: Document, at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ norm, clause }) => clause === words[at]?.clause && /^(?:niet|nie|geen|nooit)$/.test(norm));
}

/** "Wat nog werkt gaat eerst naar herstel": what becomes of some of them. */
function isSetAside({ kind, words }: Document, at: number): boolean {
  return kind === 'CAPABILITY' && words.find(({ clause }) => clause === words[at]?.clause)?.norm === 'wat';
}

/** States that a request or a capability takes; empty where it does not say. */
export function readAcceptedConditions(document: Document, signals: readonly ConditionSignal[], traits: readonly Trait[]): readonly Finding<Condition>[] {
  if (document.kind === 'OFFER') return [];
  const found = codes<Condition>();
  for (const { condition, weight, from, to, field, negated, allowed } of signals) {
    // "Huishoudtoestel is ok" speaks of a kind, not of a state.
    if (negated || weight < LEAST_WEIGHT || isSetAside(document, from)) continue;
    const confidence = weight * (field === 'title' ? IN_TITLE : IN_DESCRIPTION);
    const words = [evidence(document, from, to)];
    found.add(condition, confidence, words);
    for (const other of (allowed && ALLOWED_ALONG[condition]) || ALONG[condition]) found.add(other, confidence * ALONG_WEIGHT, words);
  }
  const pastUse = document.kind === 'REQUEST' ? PAST_USE.find(document.words).filter(({ from }) => !isDenied(document, from)) : [];
  for (const { gives, from, to } of pastUse) {
    for (const condition of gives) found.add(condition, IN_DESCRIPTION * PURPOSE_WEIGHT, [evidence(document, from, to)]);
  }
  // "Voor demontage", "om te leren herstellen": what is past use serves, and what is not would be a waste.
  if (pastUse.length > 0) return found.list();
  for (const { kind, id, from, to, ruledOut, weight } of traits) {
    if (kind !== 'property' || (id !== 'second-hand' && id !== 'refurbished') || ruledOut) continue;
    const words = [evidence(document, from, to)];
    found.add('GOOD', IN_DESCRIPTION * weight, words);
    found.add('WORN', IN_DESCRIPTION * weight * ALONG_WEIGHT, words);
    found.add('NEW', IN_DESCRIPTION * weight * ALONG_WEIGHT, words);
  }
  return found.list();
}
