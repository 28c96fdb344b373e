import { isMaterialSense, type Word } from './document';
import { type Match, Phrases } from './phrases';

/**
 * LOOSE: said not to matter ("hoeft niet hetzelfde te zijn"). NO: ruled out or absent ("geen frigo's", "niet gewassen", "matrassen nemen wij niet"); WITHOUT: "zonder logo";
 * ONLY: nothing else ("enkel Ninove").
 */
export type Polarity = 'NO' | 'WITHOUT' | 'ONLY' | 'LOOSE';

/** The words that a cue speaks of. */
export interface Scope {
  readonly polarity: Polarity;
  /** The words that say so, `[from, to)`. */
  readonly cue: readonly [number, number];
  readonly from: number;
  readonly to: number;
  /** "liever geen", "niet ideaal": a wish rather than a rule. */
  readonly soft: boolean;
  /** "niet voor ...": what is ruled out is a use. */
  readonly use: boolean;
}

type Direction = 'FORWARD' | 'BACKWARD';

interface Cue {
  readonly polarity: Polarity;
  readonly direction: Direction;
  readonly soft?: boolean;
  readonly use?: boolean;
  /** The phrase looks like a cue and is none: "niet alleen", "geen probleem". */
  readonly none?: boolean;
}

const NO: Cue = { polarity: 'NO', direction: 'FORWARD' };
const NO_BEFORE: Cue = { polarity: 'NO', direction: 'BACKWARD' };
const ONLY: Cue = { polarity: 'ONLY', direction: 'FORWARD' };
const LOOSE: Cue = { polarity: 'LOOSE', direction: 'FORWARD' };
const NONE: Cue = { ...NO, none: true };

/** The longest phrase at a place holds; so exceptions need only be longer than what they except. */
const CUES = new Phrases<Cue>([
  ['geen', NO], ['gene|genen|gin', NO], ['noch', NO], ['nooit', NO], ['niets|niks', NO], ['niet', NO], ['nie', NO],
  ['behalve', NO], ['uitgezonderd', NO], ['met uitzondering van', NO], ['niets|niks|geen .. dat|die|wat in|uit een|de?', NO], ['op .. na', NO_BEFORE], ['exclusief|excl', NO], ['buiten de|het', NO],
  ['alles buiten', NO], ['liefst|liever geen|niet', { ...NO, soft: true }], ['bij voorkeur geen|niet', { ...NO, soft: true }], ['geen .. liefst', { ...NO, soft: true }],
  ['niet voor', { ...NO, use: true }], ['niet geschikt|bruikbaar|bedoeld|gemaakt|toegelaten voor|als', { ...NO, use: true }], ['niet .. gebruikt|gebruiken worden? als|voor', { ...NO, use: true }],
  ['ongeschikt voor|als', { ...NO, use: true }],
  ['zonder', { ...NO, polarity: 'WITHOUT' }],
  // Behind what they speak of.
  ['uitgesloten', NO_BEFORE], ['niet toegelaten|toegestaan|welkom|gewenst|aanvaard|inbegrepen|meegerekend|bruikbaar $', NO_BEFORE],
  ['niet meer? $', NO_BEFORE], ['hoeft|hoeven niet $', { ...NO_BEFORE, soft: true }], ['liever|liefst niet $', { ...NO_BEFORE, soft: true }], ['niet .. aan|mee|bij|in|nodig|aannemen|meenemen|verwerken|ophalen|doen|gebruiken|behandelen|herstellen $', NO_BEFORE],
  ['mag|mogen niet bij|in|op', NO_BEFORE], ['hoort|horen er niet bij', NO_BEFORE], ['zit|zitten|is|zijn er niet bij', NO_BEFORE],
  ['weiger|weigeren we|wij|ik', NO_BEFORE], ['we|wij|ik hebben|heb zelf? al? genoeg', NO], ['hebben|heb we|wij|ik er genoeg $', NO_BEFORE], ['niet aub|asjeblieft|alstublieft|graag $', NO_BEFORE], ['hebben|heb we|wij|ik zelf? al? genoeg', NO_BEFORE], ['hebben|heb we|wij|ik zelf? al $', NO_BEFORE], ['hebben|heb we|wij|ik er? al .. genoeg|van $', NO_BEFORE], ['blijft|blijven hier|ter|in', NO_BEFORE], ['kunnen|kan we|wij|ik niet', NO_BEFORE], ['nee $', NO_BEFORE],
  ['enkel', ONLY], ['alleen', ONLY], ['uitsluitend', ONLY], ['slechts', { ...ONLY, none: true }], ['louter', ONLY], ['alleenlijk', ONLY],
  // No cues after all.
  ['geen probleem|bezwaar|idee|haast|plaats|ruimte|budget|geld|tijd|spoed|nut|gebruik|behoefte|nood|zin|werk|flauw|enkel|interesse|verrassing|punt|ramp', NONE],
  ['geen probleem|bezwaar', NONE], ['geen mens|mensen|man|volk|personeel|vervoer|transport|auto|wagen|aanhangwagen|camionette|heftruck|lift', NONE],
  ['maakt|maken|is niet uit|erg', NONE], ['niet uit|erg|alleen|enkel|noodzakelijk|verplicht|per|zo|iedereen|iemand|duur|veel|ver|weten|zeker|direct|meteen|onmiddellijk', NONE],
  ['niet nodig', NONE], ['niet ~oud|~klein|~groot|~lang|~laat|~kort|~smal|~breed|~zwaar|~duur|~hoog|~laag|~dik|~veel|~jong dan', NONE], ['niet ouder|kleiner|groter|langer|later|zwaarder|duurder|hoger|lager|dikker|meer|minder|breder|jonger|recenter dan', NONE],
  ['niet allemaal|alle|alles', NONE], ['hoeft|hoeven|moet|moeten niet allemaal|per', LOOSE], ['daar|er zijn|is|waren wij|we|ik? niet', NONE], ['hoeft|hoeven|moet|moeten niet', LOOSE], ['moet|moeten niet meer', LOOSE], ['niet moeten|hoeven', LOOSE], ['weet|weten niet', NONE], ['weten|weet we|wij|ik niet', NONE],
  ['zo niet', NONE], ['als niet', NONE], ['waarom niet', NONE], ['niet waar', NONE], ['niet naar', NONE], ['niet lukt|lukken', NONE], ['lukt .. niet', NONE], ['past|passen .. niet', NONE],
  ['neemt|nemen niet terug', NONE], ['niet opgehaald', NONE], ['niet alleen|enkel', NONE], ['alleen al', NONE], ['alleen of', NONE], ['enkel of dubbel', NONE],
  ['enkel|alleen nog', { ...ONLY, none: true }], ['enkel|alleen als|indien|wanneer', { ...ONLY, none: true }],
  ['enkel|alleen op afspraak|aanvraag|weekdagen', { ...ONLY, none: true }], ['enkel|alleen #', { ...ONLY, none: true }], ['enkel|alleen af|zelf|ophalen|afhalen|ophaling|afhaling', { ...ONLY, none: true }],
  ['enkel|alleen de rest|bovenkant|onderkant|zijkant|voorkant|poten', { ...ONLY, none: true }], ['enkel bed|glas|deur|laags', { ...ONLY, none: true }], ['enkel|alleen in|tijdens|tussen', { ...ONLY, none: true }],
]);

