import { stem, STOP_WORDS } from '@schakel/language';
import { isWithin } from '@schakel/taxonomy';
import { Findings, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import type { ConditionSignal } from '../condition-signals';
import { type Document, evidence, type Word } from '../document';
import type { Exclusion, Finding } from '../interpretation';
import { isStuff } from '../material-classes';
import type { Scope, Scopes } from '../scopes';
import type { Trait } from '../traits';
import type { SettledMention } from './materials';

const RULES_OUT_THINGS = /^(?:geen|zonder|behalve|uitgezonderd|noch)$/;
const LINKS = new Set(['of', 'noch', 'en', 'en/of', '&']);
/** "Geen haast": words that name nothing to rule out. */
const EMPTY_WORDS = new Set([
  'dingen', 'zaken', 'spullen', 'toestanden', 'soorten', 'soort', 'exemplaren', 'stukken', 'producten', 'materialen', 'materiaal', 'artikelen', 'partijen', 'hoeveelheden', 'rommel', 'afval', 'brol', 'anders', 'andere', 'meer',
  'zelf', 'hier', 'gewoon', 'echt', 'nodig', 'garantie', 'kosten', 'levering', 'aub', 'graag', 'dank', 'reactie', 'reacties', 'mails', 'telefoon', 'oproepen', 'handelaars', 'opkopers', 'bod', 'biedingen', 'ruil', 'particulieren', 'verkoop', 'onzin', 'zever',
]);
const SOFT = 0.5;
/** "Geen vaten van 200 liter": rules out some of them, not all. */
const NARROWED = 0.7;
const NARROWS = /^(?:van|met|zonder|onder|boven|kleiner|groter|hoger|lager|breder|ouder|die|dat|uit|tot|vanaf)$/;
/** Below this a property was only seen in front of another word. */
const LEAST_WEIGHT = 0.5;
const UNKNOWN_WORD = 0.6;

export function exclusionKey(exclusion: Exclusion): string {
  switch (exclusion.kind) {
    case 'MATERIAL':
      return `M ${exclusion.materialId}`;
    case 'PROPERTY':
      return `P ${exclusion.property}`;
    case 'CONDITION':
      return `C ${exclusion.condition}`;
    case 'WORD':
      return `W ${exclusion.word}`;
  }
}

/** "Voor gezinnen zonder computer" rules nothing out. */
function isAside(words: readonly Word[], { cue: [at] }: Scope): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ norm, clause }) => norm === 'voor' && clause === words[at]?.clause);
}

/** The items that a scope lists, each `[from, to)`. */
function itemsOf(words: readonly Word[], scope: Scope): [number, number][] {
  const items: [number, number][] = [];
  let start = scope.from;
  for (let at = scope.from; at <= scope.to; at += 1) {
    const word = words[at];
    const splits = at === scope.to || (word !== undefined && (LINKS.has(word.norm) || (at > start && word.before === 'COMMA')));
    if (!splits) continue;
    if (at > start) items.push([start, at]);
    start = word !== undefined && LINKS.has(word.norm) ? at + 1 : at;
  }
  return items;
}

/** Words that stand for the goods at large: "geen defecte toestellen" says something of their state. */
const GENERAL_HEADS = new Set(['toestel', 'apparaat', 'machine', 'kledij', 'kleding', 'kledingstuk', 'textiel', 'stof', 'materiaal', 'meubel', 'verpakking', 'hout', 'doek', 'elektro', 'weefsel'].map((word) => stem(word)));

/** Things ruled out in an item; none where it says something of things that are otherwise wanted: "geen kapotte stoelen". */
function materialsOf(words: readonly Word[], item: readonly SettledMention[], goods: readonly string[], qualified: boolean): { material: string; share: number }[] {
  return item.flatMap((mention) => {
    const isGeneral = GENERAL_HEADS.has(words[mention.to - 1]?.stem ?? '');
    return mention.settled.filter(({ material, share }) => share >= 0.2 && !goods.some((one) => isWithin(one, material)) && !(qualified && isGeneral));
  });
}

