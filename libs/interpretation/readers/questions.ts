import type { Document } from '../document';
import type { Condition, Finding, OpenQuestion, Process, QuantityFinding } from '../interpretation';
import { Phrases } from '../phrases';
import type { ValueChain } from '@schakel/taxonomy';
import type { SettledMention } from './materials';

/** Below this a finding is too doubtful to go on. */
const SURE_ENOUGH = 0.45;
/** An ambiguous word of which no reading has this share of the belief is asked about. */
const SETTLED = 0.5;

/** Moments without a date. */
const VAGUE_MOMENT = new Phrases<true>([
  ['binnenkort|weldra|straks|eerstdaags', true], ['zo snel|rap mogelijk', true], ['snel weg', true], ['tegen|voor|na|in de|het zomer|winter|herfst|lente|voorjaar|najaar|verlof|vakantie|schooljaar', true], ['na de verhuis|verhuizing|werken|verbouwing|zomer|winter', true], ['voor kerst|kerstmis|nieuwjaar|pasen', true], ['einde|eind|begin schooljaar', true], ['van zodra', true], ['dringend|hoogdringend', true], ['in overleg', true],
]);

interface Found {
  readonly valueChain: Finding<ValueChain> | null;
  readonly materials: readonly Finding<string>[];
  readonly mentions: readonly SettledMention[];
  readonly condition: Finding<Condition> | null;
  readonly quantities: readonly Finding<QuantityFinding>[];
  readonly processes: readonly Finding<Process>[];
}

/** What the writer is asked, most useful first. */
export function readQuestions(document: Document, found: Found): OpenQuestion[] {
  const { kind, text } = document;
  const questions: OpenQuestion[] = [];
  if ((found.valueChain?.confidence ?? 0) < SURE_ENOUGH) questions.push('VALUE_CHAIN');
  const [best] = found.materials;
  const isPlain = best !== undefined && best.confidence >= SURE_ENOUGH && found.mentions.some(({ settled: [first] }) => first?.material === best.value && first.share >= SETTLED);
  // A workshop that carries or stores takes anything.
  if (!isPlain && !(kind === 'CAPABILITY' && found.processes.length > 0)) questions.push('MATERIAL');
  if (kind === 'CAPABILITY' && found.processes.length === 0) questions.push('PROCESS');
  if (kind === 'OFFER' && !found.condition) questions.push('CONDITION');
  if (kind !== 'CAPABILITY' && (text.quantity ?? null) === null && found.quantities.length === 0) questions.push('QUANTITY');
  if (VAGUE_MOMENT.find(document.words).length > 0) questions.push('WINDOW');
  return questions;
}
