import { stem } from '@schakel/language';
import { isWithin } from '@schakel/taxonomy';
import { type Document, isFigure, type Word } from './document';
import { isCarrier, isCarrierPart, isPart, isSetting, isStuff } from './material-classes';
import type { Region } from './regions';
import type { Scopes } from './scopes';

/**
 * What a material that a text names has to do with the lot.
 * GOODS: it is offered, asked for or worked on. COMPOSITION: what the goods are made of. ACCESSORY: what comes with them.
 * PART: what is broken, missing or replaced on them. CARRIER: what they lie in. SETTING: where they are or come from.
 * PURPOSE: what they are for. PRODUCT: what is made of them. MENTION: only spoken of. EXCLUDED: ruled out.
 */
export type Role = 'GOODS' | 'COMPOSITION' | 'ACCESSORY' | 'PART' | 'CARRIER' | 'SETTING' | 'PURPOSE' | 'PRODUCT' | 'MENTION' | 'EXCLUDED';

/** How much a mention in each role counts as goods. */
export const ROLE_WEIGHT: Readonly<Record<Role, number>> = {
  GOODS: 1, COMPOSITION: 0.4, ACCESSORY: 0.6, PART: 0.2, CARRIER: 0.25, SETTING: 0.3, PURPOSE: 0.25, PRODUCT: 0.2, MENTION: 0.1, EXCLUDED: 0,
};

/** A material named in the text, as likely as its word alone tells. */
export interface NamedMaterial {
  readonly from: number;
  readonly to: number;
  readonly material: string;
}

/** What a preposition before a material makes of it. */
const PREPOSITIONS: ReadonlyMap<string, Role | 'IN' | 'OP' | 'MET' | 'UIT' | 'VAN' | 'TOT' | 'NAAR'> = new Map([
  ['voor', 'PURPOSE'], ['in', 'IN'], ['op', 'OP'], ['per', 'CARRIER'], ['met', 'MET'], ['incl', 'MET'], ['inclusief', 'MET'], ['uit', 'UIT'], ['van', 'VAN'], ['vd', 'VAN'], ['tot', 'TOT'],
  ['aan', 'SETTING'], ['achter', 'SETTING'], ['onder', 'SETTING'], ['boven', 'SETTING'], ['tussen', 'SETTING'], ['naast', 'SETTING'], ['tegen', 'SETTING'],
  ['langs', 'SETTING'], ['rond', 'SETTING'], ['tijdens', 'SETTING'], ['bij', 'ACCESSORY'], ['naar', 'NAAR'], ['door', 'MENTION'], ['dan', 'MENTION'], ['zoals', 'GOODS'], ['als', 'MENTION'],
  ['via', 'MENTION'], ['wegens', 'MENTION'], ['plus', 'GOODS'],
]);
/** "op zoek naar", "nood aan": what follows is what is asked for. */
const WANTED = new Set(['zoek', 'vraag', 'zoektocht', 'nood', 'behoefte', 'interesse', 'oproep', 'voorraad', 'overschot', 'partij', 'lot', 'stapel', 'reeks', 'hoop', 'set', 'overstock', 'rest', 'resten', 'restant', 'restanten', 'mix', 'paar', 'tal', 'verkoop', 'ophaling', 'inzameling']);
/** Words that only point back to what is named elsewhere: "35 toestellen". */
export const GENERAL_THINGS = new Set(['toestel', 'apparaat', 'machine', 'materiaal', 'toestellen', 'apparatuur'].map((word) => stem(word)));
const DETERMINERS = new Set(['de', 'het', 'een', 'onze', 'ons', 'mijn', 'uw', 'je', 'jullie', 'hun', 'deze', 'die', 'dit', 'dat', 'alle', 'zulke', 'elke', 'ne', 'den', 'nen', 'n', "'n", "zo'n", 'veel', 'wat', 'enkele', 'andere', 'te']);
const OWN = new Set(['onze', 'ons', 'eigen', 'mijn', 'professionele', 'industriele', 'moderne']);
const LINKS = new Set(['en', 'of', 'en/of', 'alsook', 'evenals', 'plus', '&']);

