import { materialById, UNIT_LABELS, type Unit } from '@schakel/taxonomy';
import type { Reason } from '../domain/criterion';

type Figures = Reason['figures'];

const materialName = (id: unknown) => materialById(String(id))?.labelNl ?? String(id);
const list = (values: unknown) => (Array.isArray(values) ? values.join(', ') : String(values));

const PROCESS_NAMES: Readonly<Record<string, string>> = {
  SORT: 'sorteren', WASH: 'wassen', CLEAN: 'reinigen', REPAIR: 'herstellen', REFURBISH: 'opknappen', TEST: 'testen', WIPE_DATA: 'gegevens wissen',
  DISMANTLE: 'demonteren', SEW: 'naaien', REMOVE_LOGO: 'logo’s verwijderen', UPHOLSTER: 'herstofferen', PAINT: 'schilderen of lakken', CUT: 'versnijden',
  SHRED: 'vervezelen of versnipperen', UPCYCLE: 'verwerken tot iets nieuws', PACK: 'verpakken', LABEL: 'labelen', STORE: 'opslaan', TRANSPORT: 'vervoeren',
  CLEAR_OUT: 'ontruimen', DECONSTRUCT: 'uitbreken', INSPECT: 'keuren', PRINT: 'bedrukken', ASSEMBLE: 'monteren',
};

const CONDITION_NAMES: Readonly<Record<string, string>> = {
  NEW: 'nieuw', GOOD: 'goed', WORN: 'gebruikt met slijtage', DEFECTIVE: 'defect', PARTS: 'voor onderdelen', MIXED: 'gemengd',
};

const processName = (code: unknown) => PROCESS_NAMES[String(code)] ?? String(code);
const processes = (codes: unknown) => (Array.isArray(codes) ? codes.map(processName).join(', ') : processName(codes));
const conditions = (codes: unknown) => (Array.isArray(codes) ? codes.map((code) => CONDITION_NAMES[String(code)] ?? String(code)).join(' of ') : String(codes));
const quoted = (words: unknown) => (Array.isArray(words) && words.length > 0 ? ` (“${words.join(' ')}”)` : '');
const some = (values: unknown): boolean => Array.isArray(values) && values.length > 0;