/** Words that no list of things runs over: verbs, persons, and what begins something else. */
const STOPPERS = new Set(
  `is zijn was waren wordt worden werd heeft hebben had kan kunnen mag mogen moet moeten zal zullen wil willen staat staan ligt liggen zit zitten stond stonden gestaan gelegen komt komen gaat gaan
  zoekt zoeken neemt nemen doet doen werkt werken haalt halen maakt maken krijgt krijgen geeft geven wij we ik je jij u jullie hij ze zij er die dat
  maar want doch wel dus omdat zolang tenzij als indien zodat om enkel alleen uitsluitend graag liefst ook nog gratis zelf behalve geen niet niets niks noch zonder voor tegen vanaf
  daar hier anders verder rest minstens minimum min maximum max vrij kleur prijs budget`.split(/\s+/),
);
const LINKS = new Set(['of', 'noch', 'en', 'en/of', '&']);
const LONGEST_ITEM = 4;

const isBreak = (word: Word | undefined): boolean => word === undefined || word.before === 'STOP';
const isComma = (word: Word): boolean => word.before === 'COMMA';

/** What an item of a list is about: items of one list are of one sort. */
function sortOf(words: readonly Word[]): string {
  const all = words.flatMap((word) => word.senses.map(({ sense }) => sense));
  for (const sort of ['condition', 'property', 'process']) {
    if (all.some((sense) => sense.startsWith(`${sort}.`)) && !all.some(isMaterialSense)) return sort;
  }
  return all.some(isMaterialSense) ? 'material' : 'word';
}