const endsPhrase = new Set([
  'is', 'zijn', 'wordt', 'worden', 'moet', 'moeten', 'mag', 'mogen', 'kan', 'kunnen', 'heeft', 'hebben', 'staat', 'staan', 'ligt', 'liggen', 'zoeken', 'zoekt', 'zoek', 'wij', 'we', 'ik',
  'er', 'die', 'dat', 'om', 'waarvan', 'waar', 'zit', 'zitten', 'komt', 'komen', 'gaat', 'gaan', 'aangeboden', 'gezocht', 'gevraagd', 'gratis', 'maar', 'want',
]);

/** Reads the role of each material that the text names, in their order. */
export function readRoles(document: Document, named: readonly NamedMaterial[], scopes: Scopes, regions: ReadonlyMap<number, Region>): Role[] {
  const { words } = document;
  const roles: Role[] = [];
  named.forEach((material, index) => {
    roles.push(roleOf(document, named, index, roles, scopes, regions));
    // "een bak snoeren", "dozen met kabels": the goods are what the carrier holds.
    const before = named[index - 1];
    if (before && roles[index] === 'GOODS' && roles[index - 1] === 'GOODS' && holds(words, before, material)) roles[index - 1] = 'CARRIER';
    // "tassen uit zeildoek": a workshop makes bags, and takes tarpaulin.
    if (before && document.kind === 'CAPABILITY' && madeFrom(words, before, material)) {
      roles[index - 1] = 'PRODUCT';
      roles[index] = 'GOODS';
    }
  });
  return document.kind === 'REQUEST' && roles[0] === 'CARRIER' && isAskedAgain(named, roles) ? roles.map((role, at) => (named[at]?.material === named[0]?.material ? 'GOODS' : at === 1 ? 'MENTION' : role)) : roles;
}

/** "Dessertjes fris houden", "schilderijen hangen" in a title: what is done with things that one has. */
function isActedOn(words: readonly Word[], to: number): boolean {
  const act = [words[to], words[to + 1]].find((word) => word?.field === 'title' && ACTS.test(word.norm));
  return act !== undefined && words[act.at + 1]?.clause !== act.clause;
}
const ACTS = /^(?:houden|bewaren|kweken|telen|hangen|ophangen|verzenden|versturen|vervoeren|rondbrengen|serveren|schenken|opvangen|uitstallen|presenteren|uitdelen|oogsten)$/;

/** "Jutezakken koffie", and below it: "zoeken jute zakken": who speaks of the carrier again means the carrier. */
function isAskedAgain([carrier, content, ...others]: readonly NamedMaterial[], [, role]: readonly Role[]): boolean {
  return content !== undefined && role === 'GOODS' && others.some(({ material }) => material === carrier?.material) && !others.some(({ material }) => material === content.material);
}

function roleOf(
  document: Document, named: readonly NamedMaterial[], index: number, before: readonly Role[], scopes: Scopes, regions: ReadonlyMap<number, Region>,
): Role {
  const { words } = document;
  const { from, to, material } = named[index] as NamedMaterial;
  if (scopes.over(from)) return 'EXCLUDED';
  const governor = governorOf(words, from);
  const region = regions.get(from);
  if (GENERAL_THINGS.has(words[to - 1]?.stem ?? '') && named.some((other, at) => at !== index && !GENERAL_THINGS.has(words[other.to - 1]?.stem ?? '') && !scopes.over(other.from))) return 'MENTION';
  if (region === 'PRODUCT' && (governor?.norm === 'van' || governor?.norm === 'uit') && isInput(words, governor.at, regions)) return 'GOODS';
  if (region !== undefined && !(region === 'MENTION' && isCarrier(material) && isContentClause(words, from))) return region;
  if (document.kind === 'REQUEST' && isActedOn(words, to)) return 'PURPOSE';
  const linked = index > 0 ? linkBefore(words, (named[index - 1] as NamedMaterial).to, from) : undefined;
  if (linked !== undefined && inherits(before[index - 1] as Role, material, linked)) return before[index - 1] as Role;
  if (!governor) return standsAlone(document, named, index, before);
  return governedRole(document, named, index, governor);
}