const SENTENCES: Readonly<Record<string, (figures: Figures) => string>> = {
  MATERIAL_FITS: ({ asked, there }) => (asked === there ? `Beide gaan over ${materialName(asked)}.` : `Gevraagd: ${materialName(asked)}; aangeboden: ${materialName(there)}.`),
  MATERIAL_RELATED: ({ asked, there }) => `${materialName(there)} is verwant aan ${materialName(asked)}, maar niet hetzelfde.`,
  MATERIAL_DIFFERS: ({ asked, there }) => `${materialName(there)} is iets anders dan ${materialName(asked)}.`,
  GOODS_NOT_NAMED: () => 'De dienst noemt geen bepaalde goederen.',
  WORDS_SHARED: ({ words }) => `Dezelfde woorden: ${list(words)}.`,
  TEXTS_ALIKE: ({ words }) => (Array.isArray(words) && words.length > 0 ? `De teksten lijken op elkaar, met dezelfde woorden: ${list(words)}.` : 'De teksten lijken op elkaar.'),
  MEANING_NEAR: ({ words }) => `De teksten gaan over hetzelfde soort zaken of gebruik${some(words) ? `: ${list(words)}` : ''}.`,
  MEANING_FAR: () => 'Naar hun strekking liggen de teksten uiteen.',
  NO_WORDS_SHARED: () => 'De teksten delen geen woorden.',
  PROCESS_FITS: ({ process }) => `Doet wat de partij nodig heeft: ${processName(process)}.`,
  PROCESS_USUAL: ({ process }) => `Kan nuttig zijn: ${processName(process)}.`,
  PROCESS_UNKNOWN: () => 'De dienst zegt niet welke bewerking ze doet.',
  PROCESS_DIFFERS: ({ needs }) => (some(needs) ? `De partij heeft eerder dit nodig: ${processes(needs)}.` : 'Deze bewerking is voor de partij niet nodig.'),
  DEMANDS_MET: ({ met }) => `Voldoet aan wat gevraagd is: ${properties(met)}.`,
  DEMANDS_UNSURE: ({ unsure, met }) => `Na te vragen: ${properties(unsure)}.${some(met) ? ` In orde: ${properties(met)}.` : ''}`,
  DEMANDS_NEED_WORK: ({ work }) => `Eerst aan te werken: ${properties(work)}.`,
  DEMANDS_NOT_MET: ({ against }) => `Voldoet niet: ${properties(against)}.`,
  CONDITION_FITS: ({ there }) => `De staat past: ${conditions([there])}.`,
  CONDITION_PARTLY: ({ there, accepted }) => `De staat past gedeeltelijk: ${conditions([there])}${some(accepted) ? `, gevraagd is ${conditions(accepted)}` : ''}.`,
  CONDITION_DIFFERS: ({ there, accepted }) => `De staat past niet: ${conditions([there])}${some(accepted) ? `, gevraagd is ${conditions(accepted)}` : ''}.`,
  DISTANCE: ({ km }) => `${decimal(km)} km van elkaar (in vogelvlucht).`,
  QUANTITY_COVERED: ({ percent }) => `De hoeveelheid volstaat (${String(percent)}% van wat gevraagd is).`,
  QUANTITY_PARTLY: ({ percent }) => `Dekt ${String(percent)}% van wat gevraagd is.`,
  WINDOWS_OVERLAP: ({ days, from, until }) => `${Number(days) > 1000 ? 'De periodes passen' : `De periodes overlappen ${String(days)} dagen`}: ${span(String(from), String(until))}.`,
  WINDOWS_APART: ({ days }) => `De periodes overlappen niet (${String(days)} dagen ertussen).`,
  STEADY_SOURCE: () => 'Een vaste vraag en een vaste bron.',
  ONE_LOT: () => 'De vraag komt terug, het aanbod is één partij.',
  SOCIAL_WORK: () => 'Geeft werk in de sociale economie.',
  NO_SOCIAL_WORK: () => 'Zonder werk in de sociale economie.',
  SPLIT_COVERS: ({ sources, percent, km }) => `${String(sources)} bronnen samen dekken ${String(percent)}% van de vraag, over ${decimal(km)} km (in vogelvlucht).`,
  CHAIN_PREPARES: ({ solved, unsolved }) => `De tussenstap zorgt voor: ${processes(solved)}.${some(unsolved) ? ` Nog op te lossen: ${processes(unsolved)}.` : ''}`,
  CHAIN_MAKES: ({ solved, unsolved }) => `De werkplaats maakt er het gevraagde van.${some(solved) ? ` Onderweg: ${processes(solved)}.` : ''}${some(unsolved) ? ` Nog op te lossen: ${processes(unsolved)}.` : ''}`,
  CHAIN_DISTANCE: ({ km }) => `De hele keten is ${decimal(km)} km lang (in vogelvlucht).`,
  CHAIN_READY: ({ ready, slack }) => `Ten vroegste klaar op ${day(String(ready))}${slack === undefined ? '' : `, ${String(slack)} dagen voor het te laat is`}.`,
  SAFEGUARDS_OPEN: ({ processes: open }) => `Voor hergebruik eerst: ${processes(open)}.`,
  SHARE_TAKEN: ({ takers, percent: share, km }) => `${String(takers)} vragers samen nemen ${String(share)}% van de partij af, over ${decimal(km)} km (in vogelvlucht).`,
  OWN_ORGANISATION: () => 'Beide berichten zijn van dezelfde organisatie.',
  EXCLUDED: ({ material, words }) => `Uitdrukkelijk uitgesloten: ${materialName(material)}${quoted(words)}.`,
  EXCLUDED_PROPERTY: ({ property, words }) => `Uitdrukkelijk uitgesloten: ${properties([property])}${quoted(words)}.`,
  SHARE_TOO_LOW: ({ property, asked, there, words }) => `Te weinig ${properties([property])}: ${String(there)}% in plaats van ${String(asked)}%${quoted(words)}.`,
  OUTSIDE_AREA: ({ words }) => `Buiten het werkgebied${quoted(words)}.`,
  CRITERION_TOO_LOW: ({ criterion, score, needed }) =>
    (criterion === 'WINDOW' ? 'De periodes overlappen niet: zo wordt niets voorgesteld.' : `Te laag voor een voorstel: ${criterionName(criterion).toLowerCase()} (${percent(score)}, nodig is ${percent(needed)}).`),
  SCORE_TOO_LOW: ({ score, needed }) => `De score is ${percent(score)}; een voorstel vraagt ${percent(needed)}, dus ${percent(Number(needed) - Number(score))} te weinig.`,
  FAR_BEHIND_BEST: ({ score, best, needed }) => `De score (${percent(score)}) ligt ver achter de beste kandidaat (${percent(best)}); vanaf ${percent(needed)} komt ze in beeld.`,
  PLACES_TAKEN: ({ places }) => `${String(places)} betere kandidaten nemen alle plaatsen in; deze blijft kandidaat.`,
  NOT_YET_PROPOSED: () => 'Dit paar haalt alle drempels; het voorstel wordt gemaakt zodra de wachtende opdrachten klaar zijn.',
  NOT_FOUND_YET: () => 'Dit paar haalt alle drempels maar staat niet bij de bewaarde kandidaten: andere berichten lijken er meer op, of de berichten zijn nog niet gematcht.',
  LISTING_NOT_PUBLISHED: ({ title, status }) => `“${String(title)}” is niet gepubliceerd (${STATUS_NAMES[String(status)] ?? String(status)}).`,
  LISTING_PAST: ({ title, until }) => `De periode van “${String(title)}” is voorbij sinds ${day(String(until))}.`,
  KINDS_DO_NOT_MEET: ({ a, b }) => `${kindName(a)} en ${kindName(b).toLowerCase()} komen niet rechtstreeks bij elkaar: een vraag zoekt aanbod, een aanbod zoekt een dienst.`,
  SAME_LISTING: () => 'Dit is twee keer hetzelfde bericht.',
  NOT_SAID: ({ what }) => `Niet gezegd: ${doubtName(what)}.`,
  READ_UNSURE: ({ what, value, percent: sure, words }) => `Onzeker gelezen (${String(sure)}%): ${doubtName(what)} ${valueName(what, value)}${quoted(words)}.`,
  IF_NOT_REFUSED: ({ gate }) => `Zonder deze uitsluiting: ${gateName(gate)}.`,
  IF_BETTER: ({ criterion }) => `Als dit helemaal klopt: ${criterionName(criterion).toLowerCase()}.`,
  IF_SAID: ({ criterion }) => `Als er iets passends in staat over: ${criterionName(criterion).toLowerCase()}.`,
  LOT_TOO_LARGE: ({ most, there, unit, words }) => `Te groot: ${decimal(there)} ${unitName(unit)}, aangenomen wordt hoogstens ${decimal(most)}${quoted(words)}.`,
  LOT_TOO_SMALL: ({ least, there, unit, words }) => `Te klein: ${decimal(there)} ${unitName(unit)}, gevraagd is minstens ${decimal(least)}${quoted(words)}.`,
  SIZE_DIFFERS: ({ asked, there }) => `Andere maat: gevraagd is ${decimal(asked)}, er is ${decimal(there)}.`,
  OUTSIDE_RADIUS: ({ km, most, words }) => `Te ver: ${String(km)} km, hoogstens ${String(most)} km${quoted(words)}.`,
};

