import { IN_DESCRIPTION, IN_TITLE, rounded, together } from '../confidence';
import type { ConditionSignal } from '../condition-signals';
import { type Document, evidence } from '../document';
import type { Condition, Finding } from '../interpretation';

/** From good to bad; the worse of two states that are said with equal weight is the safer reading. */
const ORDER: readonly Condition[] = ['NEW', 'GOOD', 'WORN', 'DEFECTIVE', 'PARTS'];
const LEAST = 0.3;
/** A part of the lot that is smaller than this does not make it a mixed one. */
const SMALL_PART = 0.25;
const WHOLE = 0.9;
/** How sure it must be that some things are in the opposite state, for the lot to be mixed. */
const LEAST_OPPOSITE = 0.45;

interface Statement {
  readonly condition: Condition;
  readonly confidence: number;
  readonly signal: ConditionSignal;
}

/** What the opposite of a state says: "niet kapot" is usable, "niet in goede staat" is not. */
const OPPOSITES: Readonly<Partial<Record<Condition, readonly [Condition, number]>>> = {
  GOOD: ['DEFECTIVE', 0.6], WORN: ['GOOD', 0.6], DEFECTIVE: ['GOOD', 0.7], PARTS: ['GOOD', 0.4], NEW: ['GOOD', 0.3],
};

function statementOf(signal: ConditionSignal): Statement | undefined {
  const confidence = signal.weight * (signal.field === 'title' ? IN_TITLE : IN_DESCRIPTION);
  if (!signal.negated) return { condition: signal.condition, confidence, signal };
  const opposite = OPPOSITES[signal.condition];
  return opposite && { condition: opposite[0], confidence: confidence * opposite[1], signal };
}

function strongest(statements: readonly Statement[]): { condition: Condition; confidence: number; statements: readonly Statement[] } | undefined {
  const ranked = ORDER.map((condition) => {
    const own = statements.filter((statement) => statement.condition === condition);
    return { condition, confidence: together(own.map(({ confidence }) => confidence)), statements: own };
  }).filter(({ statements: own }) => own.length > 0);
  // Of equals the later, worse one.
  return ranked.reduce<(typeof ranked)[number] | undefined>((best, one) => (best === undefined || one.confidence >= best.confidence - 0.02 ? one : best), undefined);
}

function finding(document: Document, condition: Condition, confidence: number, statements: readonly Statement[]): Finding<Condition> | null {
  if (confidence < LEAST) return null;
  const distinct = new Map(statements.map(({ signal }) => [signal.from, signal]));
  return { value: condition, confidence: rounded(confidence), evidence: [...distinct.values()].map(({ from, to }) => evidence(document, from, to)) };
}

const usable = (condition: Condition): boolean => condition === 'NEW' || condition === 'GOOD' || condition === 'WORN';

/** The state of what is offered; null where the text does not say. */
export function readCondition(document: Document, signals: readonly ConditionSignal[]): Finding<Condition> | null {
  if (document.kind !== 'OFFER') return null;
  // "Mag kapot zijn" in an offer says what a taker may do or expect, not how things are.
  const statements = signals.filter(({ allowed }) => allowed !== 'MAY').flatMap((signal) => statementOf(signal) ?? []);
  const mixed = statements.filter(({ condition }) => condition === 'MIXED');
  const isWhole = ({ signal }: Statement): boolean => !signal.partial || (signal.share ?? 0) >= WHOLE;
  const whole = statements.filter((statement) => statement.condition !== 'MIXED' && isWhole(statement));
  const partly = statements.filter((statement) => statement.condition !== 'MIXED' && !isWhole(statement));
  if (mixed.length > 0) return finding(document, 'MIXED', together(mixed.map(({ confidence }) => confidence)), [...mixed, ...partly]);
  const main = strongest(whole);
  const part = strongest(partly);
  const parts = new Set(partly.map(({ condition }) => usable(condition)));
  const large = partly.some(({ signal }) => signal.share === undefined || signal.share > SMALL_PART);
  if (part && large && (parts.size > 1 || main === undefined || usable(main.condition) !== usable(part.condition))) {
    return finding(document, 'MIXED', together([part.confidence, main?.confidence ?? 0]) * 0.85, [...partly, ...whole]);
  }
  if (!main) return part ? smallPartOnly(document, part) : null;
  // "De droogkast maakt lawaai, de diepvries werkt perfect": two things in two states.
  const opposite = strongest(whole.filter(({ condition }) => usable(condition) !== usable(main.condition)));
  const clauses = new Set(whole.map(({ signal }) => document.words[signal.from]?.clause));
  if (opposite && opposite.confidence > LEAST_OPPOSITE && main.condition !== 'PARTS' && main.condition !== 'NEW' && clauses.size > 1) {
    return finding(document, 'MIXED', 0.55, whole);
  }
  return finding(document, main.condition, main.confidence * (opposite ? 0.8 : 1), main.statements);
}

/** "Bij drie is de zitting stuk": so the others are in order, though it is not said; of "een deel" one cannot tell. */
function smallPartOnly(document: Document, part: { readonly condition: Condition; readonly confidence: number; readonly statements: readonly Statement[] }): Finding<Condition> | null {
  if (usable(part.condition)) return finding(document, part.condition, part.confidence * 0.7, part.statements);
  const small = part.statements.every(({ signal }) => signal.share !== undefined && signal.share <= SMALL_PART);
  return finding(document, small ? 'GOOD' : 'MIXED', part.confidence * (small ? 0.6 : 0.65), part.statements);
}