/** "van palletten maken we meubels": what stands behind "van" is used up. */
function isInput(words: readonly Word[], preposition: number, regions: ReadonlyMap<number, Region>): boolean {
  return regions.get(preposition) === 'PRODUCT' && words[preposition + 1] !== undefined && !/^(?:te|maken)$/.test(words[preposition + 1]?.norm ?? '');
}

function isContentClause(words: readonly Word[], at: number): boolean {
  const home = words[at]?.clause;
  return words.some((word) => word.clause === home && /^(?:bevat|bevatte|bevatten|zat|zaten|gezeten)$/.test(word.norm));
}

/** The preposition that the noun phrase ending at `from` hangs on. */
function governorOf(words: readonly Word[], from: number): Word | undefined {
  for (let at = from - 1, passed = 0; at >= 0 && passed < 6; at -= 1, passed += 1) {
    const next = words[at + 1];
    const word = words[at];
    if (!word || !next || next.before === 'STOP' || next.before === 'COMMA' || word.field !== next.field) return undefined;
    if (PREPOSITIONS.has(word.norm)) return word;
    if (endsPhrase.has(word.norm) || LINKS.has(word.norm)) return undefined;
    const isNoun = word.senses.some(({ sense, via }) => via !== 'COMPOUND_PART' && !/^(?:condition|property|word)\./.test(sense));
    if (isNoun && passed > 0) return undefined;
  }
  return undefined;
}

/** How a material is listed with the one before it: by a link, a comma, or not at all. */
function linkBefore(words: readonly Word[], from: number, to: number): 'LINK' | 'COMMA' | undefined {
  let link: 'LINK' | 'COMMA' | undefined;
  if (to - from > 4) return undefined;
  for (let at = from; at <= to; at += 1) {
    const word = words[at];
    if (!word || word.before === 'STOP') return undefined;
    if (word.before === 'COMMA') link ??= 'COMMA';
    if (at === to) break;
    if (LINKS.has(word.norm)) link = 'LINK';
    else if (PREPOSITIONS.has(word.norm) || endsPhrase.has(word.norm) || word.token.kind === 'NUMBER' || word.token.kind === 'QUANTITY') return undefined;
  }
  return link;
}

function inherits(role: Role, material: string, link: 'LINK' | 'COMMA'): boolean {
  switch (role) {
    case 'GOODS':
    case 'EXCLUDED':
    case 'MENTION':
    case 'PART':
      return false;
    case 'COMPOSITION':
      return isStuff(material);
    case 'CARRIER':
      return isCarrier(material);
    case 'ACCESSORY':
    case 'SETTING':
      return link === 'LINK';
    case 'PURPOSE':
    case 'PRODUCT':
      return true;
  }
}

const DAMAGED = /^condition\.(?:defective|parts|worn|broken|damaged|missing)/;