/** Dutch names of properties that differ from their code. */
const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  'with-logo': 'met logo', 'without-logo': 'zonder logo', clean: 'proper', washed: 'gewassen', dirty: 'niet gewassen', cotton: 'katoen', synthetic: 'synthetisch',
  'solid-wood': 'massief hout', veneer: 'fineer', chipboard: 'spaanplaat', wood: 'hout', 'food-safe': 'voedselveilig', hazardous: 'gevaarlijke stof', 'fire-retardant': 'brandvertragend',
  waterproof: 'waterdicht', washable: 'afwasbaar', electric: 'elektrisch', tested: 'nagekeken', warranty: 'met garantie', wiped: 'gewist', 'data-bearing': 'met gegevens',
  stackable: 'stapelbaar', lockable: 'op slot', metal: 'metaal', plastic: 'kunststof', dry: 'droog', 'mains-230v': 'op 230 V', 'three-phase': 'driefasig', locked: 'vergrendeld',
  'windows-11': 'geschikt voor Windows 11', 'second-hand': 'tweedehands', untreated: 'onbehandeld', treated: 'behandeld', complete: 'volledig', 'metal-free': 'zonder metaal',
  'metal-parts': 'met metalen delen', absorbent: 'absorberend', soot: 'roet', padded: 'gewatteerd', coated: 'gecoat', stretch: 'rekbaar', white: 'wit', adjustable: 'verstelbaar',
};

