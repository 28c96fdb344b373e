import type { Document, Word } from './document';
import type { Condition } from './interpretation';
import { statePhrases } from './context';
import { isWithinLonger, Phrases } from './phrases';
import type { Region } from './regions';
import type { Role } from './roles';
import type { Scopes } from './scopes';
import type { Trait } from './traits';

/** How much of the lot a statement is about: `share` where the text tells, else undefined. */
interface Extent {
  readonly partial: boolean;
  readonly share?: number;
}

/** A sign of the state that goods are in, or may be in. */
export interface ConditionSignal extends Extent {
  readonly condition: Condition;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly field: 'title' | 'description';
  readonly negated: boolean;
  /** "mag kapot zijn" (MAY), "geen probleem" (FINE): said to be allowed rather than so. */
  readonly allowed: 'MAY' | 'FINE' | undefined;
}

const BY_SENSE: Readonly<Record<string, Condition>> = { new: 'NEW', good: 'GOOD', worn: 'WORN', defective: 'DEFECTIVE', parts: 'PARTS', mixed: 'MIXED' };


/** "een derde", "sommige", "bij drie": the statement is about a part. */
const PARTIAL = new Phrases<{ readonly share?: number }>([
  ['een derde', { share: 1 / 3 }], ['de helft', { share: 0.5 }], ['helft', { share: 0.5 }], ['een kwart', { share: 0.25 }], ['een deel', {}], ['deel', {}], ['deels|gedeeltelijk', {}], ['merendeel|meeste', { share: 0.7 }],
  ['sommige|sommigen|enkele|enkelen', { share: 0.15 }], ['een paar', { share: 0.1 }], ['de rest', {}], ['hier en daar', { share: 0.15 }], ['waarvan een|ene|eentje|enkele', { share: 0.15 }], ['af en toe', { share: 0.15 }], ['ene|eentje|een|1 .. doet|werkt|is|lekt', { share: 0.15 }],
]);
const COUNTED_PART = new Phrases<'BEHIND' | 'BEFORE'>([
  ['bij #', 'BEHIND'], ['bij .. #', 'BEHIND'], ['waarvan #', 'BEHIND'], ['# met', 'BEFORE'], ['# zonder', 'BEFORE'], ['# zijn|is|hebben|heeft|werken|werkt|doen|doet', 'BEFORE'], ['#%', 'BEFORE'],
  ['# ~kapot|defect|stuk|versleten|gescheurd|gebroken|gebarsten', 'BEFORE'], ['# * ~kapot|defect|stuk|gescheurd|gebroken|gebarsten', 'BEFORE'], ['~tal met|hebben', 'BEFORE'],
]);

/** Cues that a state is allowed: "mag kapot zijn" (MAY), "versleten geen probleem", "ook defecte" (FINE). */
const ALLOWED = new Phrases<'MAY' | 'FINE'>([
  ['mag|mogen|maggen', 'MAY'], ['geen probleem|bezwaar|punt|ramp', 'FINE'], ['is|zijn ok|oke|oké|goed|prima|welkom|voldoende', 'FINE'], ['ok|oke|oké|prima|welkom $', 'FINE'], ['niet erg', 'FINE'], ['stoort|storen niet', 'FINE'], ['maakt|maken niet uit', 'FINE'], ['ook', 'FINE'],
  ['hoeft|hoeven|moet|moeten niet', 'FINE'], ['lossen we|wij .. op', 'FINE'], ['~herstel we|wij .. zelf', 'FINE'], ['zolang', 'FINE'], ['als .. niet meer', 'FINE'], ['eventueel', 'FINE'], ['zelfs', 'FINE'], ['zeker goed', 'FINE'],
]);

/** The amount of the lot as far as it is known, to weigh "5 met kapot scherm" against. */
function lotSize(document: Document): number | undefined {
  const { quantity, unit } = document.text;
  if (quantity && (unit === undefined || unit === null || unit === 'PIECES' || unit === 'PALLETS')) return quantity;
  const amounts = document.words.flatMap(({ token }) => (token.kind === 'NUMBER' || (token.kind === 'QUANTITY' && token.unit === 'PIECES') ? [token.value] : [])).filter((value) => value < 1900 || value > 2100);
  return amounts.length > 0 ? Math.max(...amounts) : undefined;
}