/** The item that begins here: up to a comma, a linking word, a stopper or the end. */
function itemAt(words: readonly Word[], at: number): { to: number; clean: boolean } {
  let to = at;
  for (; to < words.length; to += 1) {
    const word = words[to];
    if (!word || (to > at && (isBreak(word) || isComma(word) || LINKS.has(word.norm)))) break;
    // "Geen scheuren in het plastiek" says nothing against plastic.
    if (to > at && /^(?:in|op|aan)$/.test(word.norm) && !words.slice(at, to).some(({ senses }) => senses.some(({ sense }) => isMaterialSense(sense)))) break;
    if (STOPPERS.has(word.norm) || word.token.kind === 'NUMBER' || word.token.kind === 'QUANTITY') return { to, clean: false };
  }
  return { to, clean: to > at && to - at <= LONGEST_ITEM };
}

/** Between a cue and what it speaks of: "niet meer waterdicht", "niet zelf te herstellen". */
const FILLERS = new Set(['zelf', 'meer', 'helemaal', 'echt', 'volledig', 'zo', 'zijn', 'meteen', 'per', 'se', 'al', 'altijd', 'allemaal', 'in', 'van', 'met', 'de', 'het', 'een']);

function pastFillers(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 3 && FILLERS.has(words[at]?.norm ?? '') && !isBreak(words[at]) && words[at]?.before !== 'COMMA') at += 1;
  return at < words.length && !isBreak(words[at]) ? at : from;
}

/** End of what a cue before it speaks of: its item, and the items listed behind it. */
function forwardEnd(words: readonly Word[], from: number): number {
  const first = itemAt(words, from);
  if (!first.clean) return first.to;
  const sort = sortOf(words.slice(from, first.to));
  let end = first.to;
  let pending = 0;
  let bracketed = false;
  for (let at = end; at < words.length; ) {
    const word = words[at];
    if (!word || isBreak(word)) break;
    const link = LINKS.has(word.norm) ? word.norm : undefined;
    const start = link === undefined ? at : at + 1;
    const item = itemAt(words, start);
    const itemSort = sortOf(words.slice(start, item.to));
    const isLast = isBreak(words[item.to]);
    if (!item.clean && !(link === 'of' || link === 'noch')) break;
    if (link === 'of' || link === 'noch' || (link !== undefined && itemSort === sort)) {
      // "geen lampen, toners of koelgas": what was pending between the commas belongs to the list as well.
      end = item.to;
      pending = 0;
    } else if (link === undefined && itemSort === sort && isLast && sort === 'material') {
      end = item.to;
    } else if (itemSort === 'material' && (word.opensBracket || bracketed)) {
      // "Geen gevulde stukken (kussens, dekbedden)": examples of what is ruled out.
      end = item.to;
      bracketed = true;
    } else if (link === undefined && (itemSort === sort || sort === 'word' || itemSort === 'word')) {
      pending += 1;
      if (pending > 6) break;
    } else break;
    at = item.to;
    if (at === start) break;
  }
  return end;
}

const DESCRIBES = /^(?:property|condition)\./;

/** "Niet gewassen lakens" are sheets that were not washed: "niet" speaks of the adjective, not of the thing behind it. */
function adjectiveEnd(words: readonly Word[], cue: number, from: number, end: number): number {
  // "niet gewassen" may be a term by itself, which begins at the cue.
  let described = words[cue]?.senses.some(({ sense, to }) => to > from && DESCRIBES.test(sense)) === true;
  for (let at = from; at < end; at += 1) {
    const word = words[at];
    if (!word || LINKS.has(word.norm) || isComma(word)) return end;
    const senses = word.senses.filter(({ via }) => via !== 'COMPOUND_PART');
    if (described && senses.some(({ sense }) => isMaterialSense(sense))) return at;
    described ||= senses.some(({ sense }) => DESCRIBES.test(sense));
  }
  return end;
}

function forwardReach(words: readonly Word[], { gives, from: cue }: Match<Cue>, begin: number): number {
  const end = forwardEnd(words, begin);
  return words[cue]?.norm.startsWith('nie') && !gives.use ? adjectiveEnd(words, cue, begin, end) : end;
}

/** Begin of what a cue behind it speaks of: its clause, and the items listed before it. */
function backwardStart(words: readonly Word[], cue: number): number {
  let start = cue;
  while (start > 0 && words[start - 1]?.clause === words[cue]?.clause) start -= 1;
  while (start > 0 && words[start] && isComma(words[start] as Word)) {
    let at = start - 1;
    while (at > 0 && words[at - 1]?.clause === words[start - 1]?.clause) at -= 1;
    const item = words.slice(at, start);
    const listed = item.length <= LONGEST_ITEM && !item.some((word) => STOPPERS.has(word.norm) || word.token.kind !== 'WORD') && item.some((word) => word.senses.some(({ sense }) => isMaterialSense(sense)));
    if (!listed) break;
    start = at;
  }
  return start;
}