/** No preposition before it: goods, unless it is a part or a stuff beside goods of another sort. */
function standsAlone(document: Document, named: readonly NamedMaterial[], index: number, before: readonly Role[]): Role {
  const { words } = document;
  const { from, to, material } = named[index] as NamedMaterial;
  const next = named[index + 1];
  if (isStuff(material) && next && !isStuff(next.material) && adjacent(words, to, next.from)) return 'COMPOSITION';
  const earlier = named.slice(0, index).filter((_, at) => before[at] === 'GOODS');
  const close = words[from]?.before === 'SPACE' || words[from]?.before === 'NONE';
  const counted = close && /^(?:NUMBER|QUANTITY)$/.test(words[from - 1]?.token.kind ?? '') && words[from]?.token.kind !== 'QUANTITY';
  const inTitle = words[from]?.field === 'title';
  // "Boekenrekken: 18 metalen modules" are of metal.
  if (isStuff(material) && !inTitle && earlier.some((other) => !isStuff(other.material)) && leansOnNoun(words, to)) return 'COMPOSITION';
  // "Balen persen": the machine that a workshop works with, unless it mends machines.
  if (document.kind === 'CAPABILITY' && material.startsWith('electro.machines') && !mends(words)) return 'SETTING';
  // "Koelkast zuivel", "rek groenten": what is kept in it.
  const last = named[index - 1];
  if (last && isWithin(material, 'other.food') && !isWithin(last.material, 'other.food') && last.to === from && close && !isCarrier(last.material)) return 'PURPOSE';
  if (document.kind === 'REQUEST' && inTitle && isHandled(words, to)) return 'PURPOSE';
  if (document.kind === 'CAPABILITY' && isMade(words, named[index] as NamedMaterial)) return 'PRODUCT';
  if (inTitle || counted || earlier.length === 0) return 'GOODS';
  if (isPartOfSome(words, from) || (document.kind === 'CAPABILITY' && isReplaced(words, to))) return 'PART';
  // "12 palletten per kwartaal" of appliances, "dozen open": what the title's goods come in.
  if (isCarrier(material) && earlier.some((other) => words[other.from]?.field === 'title') && !earlier.some((other) => isCarrier(other.material))) return 'CARRIER';
  if (document.kind === 'CAPABILITY' && isSetting(material)) return 'SETTING';
  if (isPart(material) && earlier.some((other) => !isPart(other.material))) {
    const damaged = words.slice(Math.max(0, from - 2), to + 3).some((word) => word.senses.some(({ sense }) => DAMAGED.test(sense)));
    return damaged ? 'PART' : 'ACCESSORY';
  }
  if (isStuff(material) && earlier.some((other) => !isStuff(other.material))) return 'COMPOSITION';
  if (isSetting(material) && earlier.some((other) => !isSetting(other.material))) return 'SETTING';
  return 'GOODS';
}

/** "Tomatenplantjes opkweken", "fruit en sla fris houden": a request for what serves to do so. */
function isHandled(words: readonly Word[], to: number): boolean {
  const clause = words[to - 1]?.clause;
  const last = words.findLastIndex((word) => word.clause === clause);
  return words[last]?.field === 'title' && last >= to && HANDLING.test(words[last]?.norm ?? '');
}
const HANDLING = /^(?:op|voor|uit)?(?:kweken|bewaren|bergen|hangen|vervoeren|verplaatsen|verhuizen|drogen|koelen|schenken|tappen|serveren|stallen|tonen|stockeren|beschermen|dekken|afdekken|maaien|snoeien|wassen|bakken|koken|krijgen|houden|schilderen|verven|herstellen|sorteren|verduisteren|verlichten|verwarmen|isoleren|persen|pletten|malen|versnipperen|composteren|ruimen|wegzetten|wegbergen|opbergen|warmhouden|poetsen|strijken|inpakken|inbinden|laden|opladen|slijpen)$/;

/** "Tassen naaien", "poetsdoeken snijden": not the goods, but what becomes of them. */
function isMade(words: readonly Word[], { to, material }: NamedMaterial): boolean {
  const next = words[to];
  if (next?.before !== 'SPACE' || isStuff(material)) return false;
  return /^(?:naaien|stikken|breien|haken|timmeren|maken)$/.test(next.norm) || (/^(?:snijden|knippen)$/.test(next.norm) && isWithin(material, 'textile.wiping'));
}

/** "18 metalen modules": an adjective before a noun. */
function leansOnNoun(words: readonly Word[], to: number): boolean {
  const next = words[to];
  return /^(?:metalen|houten|stalen|ijzeren|glazen|plastic|plastieken|kunststof|katoenen|wollen|leren|lederen|betonnen|aluminium|kartonnen|papieren|rieten|rubberen|stoffen)$/.test(words[to - 1]?.norm ?? '')
    && next?.token.kind === 'WORD' && next.before === 'SPACE' && !LINKS.has(next.norm) && !PREPOSITIONS.has(next.norm) && !endsPhrase.has(next.norm);
}

