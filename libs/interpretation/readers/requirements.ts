import { Findings, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import { type Document, evidence, isMaterialSense, type Word } from '../document';
import type { Evidence, Finding, Requirement } from '../interpretation';
import { Phrases } from '../phrases';
import { placesIn } from '../places';
import type { Scopes } from '../scopes';
import type { Trait } from '../traits';
import type { SettledMention } from './materials';
import { findMeasures, type NamedMeasure } from './measures';
import { opposite } from './properties';
import { findShares } from './shares';

export function requirementKey(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'PROPERTY':
      return `P ${requirement.property}`;
    case 'SHARE':
      return `S ${requirement.property}`;
    case 'MEASURE':
      return `D ${requirement.dimension} ${requirement.unit}`;
    case 'MATERIAL':
      return `M ${requirement.materialId}`;
    case 'PLACES':
      return 'PLACES';
    case 'RADIUS':
      return 'RADIUS';
  }
}

/** Words of a clause that make what it says a demand, or a mere wish. */
const DEMANDS = new Phrases<'MUST' | 'WISH'>([
  ['moet|moeten|dient|dienen', 'MUST'], ['verplicht|verplichte|noodzakelijk|vereist|vereiste|voorwaarde|strikt|absoluut|zeker', 'MUST'], ['minstens|minimum|enkel|alleen|uitsluitend', 'MUST'], ['nodig', 'MUST'], ['harde voorwaarde', 'MUST'], ['aan te leveren', 'MUST'], ['aanleveren', 'MUST'], ['natuurlijk', 'MUST'],
  ['liefst|graag|eventueel|bijvoorkeur|voorkeur|idealiter|ideaal', 'WISH'], ['mag|mogen', 'WISH'], ['heeft|geniet voorkeur', 'WISH'], ['bij voorkeur', 'WISH'], ['mooi|leuk|mooie meegenomen', 'WISH'], ['is|zou een? pluspunt|plus|bonus|leuk|handig|mooi', 'WISH'], ['pluspunt|handig|welkom', 'WISH'], ['hoeft|hoeven niet', 'WISH'], ['of', 'WISH'], ['ook', 'WISH'], ['maakt niet', 'WISH'],
]);

/** "max. 10 km van Aalst", "binnen een straal van 15 km rond Ninove". */
const RADIUS = new Phrases<true>([['# km|kilometer', true]]);
const RADIUS_CUES = /^(?:max|maximum|maximaal|hoogstens|binnen|straal|tot|omtrek|omkring|cirkel|verder)$/;
const FROM_HERE = /^(?:van|rond|rondom|vanaf|vanuit|omheen)$/;

/** "werkgebied: Aalst en Lede", besides "enkel". */
const AREA = new Phrases<true>([['werkgebied|actieradius|werkingsgebied|actieterrein', true], ['enkel|alleen|uitsluitend', true], ['we|wij ~werk|rijden|komen|halen .. in', true], ['actief in', true], ['beperkt tot', true]]);

const CLOSED_AREA = new Phrases<true>([['nergens anders|elders', true], ['niet daarbuiten', true], ['daarbuiten niet', true], ['verder niet $', true]]);

function clauseDemands(words: readonly Word[]): Map<number, 'MUST' | 'WISH'> {
  const demands = new Map<number, 'MUST' | 'WISH'>();
  for (const { gives, from } of DEMANDS.find(words)) {
    const clause = words[from]?.clause;
    if (clause !== undefined && demands.get(clause) !== 'MUST') demands.set(clause, gives);
  }
  return demands;
}

/** Properties that say what a listing is about rather than what it demands. */
const NO_DEMAND = new Set([
  'second-hand', 'dirty', 'small', 'large', 'heavy', 'light', 'mixed-models', 'loose', 'palletised', 'incomplete', 'wet', 'disposable', 'locked', 'soot', 'data-bearing', 'indoor', 'outdoor', 'design', 'modern', 'round', 'rectangular', 'with-logo', 'refrigerant', 'metal-parts', 'hazardous',
  'expired', 'no-updates', 'asbestos', 'white', 'black', 'blue', 'green', 'grey', 'red', 'yellow', 'orange', 'brown', 'recycled', 'men', 'women', 'children', 'unisex', 'sorted', 'absorption-cooling',
]);

/** What an offer may ask of its taker; the rest of it says how the goods are. */
const ASKED_BY_OFFERS = new Set(['certificate']);

