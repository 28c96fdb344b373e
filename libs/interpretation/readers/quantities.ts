import type { NumberToken, QuantityToken, QuantityUnit } from '@schakel/language';
import { Findings, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import { type Document, evidence, type Word } from '../document';
import type { Finding, QuantityFinding } from '../interpretation';
import type { Role } from '../roles';
import type { SettledMention } from './materials';
import { isCount, isVesselSize } from './sizes';

type Bound = QuantityFinding['bound'];

/** Units of amounts of goods. Rolls, boxes and the like count as OTHER: what is in them is not known. */
const UNITS: Partial<Record<QuantityUnit, QuantityFinding['unit']>> = {
  PIECES: 'PIECES', PAIR: 'PAIR', SET: 'SETS', KG: 'KG', TONNE: 'TONNE', M3: 'M3', M2: 'M2', METRE: 'METRE', LITRE: 'LITRE', PALLETS: 'PALLETS',
  BOXES: 'OTHER', BAGS: 'OTHER', ROLLS: 'OTHER', CONTAINERS: 'OTHER',
};

const AT_LEAST = new Set(['minstens', 'minimum', 'min', 'minimaal', 'vanaf', 'zeker', 'ruim', 'meer', 'boven', 'meerdere']);
const AT_MOST = new Set(['maximum', 'max', 'maximaal', 'hoogstens', 'tot', 'tegen', 'ten', 'hooguit', 'minder', 'onder']);
const ABOUT = new Set(['ongeveer', 'circa', 'ca', 'ong', 'zowat', 'rond', 'pakweg', 'bijna', 'grofweg', "zo'n", 'zon', 'schatten', 'schatting', 'geschat', 'naar', '±']);
/** Behind a number: no amount of goods. */
const NO_AMOUNT = new Set([
  'jaar', 'jarige', 'jaren', 'jr', 'dagen', 'dag', 'weken', 'week', 'maanden', 'maand', 'uur', 'u', 'h', 'euro', 'km', 'kilometer', 'graden', 'man', 'mensen', 'personen', 'leerlingen', 'kinderen',
  'kamers', 'appartementen', 'woningen', 'klassen', 'scholen', 'medewerkers', 'werknemers', 'personeelsleden', 'deelnemers', 'deelneemsters', 'bewoners', 'verdieping', 'verdiep', 'verdiepingen', 'ste', 'de', 'e', 'keer',
  'maal', 'procent', 'minuten', 'niveaus', 'delen', 'poten', 'deuren', 'schuiven', 'lades', 'laden', 'plaatsen', 'zitplaatsen', 'persoons', 'fasen', 'duim', 'duims', 'duimse', 'inch', 'watt', 'volt', 'rijen', 'groepen', 'locaties', 'adressen', 'ramen', 'gezinnen', 'kant', 'kanten', 'zijden', 'knopen', 'lagen', 'hoog', 'breed', 'lang', 'diep', 'dik',
]);
/** Before a number: it names a thing, place or moment. */
const NO_AMOUNT_BEFORE = new Set(['nr', 'nummer', 'type', 'model', 'serie', 'windows', 'office', 'klasse', 'categorie', 'maat', 'maten', 'ral', 'van', 'in', 'uit', 'sinds', 'bouwjaar', 'jaar', 'anno', 'versie', 'gen', 'poort', 'verdieping', 'bus', 'tel', 'gsm', 'bij', 'waarvan', 'galaxy', 'iphone', 'ipad', 'prodesk', 'latitude', 'elitebook', 'thinkpad', 'hoogte', 'breedte', 'lengte', 'diepte', 'diameter', 'dikte', 'temperatuur', 'op', 'om', 'tss', 'tussen', 'jaargang', 'kleur']);
/** Amounts per piece or of a capacity, not of the lot. */
const PER_PIECE = new Set(['per', '/', 'elk', 'stuk', 'ieder']);

function boundOf(words: readonly Word[], at: number, token: NumberToken | QuantityToken): Bound {
  const before = [words[at - 1]?.norm, words[at - 2]?.norm];
  if (before[0] === 'dan') return before[1] === 'minder' ? 'AT_MOST' : 'AT_LEAST';
  if (AT_MOST.has(before[0] ?? '')) return 'AT_MOST';
  if (AT_LEAST.has(before[0] ?? '') || (AT_LEAST.has(before[1] ?? '') && ABOUT.has(before[0] ?? ''))) return 'AT_LEAST';
  const next = words[at + 1]?.norm;
  const after = words[at + 2]?.norm;
  if (next === 'of' && after === 'meer') return 'AT_LEAST';
  if (next === 'tal' || next === 'tallen' || token.upTo !== undefined) return 'ABOUT';
  const guessed = words.slice(Math.max(0, at - 3), at).some(({ norm, sentence }) => sentence === words[at]?.sentence && ABOUT.has(norm) && norm !== 'naar');
  return token.about || guessed ? 'ABOUT' : 'EXACT';
}

/** A bare number counts pieces when goods follow ("12 grote bureaus"), or when it stands where a count would. */
function goodsBehind(words: readonly Word[], at: number, mentions: readonly SettledMention[]): SettledMention | undefined {
  for (let next = at + 1; next <= at + 5; next += 1) {
    const word = words[next];
    if (!word || word.before === 'STOP' || word.before === 'COMMA' || word.token.kind === 'NUMBER' || word.token.kind === 'QUANTITY') return undefined;
    if (NO_AMOUNT.has(word.norm)) return undefined;
    const mention = mentions.find(({ from }) => from === next);
    if (mention) return mention;
    if (/^(?:voor|in|op|uit|bij|is|zijn|wordt|met|tegen)$/.test(word.norm)) return undefined;
  }
  return undefined;
}

const isPacked = (words: readonly Word[], at: number): boolean => PER_PIECE.has(words[at - 1]?.norm ?? '') || /^(?:per|\/)$/.test(words[at + 1]?.norm ?? '') && /^(?:stuk|st|persoon|leerling|kind|rit|kamer|doos|rol|m2)$/.test(words[at + 2]?.norm ?? '');

/** The amounts that a text names, with the material that each counts where that is plain. */
export function readQuantities(document: Document, mentions: readonly SettledMention[]): readonly Finding<QuantityFinding>[] {
  const { words } = document;
  const found = new Findings<QuantityFinding>(({ value, unit, materialId }) => `${value} ${unit} ${materialId ?? ''}`);
  for (const word of words) {
    const { token, at } = word;
    if (isCount(words, word) && token.kind === 'SIZE' && token.size.type === 'DIMENSIONS') {
      const [times = 1, each = 1] = token.size.values;
      found.add({ value: times * each, unit: 'PIECES', bound: 'EXACT' }, IN_DESCRIPTION * 0.75, [evidence(document, at, at + 1)]);
    }
    if (token.kind !== 'NUMBER' && token.kind !== 'QUANTITY') continue;
    const behind = goodsBehind(words, at, mentions) ?? mentions.find(({ from }) => from === at);
    const unit = token.kind === 'QUANTITY' ? UNITS[token.unit] : 'PIECES';
    if (behind && ASIDE.has(behind.role) && !(behind.brand && behind.from === at + 1)) continue;
    if (token.kind === 'QUANTITY' && !isAmount(document, word, token, mentions)) continue;
    if (unit === undefined || isPacked(words, at) || token.value <= 0) continue;
    if (token.kind === 'NUMBER' && !countsPieces(words, at, token, behind !== undefined)) continue;
    const goods = behind && ['GOODS', 'ACCESSORY', 'CARRIER'].includes(behind.role) ? behind.settled[0]?.material : undefined;
    // "300 kratten": the unit is the goods themselves.
    const counted = token.kind === 'QUANTITY' && unit === 'OTHER' && behind?.from === at ? 'PIECES' : unit;
    const value = token.upTo !== undefined ? (token.value + token.upTo) / 2 : token.value;
    const confidence = (word.field === 'title' ? IN_TITLE : IN_DESCRIPTION) * (token.kind === 'QUANTITY' || behind ? 1 : 0.75);
    found.add({ value, unit: counted, bound: boundOf(words, at, token), ...(goods !== undefined && { materialId: goods }) }, confidence, [evidence(document, at, at + 1)]);
  }
  return found.list();
}

/** Counts of what the goods are for or lie beside are not theirs: "voor 6 flesjes". */
const ASIDE: ReadonlySet<Role> = new Set<Role>(['PURPOSE', 'PRODUCT', 'MENTION', 'SETTING', 'PART']);
const LARGEST_LOAD_KG = 20;
/** "Draagt minstens 100 kg": what a thing bears, not what there is of it. */
const BEARS = /^(?:draagt|dragen|draagkracht|draagvermogen|belastbaar|belasting|belast|houden|tilt|tillen|hefvermogen|heft|hijst|laadvermogen|weegt|wegen|gewicht)$/;

/** Is this an amount of goods, rather than the measure of a piece ("33 cl", "7 kg" of laundry) or the limits of a service? */
function isAmount({ kind, words }: Document, { at, token }: Word, { unit, value, unitWord, upTo }: QuantityToken, mentions: readonly SettledMention[]): boolean {
  // "1x gebruikt".
  if (unitWord === 'x' && /^(?:gebruikt|gedragen|gewassen|open)$/.test(words[at + 1]?.norm ?? '')) return false;
  if (unit === 'TONNE' && unitWord === 't' && words[at + 1]?.norm === 'm') return false;
  if (upTo !== undefined && (kind === 'CAPABILITY' || (unit === 'METRE' && words[at - 1]?.norm === 'van'))) return false;
  if (unit === 'KG' && (value < 1 || (words[at + 1]?.before === 'COMMA' && /^(?:stuk|st|m2)$/.test(words[at + 1]?.norm ?? '')))) return false;
  if (unit === 'KG' && words.slice(Math.max(0, at - 4), at).some(({ norm, clause }) => clause === words[at]?.clause && BEARS.test(norm))) return false;
  const near = mentions.find(({ role, from }) => role === 'GOODS' && words[from]?.sentence === words[at]?.sentence) ?? mentions.find(({ role }) => role === 'GOODS');
  const goods = near?.settled[0]?.material ?? '';
  if (unit === 'LITRE') return !isVesselSize(goods, value);
  return !(unit === 'KG' && goods.startsWith('electro') && value <= LARGEST_LOAD_KG) && token.kind === 'QUANTITY';
}

function countsPieces(words: readonly Word[], at: number, token: NumberToken, counted: boolean): boolean {
  const next = words[at + 1];
  const before = words[at - 1];
  const closeNext = next && (next.before === 'SPACE' || next.before === 'NONE') ? next.norm : undefined;
  const closeBefore = before && words[at]?.before !== 'STOP' && before.field === words[at]?.field ? before.norm : undefined;
  if (closeNext !== undefined && NO_AMOUNT.has(closeNext)) return false;
  if (closeNext === 'x') return false;
  if (!Number.isInteger(token.value)) return false;
  // A year.
  if (token.value >= 1900 && token.value <= 2100 && !counted) return false;
  // What a workshop can do: "20.000 per dag".
  if (closeNext === 'per' && /^(?:dag|week|maand|uur|jaar)$/.test(words[at + 2]?.norm ?? '')) return true;
  if (counted) return closeBefore === undefined || !/^(?:nr|nummer|type|model|windows|klasse|ral|jaren)$/.test(closeBefore);
  return token.about && (closeBefore === undefined || !NO_AMOUNT_BEFORE.has(closeBefore));
}
