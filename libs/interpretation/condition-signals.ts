import type { Document, Word } from './document';
import type { Condition } from './interpretation';
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

interface Worded {
  readonly condition: Condition;
  readonly weight: number;
}
const is = (condition: Condition, weight = 0.9): Worded => ({ condition, weight });

/** Said in more words than the lexicon's terms, or meaning a state only of goods. */
const PHRASES = new Phrases<Worded>([
  // People break too, and animals break things: that says nothing of the goods.
  ['heup|been|arm|pols|enkel|schouder|knie|voet .. gebroken|kapot', is('DEFECTIVE', 0)], ['gebroken|kapotte heup|been|arm|pols|enkel|schouder|knie|voet', is('DEFECTIVE', 0)], ['trekken|bijten|maken|krijgen|slaan .. kapot|stuk', is('DEFECTIVE', 0)],
  ['nieuw in doos|verpakking', is('NEW', 1)], ['nog in de? doos|verpakking|folie|plastic', is('NEW', 1)], ['ongeopende', is('NEW', 1)], ['overstock|overproductie', is('NEW', 0.7)], ['te veel besteld', is('NEW', 0.8)], ['foute|verkeerde bestelling', is('NEW', 0.7)], ['ongedragen|niet-gedragen|nooit gedragen|gebruikt', is('NEW', 1)], ['1x|eens|enkel|alleen gepast', is('NEW', 0.7)],
  ['bijna nieuw', is('GOOD', 1)], ['zo goed als nieuw', is('GOOD', 1)], ['als nieuw', is('GOOD', 1)], ['toonzaalmodel|toonzaalmodellen|demomodel|demotoestel|demotoestellen', is('GOOD', 0.8)], ['een|1 keer gebruikt', is('GOOD', 0.8)], ['1x gebruikt|gedragen', is('GOOD', 0.8)],
  ['werkt|werken|werkte|werkten .. nog|allemaal|perfect|prima|goed', is('GOOD', 0.9)], ['alles werkt|werkte|werkend', is('GOOD', 1)], ['moet|moeten .. werken|draaien|functioneren', is('GOOD', 0.9)], ['werkte|werkten .. tot', is('GOOD', 0.9)], ['werken|werkten $', is('GOOD', 0.7)], ['werken', is('GOOD', 0.5)], ['werkt|werken|werkte|werkten naar behoren', is('GOOD', 1)],
  ['draait|draaien .. nog|goed', is('GOOD', 0.8)], ['vlekkeloos|vlekkeloze|piekfijn|piekfijne|tiptop|keurig|keurige|onberispelijk', is('GOOD', 0.9)], ['goed|goede conditie', is('GOOD', 1)], ['goed onderhouden', is('GOOD', 0.9)], ['stevig|stevige|oerdegelijk|oerdegelijke|degelijke', is('GOOD', 0.5)], ['oke|oké|ok $', is('GOOD', 0.6)], ['nog ok|oke', is('GOOD', 0.7)],
  ['goed bruikbaar|bruikbare', is('GOOD', 0.9)], ['geschikt voor hergebruik', is('GOOD', 0.8)], ['mooie|mooi', is('GOOD', 0.3)], ['nog in gebruik', is('GOOD', 0.7)], ['nog mooi|sterk|stevig|bruikbaar', is('GOOD', 0.7)], ['werkende', is('GOOD', 0.9)], ['draagbaar', is('GOOD', 0.9)], ['draagbare @textile', is('GOOD', 0.9)], ['draagbare ~stuk', is('GOOD', 0.9)],
  ['gebruiksklaar|gebruiksklare|rijklaar|rijklare|speelklaar|speelklare|startklaar|startklare|vaarklaar|vaarklare', is('GOOD', 0.8)], ['klaar voor|om gebruik', is('GOOD', 0.8)], ['direct|meteen|onmiddellijk|dadelijk|zo te? gebruiken|bruikbaar|inzetbaar', is('GOOD', 0.8)], ['gebruiksklaar|rijklaar|speelklaar|startklaar|vaarklaar te? maken|gemaakt', is('DEFECTIVE', 0.5)],
  ['stond|stonden|lag|lagen|hing|hingen .. buiten|regen', is('WORN', 0.6)], ['buiten|weer|regen .. gestaan|gelegen|gehangen', is('WORN', 0.6)],
  ['licht|lichte|wat|beetje|normale slijtage|gebruikt|gebruikssporen|gedragen|bekrast', is('WORN', 0.9)], ['lichtjes bekrast|versleten|beschadigd|gebruikt|gedragen', is('WORN', 0.9)], ['blutsen|bluts|schrammen|schilfers|barstjes|krasjes|deukjes|vlekjes|pluisjes', is('WORN', 0.9)], ['ingezakt|ingezakte|doorgezakt|doorgezakte|verbleekt|verbleekte|vergeeld|vergeelde|uitgelopen|dof|doffe', is('WORN', 0.8)],
  ['niet meer .. mooi|proper|strak|fraai', is('WORN', 0.6)], ['slijt|verslijten|versletene', is('WORN', 0.8)], ['gewoon gebruikt', is('GOOD', 0.5)], ['zwak|zwakke', is('WORN', 0.5)], ['sporen van gebruik|slijtage', is('WORN', 1)], ['de kleur eruit|uit', is('WORN', 0.6)], ['kleur .. verdwenen|verschoten', is('WORN', 0.7)],
  ['kapote|kapotten|kapotgegaan|stukgegaan', is('DEFECTIVE', 0.9)], ['doet|doen het niet|nie meer?', is('DEFECTIVE', 1)], ['zuigt|zuigen|schakelt|schakelen|start|starten|laadt|laden|loopt|lopen|tikt|print|printen|drukt|wast|blaast|blazen|maalt|malen|snijdt|snijden|leest|lezen|speelt|opent|ontvangt|reageert|verwarmt|warmt|stoomt|pompt|toert|functioneert niet|nie meer? op|aan|in|uit|af? $', is('DEFECTIVE', 0.9)], ['niet|nie meer? werkt|werken|werkend|werkende|functioneert|functioneren', is('DEFECTIVE', 1)], ['werkt|werken|werkte|werkten .. niet|nie', is('DEFECTIVE', 0.9)], ['draait|draaien|brandt|branden|gloeit|licht|werkt|start|starten|sluit|sluiten|laadt|laden|verwarmt|koelt niet|nie meer?', is('DEFECTIVE', 0.8)], ['start|starten|sluit|sluiten moeilijk|slecht', is('DEFECTIVE', 0.7)],
  ['doet|doen niks|niets', is('DEFECTIVE', 0.8)], ['ruist|bromt|stottert|hapert|haperen', is('DEFECTIVE', 0.5)], ['gekrabd|krabsporen|krabschade', is('WORN', 0.8)], ['terug|weer in orde brengen|maken|zetten', is('DEFECTIVE', 0.7)], ['of voor de? stukken|onderdelen|wisselstukken', is('DEFECTIVE', 1)],
  ['gaat|gaan .. niet|nie meer? aan|uit|open|dicht|vooruit', is('DEFECTIVE', 0.9)], ['klemt|klemmen|blokkeert|blokkeren|vastgelopen|geblokkeerd|verstopt|doorgebrand|gesprongen|oververhit|kortsluiting|kabelbreuk', is('DEFECTIVE', 0.7)], ['lekke ~band|banden', is('DEFECTIVE', 0.7)],
  ['geen beeld|stroom|signaal|spanning|zuigkracht|druk|leven meer?', is('DEFECTIVE', 0.7)], ['flikkert|flikkeren|stinkt|vonkt|vonken|brandlucht', is('DEFECTIVE', 0.6)], ['zit|zitten vast', is('DEFECTIVE', 0.6)], ['slaat|slaan .. af', is('DEFECTIVE', 0.6)], ['zekering|zekeringen|differentieel .. springt|springen|valt|vallen|uit', is('DEFECTIVE', 0.8)],
  // English and French, as in the records of repair cafés.
  ["doesn't|doesnt|don't|dont|won't|wont|can't|cant|isn't|isnt", is('DEFECTIVE', 0.8)], ['does|do|will|is not', is('DEFECTIVE', 0.8)], ['not working|charging|heating|turning|switching|spinning|starting|holding|reading|opening|closing', is('DEFECTIVE', 0.9)],
  ['no power|charge|sound|picture|display|suction|heat|signal|longer', is('DEFECTIVE', 0.8)], ['leaks|leaking|jams|jammed|stuck|cracked|faulty|snapped|blown|burnt|blocked|sparking|overheats|overheating|flickers|flickering|intermittent', is('DEFECTIVE', 0.8)], ['stopped working', is('DEFECTIVE', 1)],
  ['ne chauffe|chauffent|demarre|fonctionne|fonctionnent|marche|marchent|tourne|tient|charge|reste|ferme|ouvre|coule|lit|imprime|refroidit|seche pas|plus', is('DEFECTIVE', 0.9)], ["n'aspire|n'allume|s'allume|s'ouvre|s'arrete|n'imprime pas|plus", is('DEFECTIVE', 0.9)], ['en panne', is('DEFECTIVE', 1)], ['casse|cassee|cassees|fissure|fissuree|abime|abimee|bloque|bloquee|fuit|fuite|defectueux|defectueuse', is('DEFECTIVE', 0.8)],
  ['~foutmelding|foutmeldingen|foutcode', is('DEFECTIVE', 0.8)], ['~mankement|gebrek|gebreken|mankeert|defecte', is('DEFECTIVE', 0.8)], ['hapert|haperen|sputtert|kraakt', is('DEFECTIVE', 0.6)], ['valt|vallen uit', is('DEFECTIVE', 0.6)], ['maakt|maken lawaai|geluid|kabaal', is('DEFECTIVE', 0.7)], ['barst|barsten|gebarsten|breuk|breuken|gebroken', is('DEFECTIVE', 0.7)], ['scheuren', is('DEFECTIVE', 0.6)], ['gescheurde', is('DEFECTIVE', 0.7)], ['platte band|banden', is('DEFECTIVE', 0.6)], ['banden plat|lek', is('DEFECTIVE', 0.6)],
  ['gaat|gaan niet meer aan|open|dicht', is('DEFECTIVE', 0.9)], ['moet|moeten .. hersteld|gerepareerd|nagekeken|vervangen', is('DEFECTIVE', 0.7)], ['hersteld|gerepareerd|opgelapt worden', is('DEFECTIVE', 0.7)], ['herstelling|reparatie nodig', is('DEFECTIVE', 0.9)], ['los|losse ~leuning|~armleuning|~poot|~handvat', is('DEFECTIVE', 0.6)], ['~leuning|~armleuning|~poot|~handvat .. los', is('DEFECTIVE', 0.6)], ['verliest|verliezen water|olie|vloeistof|gas|lucht', is('DEFECTIVE', 0.9)], ['trekt|geeft|maakt|pakt|leest geen *', is('DEFECTIVE', 0.6)], ['dood', is('DEFECTIVE', 0.6)], ['~wrak|wrakken|weesfiets|weesfietsen', is('DEFECTIVE', 0.8)], ['doorgeroest|rot|verrot|vermolmd', is('DEFECTIVE', 0.8)], ['is|zijn .. door $', is('DEFECTIVE', 0.6)],
  ['opgebruikt|opgebruikte', is('PARTS', 0.6)], ['total loss', is('PARTS', 0.9)], ['voor de? stukken|onderdelen|wisselstukken|schroot|sloop', is('PARTS', 1)], ['enkel|alleen nog? goed voor|als', is('PARTS', 0.9)], ['niet meer te herstellen|redden|maken', is('PARTS', 1)], ['onherstelbaar|onherstelbare', is('PARTS', 1)], ['afgekeurd|afgekeurde', is('PARTS', 0.5)],
  ['van .. goed .. tot .. wrak|kapot|slecht|versleten|minder', is('MIXED', 1)], ['~staat .. verschilt|wisselt|varieert', is('MIXED', 1)], ['van .. nieuw .. tot .. versleten|oud|kapot|gebruikt', is('MIXED', 1)], ['de helft|derde|kwart|meerderheid .. werkt|werkend|kapot|versleten|goed|draagbaar', is('MIXED', 0.7)], ['goede en slechte|mindere|kapotte', is('MIXED', 0.9)], ['rijp en groen', is('MIXED', 0.8)],
]);

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
  const phrased = PHRASES.find(words);
  // A longer phrase around another says it better: "te herstellen of voor onderdelen".
  for (const { gives, from, to } of phrased) if (!isWithinLonger(phrased, from, to)) add(gives.condition, gives.weight, from, to);
  for (const { kind, id, weight, from, to } of traits) {
    const condition = kind === 'condition' ? BY_SENSE[id] : undefined;
    if (condition && !isWithinLonger(phrased, from, to)) add(condition, weight, from, to);
  }
  return signals.sort((a, b) => a.from - b.from);
}
