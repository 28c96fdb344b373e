import { IN_DESCRIPTION, IN_TITLE, rounded } from '../confidence';
import { type Document, evidence } from '../document';
import type { Finding, Recurrence } from '../interpretation';
import { Phrases } from '../phrases';

interface Rhythm {
  readonly every: Recurrence;
  readonly confidence: number;
}
const said = (every: Recurrence): Rhythm => ({ every, confidence: 1 });

const RHYTHMS = new Phrases<Rhythm>([
  ['wekelijks|wekelijkse', said('WEEKLY')], ['per|/ week', said('WEEKLY')], ['elke|iedere week|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag', said('WEEKLY')],
  ['elke|iedere * week', said('WEEKLY')], ['per dag', said('WEEKLY')], ['dagelijks|dagelijkse', said('WEEKLY')], ['elke|iedere dag|werkdag', said('WEEKLY')],
  ['tweewekelijks|tweewekelijkse|veertiendaags', { every: 'WEEKLY', confidence: 0.8 }], ['weekroutes|weekrondes|weekronde|weekronden', said('WEEKLY')],
  ['maandelijks|maandelijkse', said('MONTHLY')], ['per maand', said('MONTHLY')], ['elke|iedere maand', said('MONTHLY')], ['elke|iedere * maand', said('MONTHLY')], ['~maand om de', said('MONTHLY')],
  ['elke|iedere eerste|1ste|tweede|laatste ~maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag', said('MONTHLY')],
  ['driemaandelijks|driemaandelijkse|trimestrieel|trimestriele', said('QUARTERLY')], ['per|elk|ieder trimester|kwartaal|seizoen', said('QUARTERLY')], ['elke drie maanden', said('QUARTERLY')], ['om de drie maanden', said('QUARTERLY')],
  ['elke|iedere|om #MONTH', said('QUARTERLY')], ['om de #MONTH', said('QUARTERLY')],
  // Steady, without a rhythm that is named.
  ['doorlopend|doorlopende', { every: 'MONTHLY', confidence: 0.7 }], ['regelmatig|regelmatige|geregeld|geregelde', { every: 'MONTHLY', confidence: 0.6 }], ['continu|continue', { every: 'MONTHLY', confidence: 0.6 }],
  ['permanent|permanente', { every: 'MONTHLY', confidence: 0.5 }], ['vaste levering|leveringen|afname|afnemer|leverancier|aanvoer|stroom', { every: 'MONTHLY', confidence: 0.6 }], ['telkens|steeds opnieuw|weer', { every: 'MONTHLY', confidence: 0.5 }],
  ['structureel|structurele', { every: 'MONTHLY', confidence: 0.6 }], ['heel|hele|gans|ganse jaar|schooljaar door', { every: 'MONTHLY', confidence: 0.6 }],
  ['eenmalige partij|actie|levering|ophaling|opruiming|verkoop', said('ONCE')], ['in een|1 keer weg|mee|op|te|af', said('ONCE')], ['in een keer', said('ONCE')],
]);

/** How often a rhythm means a stay rather than a supply: "open elke zaterdag", "2 uur per week" of volunteers says nothing about goods. */
const OPENING = new Phrases<true>([['open|gesloten .. elke|iedere|op', true], ['op afspraak', true], ['bereikbaar .. elke|op', true], ['cursus|les|vergadering|bijeenkomst .. elke', true]]);

/** How often the goods come or are wanted; null where the text does not say. */
export function readRecurrence(document: Document): Finding<Recurrence> | null {
  const opening = new Set(OPENING.find(document.words).map(({ from }) => document.words[from]?.clause));
  let best: Finding<Recurrence> | null = null;
  for (const { gives, from, to } of RHYTHMS.find(document.words)) {
    const word = document.words[from];
    if (!word || opening.has(word.clause)) continue;
    const confidence = rounded(gives.confidence * (word.field === 'title' ? IN_TITLE : IN_DESCRIPTION) + 0.1 * gives.confidence);
    if (!best || confidence > best.confidence) best = { value: gives.every, confidence, evidence: [evidence(document, from, to)] };
  }
  return best;
}