function partialClauses(document: Document): Map<number, Extent> {
  const { words } = document;
  const parts = new Map<number, Extent>();
  const size = lotSize(document);
  const mark = (at: number, extent: Extent): void => {
    const clause = words[at]?.clause;
    if (clause !== undefined && (words[at]?.field === 'description' || clause > 0) && !parts.has(clause)) parts.set(clause, extent);
  };
  for (const { gives, from } of COUNTED_PART.find(words)) {
    const token = words.slice(from, from + 4).map((word) => word.token).find((one) => one.kind === 'NUMBER' || one.kind === 'QUANTITY');
    if (!token || (token.kind !== 'NUMBER' && token.kind !== 'QUANTITY')) continue;
    const share = token.kind === 'QUANTITY' && token.unit === 'PERCENT' ? token.value / 100 : size === undefined ? undefined : token.value / size;
    if (token.kind === 'QUANTITY' && token.unit !== 'PIECES' && token.unit !== 'PERCENT') continue;
    if (share === undefined ? gives === 'BEHIND' : share < 0.9) mark(from, { partial: true, share });
  }
  for (const { gives, from } of PARTIAL.find(words)) mark(from, { partial: true, ...gives });
  return parts;
}

/** What may follow "nieuw" that is said of the goods; any other word behind it is what is new. */
const BEHIND_NEW = new Set(['in', 'of', 'en', 'met', 'maar', 'nog', 'uit', 'te', 'voor', 'van', 'aan', 'zonder', 'wegens', 'door', 'nooit', 'ongebruikt', 'per', 'tot', 'bij', 'met']);

/** "Nieuwe huisstijl", "nu nieuw aangekocht", "een nieuwe": something else is new, or is to be. */
function isNewElsewhere(words: readonly Word[], { at, norm }: Word, goods: ReadonlySet<number>): boolean {
  if (norm === 'new') return /^(?:needs?|requires?|wants?|with|fitted)$/.test(words[at - 1]?.norm ?? '');
  if (norm !== 'nieuw' && norm !== 'nieuwe') return false;
  const next = words[at + 1];
  if (!next || next.before === 'COMMA' || next.before === 'STOP') return norm === 'nieuwe';
  return !goods.has(at + 1) && !goods.has(at + 2) && !BEHIND_NEW.has(next.norm);
}

interface Source {
  readonly document: Document;
  readonly traits: readonly Trait[];
  readonly scopes: Scopes;
  readonly regions: ReadonlyMap<number, Region>;
  readonly mentions: readonly { readonly from: number; readonly role: Role }[];
}

/** All that the text says of the state of things. */
export function findConditionSignals({ document, traits, scopes, regions, mentions }: Source): ConditionSignal[] {
  const { words } = document;
  const goods = new Set(mentions.filter(({ role }) => role === 'GOODS' || role === 'ACCESSORY').map(({ from }) => from));
  const parts = partialClauses(document);
  const allowed = new Map(ALLOWED.find(words).map(({ from, gives }) => [words[from]?.clause, gives]));
  const signals: ConditionSignal[] = [];
  // "Doet het niet": the "niet" is part of what is said.
  const isNegated = (from: number, to: number): boolean => {
    const [cue = -1] = scopes.over(from)?.cue ?? [];
    return cue >= 0 && !(from <= cue && cue < to);
  };
  const add = (condition: Condition, weight: number, from: number, to: number): void => {
    const word = words[from];
    const region = regions.get(from);
    if (!word || weight === 0 || scopes.isLoose(from) || region === 'MENTION' || region === 'PRODUCT' || region === 'SETTING') return;
    if (condition === 'NEW' && to - from === 1 && isNewElsewhere(words, word, goods)) return;
    const extent = parts.get(word.clause) ?? { partial: false };
    signals.push({ condition, weight, from, to, field: word.field, negated: isNegated(from, to), allowed: allowed.get(word.clause), ...extent });
  };
  const phrased = statePhrases().find(words).map(({ gives, from, to }) => ({ ...gives, from, to }));
  const named = traits.flatMap(({ kind, id, weight, from, to }) => {
    const condition = kind === 'condition' ? BY_SENSE[id] : undefined;
    return condition ? [{ condition, weight, from, to }] : [];
  });
  const said = [...phrased, ...named];
  for (const { condition, weight, from, to } of said) {
    // A longer phrase around another says it better ("te herstellen of voor onderdelen"), and no less surely when it says the same.
    const same = said.filter((other) => other.condition === condition && from <= other.from && other.to <= to);
    if (!isWithinLonger(said, from, to)) add(condition, weight === 0 ? 0 : Math.max(...same.map((other) => other.weight)), from, to);
  }
  return signals.sort((a, b) => a.from - b.from);
}