function mends(words: readonly Word[]): boolean {
  return words.some(({ senses }) => senses.some(({ sense }) => /^process\.(?:repair|test|dismantle|refurbish|clean)$/.test(sense)));
}

/** "Bij vijf is de pomp kapot": what is the matter with some of the goods. */
function isPartOfSome(words: readonly Word[], at: number): boolean {
  const home = words[at]?.clause;
  return words.some((word, index) => word.norm === 'bij' && word.clause === home && index < at && /^(?:NUMBER|QUANTITY)$/.test(words[index + 1]?.token.kind ?? words[index + 2]?.token.kind ?? ''));
}

/** "Scherm en batterij vervangen": what a workshop takes off or puts on is no goods of its own. */
function isReplaced(words: readonly Word[], to: number): boolean {
  for (let at = to; at < to + 5; at += 1) {
    const word = words[at];
    if (!word || word.before === 'STOP') return false;
    if (/^(?:vervangen|vervangt|vernieuwen|inzetten|bijvullen|eraf|erin|losmaken|afhalen)$/.test(word.norm)) return true;
    if (word.token.kind === 'WORD' && word.senses.length === 0 && !LINKS.has(word.norm)) return false;
  }
  return false;
}

function adjacent(words: readonly Word[], from: number, to: number): boolean {
  if (words.slice(from, to).some(({ norm }) => PREPOSITIONS.has(norm) || LINKS.has(norm) || endsPhrase.has(norm))) return false;
  return words.slice(from, to + 1).every((word) => word.before === 'SPACE' || word.before === 'NONE') && to - from <= 1;
}

function governedRole(document: Document, named: readonly NamedMaterial[], index: number, governor: Word): Role {
  const { words, kind } = document;
  const { from, to, material } = named[index] as NamedMaterial;
  const before = named[index - 1];
  const behindGoods = before !== undefined && governor.at - before.to <= 1 && words[governor.at]?.sentence === words[before.from]?.sentence;
  const previous = words[governor.at - 1];
  const sameSentence = previous !== undefined && governor.before !== 'STOP' && previous.field === governor.field;
  const wanted = sameSentence && (WANTED.has(previous.stem) || WANTED.has(previous.norm) || previous.token.kind === 'NUMBER' || previous.token.kind === 'QUANTITY');
  const counted = words.slice(governor.at + 1, from + 1).some((word) => word.token.kind === 'NUMBER' || word.token.kind === 'QUANTITY');
  const worked = sameSentence && previous.senses.some(({ sense }) => sense.startsWith('process.'));
  const role = PREPOSITIONS.get(governor.norm);
  switch (role) {
    case 'IN':
      if (isStuff(material)) return index === 0 ? 'GOODS' : 'COMPOSITION';
      return isCarrier(material) ? 'CARRIER' : 'SETTING';
    case 'OP':
      if (isStuff(material) && !isCarrier(material) && index > 0) return 'COMPOSITION';
      return isCarrier(material) ? 'CARRIER' : 'SETTING';
    case 'MET':
      // A workshop's lorry and lift, and "onze eigen wasmachines", are no goods.
      if (kind === 'CAPABILITY' && (isSetting(material) || OWN.has(words[governor.at + 1]?.norm ?? ''))) return 'SETTING';
      if (before && behindGoods && isCarrier(before.material) && !isCarrier(material) && !isCarrierPart(material) && !isStuff(material)) return 'GOODS';
      if (index === 0) return 'GOODS';
      return words.slice(governor.at, to + 2).some((word) => word.senses.some(({ sense }) => DAMAGED.test(sense))) ? 'PART' : 'ACCESSORY';
    case 'UIT':
      if (kind === 'CAPABILITY' && before && (behindGoods || isMade(words, before))) return 'GOODS';
      if (worked || index === 0) return 'GOODS';
      return isStuff(material) ? 'COMPOSITION' : 'SETTING';
    case 'VAN':
      // "Voor het schaven van planken".
      if (kind !== 'CAPABILITY' && words.slice(Math.max(0, governor.at - 4), governor.at).some((word) => word.norm === 'voor' && word.clause === governor.clause)) return 'PURPOSE';
      if (isStuff(material) && named.slice(0, index).some((other) => !isStuff(other.material)) && !counted) return 'COMPOSITION';
      if (wanted || counted || worked || !behindGoods) return 'GOODS';
      if (before && isCarrier(before.material) && !isStuff(material)) return 'GOODS';
      return isStuff(material) ? 'COMPOSITION' : 'ACCESSORY';
    case 'TOT':
      // "Tot 300 kg linnen": as much as that.
      return counted || index === 0 || isFigure(words[governor.at + 1]) ? 'GOODS' : 'PRODUCT';
    case 'NAAR':
      return wanted ? 'GOODS' : 'MENTION';
    case 'MENTION':
      return governor.norm === 'als' && isUse(words, governor) ? 'PURPOSE' : 'MENTION';
    case 'PURPOSE':
      // "Wasstraat voor kratten": what a workshop is for is what it works on.
      // "Uit elkaar halen voor metalen": and what comes out of it is a product.
      if (kind === 'CAPABILITY' && isStuff(material) && named.slice(0, index).some((other) => !isStuff(other.material))) return 'PRODUCT';
      return kind === 'CAPABILITY' && !behindGoods ? 'GOODS' : 'PURPOSE';
    case 'SETTING':
      return wanted ? 'GOODS' : 'SETTING';
    default:
      return role ?? 'GOODS';
  }
}