/** Everything that the text demands of what it is about to meet. */
export function readRequirements(document: Document, scopes: Scopes, mentions: readonly SettledMention[], traits: readonly Trait[]): readonly Finding<Requirement>[] {
  const { words, kind } = document;
  const found = new Findings<Requirement>(requirementKey);
  const demands = clauseDemands(words);
  const sure = (at: number): number => (words[at]?.field === 'title' ? IN_TITLE : IN_DESCRIPTION);
  const add = (requirement: Requirement, confidence: number, from: number, to: number, ...more: Evidence[]): void => found.add(requirement, confidence, [...more, evidence(document, from, to)]);

  for (const trait of traits) {
    if (trait.kind !== 'property' || trait.loose) continue;
    const demand = demands.get(words[trait.from]?.clause ?? -1);
    const { ruledOut } = trait;
    const property = ruledOut ? opposite(trait.id) : trait.id;
    if (property === undefined || (kind !== 'REQUEST' && demand !== 'MUST') || (demand === 'WISH' && !ruledOut)) continue;
    if (!ruledOut && demand !== 'MUST' && NO_DEMAND.has(trait.id)) continue;
    if (kind === 'OFFER' && !ASKED_BY_OFFERS.has(property)) continue;
    if (isAside(mentions, words, trait)) continue;
    add({ kind: 'PROPERTY', property }, sure(trait.from) * trait.weight * (demand === 'MUST' || ruledOut ? 1.1 : 0.8), trait.from, trait.to);
  }
  for (const { property, percent, atLeast, from, to } of findShares(document)) {
    if (atLeast || kind === 'REQUEST') add({ kind: 'SHARE', property, atLeastPercent: percent }, sure(from), from, to);
  }
  for (const measure of findMeasures(document)) if (isDemanded(document, measure)) add(measure.measure, sure(measure.from), measure.from, measure.to);
  for (const scope of scopes.all) {
    if (scope.polarity !== 'ONLY') continue;
    const cue = evidence(document, scope.cue[0], scope.cue[1]);
    for (const { from, to, settled: [best] } of mentions) {
      if (from >= scope.from && from < scope.to && best && kind !== 'OFFER') add({ kind: 'MATERIAL', materialId: best.material }, sure(from) * Math.sqrt(best.share), from, to, cue);
    }
  }
  readArea(document, add);
  readRadius(document, add);
  return found.list();
}

/** What is said of a purpose or a product is no demand on the goods: "PVC-doek om waterdichte tassen van te maken". */
function isAside(mentions: readonly SettledMention[], words: readonly Word[], { from, to }: Trait): boolean {
  // "Voor ateliers hout en lassen".
  const before = words.slice(Math.max(0, from - 3), from).filter(({ clause }) => clause === words[from]?.clause);
  if (before.some(({ norm }) => norm === 'voor' || norm === 'tegen') && !before.some(({ senses }) => senses.some(({ sense }) => isMaterialSense(sense)))) return true;
  const head = mentions.find((mention) => mention.from >= from && mention.from <= to + 1 && words[mention.from]?.clause === words[from]?.clause);
  return head !== undefined && ['PRODUCT', 'PURPOSE', 'MENTION', 'SETTING'].includes(head.role);
}

/** An offer states its measures; a request or a workshop sets limits. */
function isDemanded({ kind }: Document, { measure, bounded }: NamedMeasure): boolean {
  if (measure.dimension === 'quantity') return kind === 'CAPABILITY' || (kind === 'REQUEST' && measure.min !== undefined && measure.max === undefined);
  if (kind === 'OFFER' || (kind === 'REQUEST' && measure.dimension === 'lot')) return false;
  return bounded || kind === 'REQUEST';
}

type Add = (requirement: Requirement, confidence: number, from: number, to: number, ...more: Evidence[]) => void;

const WIDER = /^(?:(?:oost|west)-?vlaanderen|vlaams-?brabant|vlaanderen|belgie|provincies?|denderstreek|pajottenland|waasland|meetjesland|streek|denderregio|omstreken|omgeving)$/;

function readArea(document: Document, add: Add): void {
  const { words } = document;
  if (CLOSED_AREA.find(words).some(({ from, to }) => readClosedArea(document, from, to, add, evidence(document, from, to)))) return;
  for (const { from, to } of AREA.find(words)) {
    const sentence = words[from]?.sentence;
    let end = to;
    while (words[end]?.sentence === sentence) end += 1;
    // "In Oost-Vlaanderen en Brussel": what is wider than municipalities limits none of the region.
    if (words.slice(to, end).some(({ norm }) => WIDER.test(norm))) return;
    const places = placesIn(words, to, Math.min(end, to + 24));
    const [first] = places;
    const last = places.at(-1);
    // "enkel tafels, af te halen in Aalst" limits no area.
    if (!first || !last || first.from - to > 3 || words.slice(to, first.from).some(({ senses, token }) => senses.length > 0 || token.kind !== 'WORD')) continue;
    add({ kind: 'PLACES', nis: [...new Set(places.map(({ nis }) => nis))] }, 0.9, first.from, last.to, evidence(document, from, to));
    return;
  }
}

/** "Uit Aalst en Ninove, nergens anders": what stands before it is all there is. */
function readClosedArea({ words }: Document, from: number, to: number, add: Add, cue: Evidence): boolean {
  let start = from;
  while (start > 0 && words[start - 1]?.sentence === words[from]?.sentence) start -= 1;
  const places = placesIn(words, start, from);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return false;
  add({ kind: 'PLACES', nis: [...new Set(places.map(({ nis }) => nis))] }, 0.9, first.from, last.to, cue);
  return to > from;
}

function readRadius(document: Document, add: Add): void {
  const { words } = document;
  for (const { from, to } of RADIUS.find(words)) {
    const token = words[from]?.token;
    const before = words.slice(Math.max(0, from - 5), from).filter(({ sentence }) => sentence === words[from]?.sentence);
    if (token?.kind !== 'NUMBER' || !before.some(({ norm }) => RADIUS_CUES.test(norm))) continue;
    const [around] = FROM_HERE.test(words[to]?.norm ?? '') ? placesIn(words, to + 1, to + 4) : [];
    add({ kind: 'RADIUS', km: token.upTo ?? token.value, ...(around && { aroundNis: around.nis }) }, 0.9, from, around?.to ?? to);
    return;
  }
}