function longestAtEachPlace(words: readonly Word[], matches: readonly Match<Cue>[]): Match<Cue>[] {
  // "Wij lassen niet, enkel plooien" does not say "niet enkel".
  const whole = matches.filter(({ from, to }) => !words.slice(from + 1, to).some(isComma));
  // "Toners niet.": at the end of its clause "niet" looks back.
  const back = (match: Match<Cue>): number => (match.gives.direction === 'BACKWARD' ? 0 : 1);
  const longest = whole.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || back(a) - back(b));
  const taken = new Set<number>();
  return longest.filter((match) => {
    for (let at = match.from; at < match.to; at += 1) if (taken.has(at)) return false;
    for (let at = match.from; at < match.to; at += 1) taken.add(at);
    return true;
  });
}

/** The scopes of a text, and what lies in them. */
export class Scopes {
  private readonly ruling: readonly (Scope | undefined)[];
  private readonly loose: ReadonlySet<number>;

  constructor(readonly all: readonly Scope[], length: number) {
    const ruling = new Array<Scope | undefined>(length).fill(undefined);
    const loose = new Set<number>();
    for (const scope of all) {
      for (let at = scope.from; at < scope.to; at += 1) {
        if (scope.polarity === 'LOOSE') loose.add(at);
        else if (scope.polarity !== 'ONLY') ruling[at] ??= scope;
      }
    }
    this.ruling = ruling;
    this.loose = loose;
  }

  /** What rules out the word here, if anything does. */
  over(at: number): Scope | undefined {
    return this.ruling[at];
  }

  /** Is it said not to matter? */
  isLoose(at: number): boolean {
    return this.loose.has(at);
  }
}

/** "Stofzuiger zuigt niet": at the end of its clause "niet" rules out the act, not the thing. */
function isAboutVerb(words: readonly Word[], { gives, from }: Match<Cue>): boolean {
  const [word, before] = [words[from], words[from - 1]];
  if (gives.direction !== 'BACKWARD' || word?.norm !== 'niet' || !before || before.clause !== word.clause) return false;
  if (words.some(({ norm, clause }) => clause === word.clause && WORKS.test(norm))) return true;
  // "Zuigt" may be read as an inflection of a thing; "kasten" is one.
  const isThing = before.senses.some(({ sense, via }) => isMaterialSense(sense) && (before.norm.endsWith('en') || (via !== 'INFLECTION' && via !== 'SPELLING')));
  return /(?:t|en)$/.test(before.norm) && before.norm.length > 3 && !TAKES.has(before.norm) && !isThing;
}
/** "Werkt de gaslift niet meer". */
const WORKS = /^(?:werk(?:t|en|te|ten)|draai(?:t|en)|brand(?:t|en)|sluit(?:en)?|start(?:en)?|loopt|lopen|laadt|laden|koelt|koelen|verwarmt|gaat|gaan|past|klopt)$/;
const TAKES = new Set(['neemt', 'nemen', 'aanvaardt', 'aanvaarden', 'verwerkt', 'verwerken', 'herstelt', 'herstellen', 'wast', 'wassen', 'behandelt', 'behandelen', 'doet', 'doen', 'willen', 'moeten', 'mogen', 'hoeven', 'zoeken']);

/** Finds what is ruled out, absent, allowed alone or said not to matter. */
export function findScopes(words: readonly Word[]): Scopes {
  const scopes: Scope[] = [];
  for (const match of longestAtEachPlace(words, CUES.find(words))) {
    const { gives, from, to } = match;
    if (gives.none || isAboutVerb(words, match)) continue;
    // "Niet zelf te herstellen": where nothing stands before it, the cue looks ahead after all.
    const behind = gives.direction === 'BACKWARD' ? backwardStart(words, from) : from;
    const begin = pastFillers(words, gives.direction === 'BACKWARD' ? from + 1 : to);
    const [start, end] = behind < from ? [behind, from] : [begin, forwardReach(words, match, begin)];
    if (end <= start || words[start]?.field !== words[from]?.field) continue;
    scopes.push({ polarity: gives.polarity, cue: [from, to], from: start, to: end, soft: gives.soft === true, use: gives.use === true });
  }
  for (const word of words) {
    // "niet-stapelbaar" is one word to the tokeniser; "niet-werkend" is a term of the lexicon.
    if (word.norm.startsWith('niet-') && word.senses.some(({ via }) => via === 'COMPOUND_HEAD')) scopes.push({ polarity: 'NO', cue: [word.at, word.at + 1], from: word.at, to: word.at + 1, soft: false, use: false });
  }
  return new Scopes(scopes.sort((a, b) => a.from - b.from), words.length);
}