/** "Enkel nog goed als poetsvod", "kan dienen als vulling". */
function isUse(words: readonly Word[], governor: Word): boolean {
  return words.slice(Math.max(0, governor.at - 3), governor.at).some(({ norm, clause }) => clause === governor.clause && /^(?:goed|bruikbaar|geschikt|dienen|dienst|dient|gebruiken|gebruikt)$/.test(norm));
}

const EMPTIED = /^(?:leeg|leger?e?|leegstaande|ledige|geledigd|leeggemaakt|uitgeschud|uitgespoeld|gespoeld|ongespoeld|ongewassen|uitgewassen|omgespoeld|gezeten)$/;

/** "bak met senseos", "zak snoeren", "35 dozen van 50 schorten". */
function holds(words: readonly Word[], carrier: NamedMaterial, goods: NamedMaterial): boolean {
  // "Bigbags van mout, uitgeschud": empty, they are the goods themselves.
  if (words.some(({ norm }) => EMPTIED.test(norm))) return false;
  if (!isCarrier(carrier.material) || isCarrier(goods.material) || isCarrierPart(goods.material)) return false;
  const between = words.slice(carrier.to, goods.from);
  if (between.length > 4 || words.slice(carrier.to, goods.from + 1).some((word) => word.before === 'COMMA' || word.before === 'STOP')) return false;
  const joins = between.every((word) => /^(?:met|van|vol|gevuld|oude|kapotte|allerlei|diverse|nieuwe|lege|een|de|#)$/.test(word.norm) || word.token.kind === 'NUMBER' || DETERMINERS.has(word.norm)
    || word.senses.some(({ sense }) => sense.startsWith('condition.')));
  const saysWith = between.some((word) => word.norm === 'met' || word.norm === 'van' || word.norm === 'vol');
  return joins && (saysWith || between.length === 0) && !isStuff(goods.material);
}

function madeFrom(words: readonly Word[], product: NamedMaterial, material: NamedMaterial): boolean {
  const between = words.slice(product.to, material.from);
  if (between.length === 0 || between.length > 4) return false;
  const [preposition] = between;
  return (preposition?.norm === 'uit' || preposition?.norm === 'van') && isStuffOrWaste(material.material) && words[product.to]?.sentence === words[product.from]?.sentence;
}

const isStuffOrWaste = (material: string): boolean => isStuff(material) || material.startsWith('textile.') || isCarrier(material) || material.startsWith('other.');