/** Everything that the text rules out. */
export function readExclusions(
  document: Document, scopes: Scopes, mentions: readonly SettledMention[], traits: readonly Trait[], signals: readonly ConditionSignal[],
): readonly Finding<Exclusion>[] {
  const { words, kind } = document;
  const goods = mentions.filter(({ role }) => role === 'GOODS').flatMap(({ settled: [best] }) => (best ? [best.material] : []));
  // "Harde plastics malen, geen PVC": what the text is about is not ruled out by one kind of it.
  const asserted = new Set(traits.filter(({ kind: of, ruledOut, from, weight }) => of === 'property' && !ruledOut && weight >= 0.9 && words[from]?.field === 'title').map(({ id }) => id));
  const found = new Findings<Exclusion>(exclusionKey);
  for (const scope of scopes.all) {
    if (scope.polarity === 'ONLY' || scope.polarity === 'LOOSE') continue;
    if (isAside(words, scope) && kind !== 'CAPABILITY') continue;
    for (const [from, to] of itemsOf(words, scope)) {
      const within = <T extends { from: number }>(all: readonly T[]): T[] => all.filter((one) => one.from >= from && one.from < to);
      const properties = finest(within(traits).filter((trait) => trait.kind === 'property' && trait.weight >= LEAST_WEIGHT));
      const conditions = within(signals);
      const all = within(mentions);
      const repair = kind === 'REQUEST' && within(traits).some(({ kind: of, id }) => of === 'process' && id === 'repair');
      // "Geen stoelen met armleuningen": what comes behind narrows the first down.
      const narrowing = words.slice(from, to).find((word) => word.at > (all[0]?.from ?? to) && NARROWS.test(word.norm))?.at ?? to;
      const named = all.filter((mention) => mention.from < narrowing);
      const head = named.at(-1);
      const qualified = [...properties, ...conditions].some((trait) => head === undefined || trait.from !== head.to - 1);
      const described = head !== undefined && isDescribed(words, from, head);
      const materials = materialsOf(words, named, goods, qualified || described);
      const narrowed = head !== undefined && isNarrowed(words, head.to, to) ? NARROWED : 1;
      const sure = (words[from]?.field === 'title' ? IN_TITLE : IN_DESCRIPTION) * (scope.soft ? SOFT : 1);
      const add = (exclusion: Exclusion, start: number, end: number, weight = 1): void =>
        found.add(exclusion, sure * weight, [evidence(document, scope.cue[0], scope.cue[1]), evidence(document, start, end)]);
      for (const { material, share } of materials) add({ kind: 'MATERIAL', materialId: material }, head?.from ?? from, head?.to ?? to, 1.15 * Math.sqrt(share) * narrowed);
      if (materials.length === 0 || named.every(({ settled: [best] }) => best && isStuff(best.material))) {
        // "Geen verduurzaamd hout": wood of another kind is not ruled out.
        for (const trait of properties) if (!(described && trait.from === head.from) && !asserted.has(trait.id)) add({ kind: 'PROPERTY', property: trait.id }, trait.from, trait.to, trait.weight);
      }
      if (kind !== 'OFFER' && materials.length === 0) {
        for (const signal of conditions) if (signal.condition !== 'MIXED') add({ kind: 'CONDITION', condition: signal.condition }, signal.from, signal.to, signal.weight);
        if (repair) add({ kind: 'CONDITION', condition: 'DEFECTIVE' }, from, to, 0.8);
      }
      // "Daar zijn wij niet voor erkend": only "geen" and the like rule out a thing that no list knows.
      const unknown = kind === 'OFFER' || !RULES_OUT_THINGS.test(words[scope.cue[0]]?.norm ?? '') ? undefined : unknownWord(words, from, to);
      if (unknown && materials.length + properties.length + conditions.length === 0 && !repair) add({ kind: 'WORD', word: unknown.stem }, unknown.at, unknown.at + 1, UNKNOWN_WORD);
    }
  }
  return found.list();
}

/** Is the thing itself told apart by what follows: a size, a part, an age? */
function isNarrowed(words: readonly Word[], behind: number, end: number): boolean {
  const [word] = words.slice(behind, Math.max(behind + 1, end));
  return word !== undefined && word.before !== 'STOP' && word.before !== 'COMMA' && (NARROWS.test(word.norm) || word.token.kind === 'QUANTITY');
}

/** Does a word before the general thing tell which of it is meant, one that no list knows ("verduurzaamd hout")? */
function isDescribed(words: readonly Word[], from: number, head: SettledMention): boolean {
  return words.slice(from, head.from).some(({ token, norm, senses }) => token.kind === 'WORD' && norm.length >= 4 && !STOP_WORDS.has(norm) && !EMPTY_WORDS.has(norm) && senses.length === 0);
}

/** Where a finer property is named by the same words it holds alone: no veneer rules out no wood. */
function finest(properties: readonly Trait[]): readonly Trait[] {
  return properties.filter((trait) => trait.fine || !properties.some((other) => other.fine && other.from <= trait.from && trait.to <= other.to));
}

/** The noun of an item in which nothing is known: its last word that is no everyday one. */
function unknownWord(words: readonly Word[], from: number, to: number): Word | undefined {
  const candidates = words.slice(from, to).filter(({ token, norm }) => token.kind === 'WORD' && norm.length >= 3 && !STOP_WORDS.has(norm) && !EMPTY_WORDS.has(norm));
  return candidates.length <= 3 ? candidates.at(-1) : undefined;
}