function properties(codes: unknown): string {
  return Array.isArray(codes) ? codes.map((code) => PROPERTY_NAMES[String(code)] ?? String(code)).join(', ') : String(codes);
}

function decimal(value: unknown): string {
  return String(value).replace('.', ',');
}

const day = (iso: string) => iso.split('-').reverse().join('/');

function span(from: string, until: string): string {
  const [open, endless] = [from.startsWith('0001'), until.startsWith('9999')];
  if (open) return endless ? 'altijd' : `tot ${day(until)}`;
  return endless ? `vanaf ${day(from)}` : `van ${day(from)} tot ${day(until)}`;
}

/** A reason as a sentence that hub staff read. */
export function reasonSentence({ code, figures }: Reason): string {
  return SENTENCES[code]?.(figures) ?? code;
}

const CRITERION_LABELS: Readonly<Record<string, string>> = {
  MATERIAL: 'De goederen', WORDS: 'De woorden', MEANING: 'De strekking', PROCESS: 'De bewerking', PROPERTIES: 'De eisen', CONDITION: 'De staat', QUANTITY: 'De hoeveelheid', WINDOW: 'De periode',
  DISTANCE: 'De afstand', RECURRENCE: 'De herhaling', SOCIAL: 'Het sociale werk', SPLIT: 'De verdeling', CHAIN: 'De keten', SAFEGUARD: 'De veiligheid',
};

const GATE_LABELS: Readonly<Record<string, string>> = {
  OWN_ORGANISATION: 'dezelfde organisatie', EXCLUDED: 'uitgesloten goederen', EXCLUDED_PROPERTY: 'uitgesloten eigenschap', SHARE_TOO_LOW: 'gevraagd aandeel', OUTSIDE_AREA: 'werkgebied', LOT_TOO_SMALL: 'grootte van de partij', LOT_TOO_LARGE: 'grootte van de partij', SIZE_DIFFERS: 'maat',
};

const DOUBT_LABELS: Readonly<Record<string, string>> = {
  VALUE_CHAIN: 'de waardeketen', MATERIAL: 'het materiaal', CONDITION: 'de staat', QUANTITY: 'de hoeveelheid', WINDOW: 'de periode', PROCESS: 'de bewerking',
};

const STATUS_NAMES: Readonly<Record<string, string>> = { DRAFT: 'concept', FULFILLED: 'afgehandeld', WITHDRAWN: 'ingetrokken', EXPIRED: 'verlopen' };
const KIND_NAMES: Readonly<Record<string, string>> = { OFFER: 'Een aanbod', REQUEST: 'Een vraag', CAPABILITY: 'Een dienst' };

const doubtName = (code: unknown) => DOUBT_LABELS[String(code)] ?? String(code);
const unitName = (code: unknown) => UNIT_LABELS[String(code) as Unit] ?? String(code);
const kindName = (code: unknown) => KIND_NAMES[String(code)] ?? String(code);
const percent = (value: unknown) => `${decimal(Math.round(Number(value) * 1000) / 10)}%`;

function valueName(what: unknown, value: unknown): string {
  return what === 'MATERIAL' ? materialName(value) : what === 'CONDITION' ? conditions([value]) : what === 'PROCESS' ? processName(value) : String(value);
}

/** A criterion's name for people. */
export function criterionName(code: unknown): string {
  return CRITERION_LABELS[String(code)] ?? String(code);
}

/** A gate's name for people. */
export function gateName(code: unknown): string {
  return GATE_LABELS[String(code)] ?? String(code);
}
