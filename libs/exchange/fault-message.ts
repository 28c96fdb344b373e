import { Fault, FaultCode } from './fault';

type Sentence = (fault: Fault) => string;

const say = (sentence: string): Sentence => () => sentence;

function figure(fault: Fault, name: string): string {
  return String(fault.detail?.[name] ?? '?');
}

/** "Bedoelt u “x”?" where there is a suggestion, else what to do without one. */
function meant(fault: Fault, otherwise: string): string {
  return fault.suggestion === undefined ? otherwise : `Bedoelt u “${fault.suggestion}”?`;
}

function invalidUtf8(fault: Fault): string {
  return fault.severity === 'FILE'
    ? 'Dit bestand is niet in UTF-8 bewaard. We lazen het als Windows-1252; kijk na of de letters met accent kloppen.'
    : `Een letter in deze cel is niet leesbaar, wellicht een letter met accent. ${meant(fault, 'Typ de cel opnieuw en bewaar het bestand als UTF-8.')}`;
}

const SENTENCES: Readonly<Record<FaultCode, Sentence>> = {
  EMPTY_FILE: say('Dit bestand is leeg. Kies een bestand met kolomkoppen en minstens één rij.'),
  UNSUPPORTED_FORMAT: say('Dit soort bestand lezen we niet (bijvoorbeeld een oude .xls of een werkmap met wachtwoord). Bewaar het als .xlsx of als CSV.'),
  UNREADABLE: say('Dit bestand is beschadigd of onvolledig. Wat voor de fout stond, is gelezen. Bewaar het opnieuw of vraag een nieuwe kopie.'),
  TOO_LARGE: say('Uitgepakt is deze werkmap te groot om te lezen. Bewaar het eerste blad als CSV, of splits het.'),
  HEADER: (fault) =>
    fault.detail?.duplicate !== undefined
      ? `De kolom “${figure(fault, 'duplicate')}” komt meer dan eens voor. Laat er één staan.`
      : `De eerste regel moet de kolomkoppen bevatten; deze ontbreken: ${figure(fault, 'missing')}. ${meant(fault, 'Voeg ze toe. Er is niets ingelezen.')}`,
  ENCODING: say('Dit bestand is in UTF-16 bewaard. We lezen het, maar UTF-8 is veiliger om uit te wisselen.'),
  DELIMITER: (fault) =>
    `De velden zijn gescheiden door een ${fault.detail?.delimiter === '\t' ? 'tab' : 'puntkomma'} in plaats van een komma. We lezen het bestand zo in.`,
  UNKNOWN_COLUMN: (fault) => `De kolom “${fault.column ?? ''}” kennen we niet; ze is overgeslagen. ${meant(fault, 'Dat kan zo blijven.')}`,
  BOM: say('Het bestand begint met een onzichtbaar merkteken (BOM). Dat is in orde.'),
  LINE_ENDINGS: say('De regels eindigen anders dan gebruikelijk in CSV (CRLF). Dat is in orde.'),
  OTHER_SHEETS: (fault) => `Alleen het blad “${figure(fault, 'read')}” is gelezen; deze niet: ${figure(fault, 'skipped')}.`,
  EMPTY_ROWS: (fault) => `Rijen zonder inhoud zijn overgeslagen: ${figure(fault, 'count')}.`,
  NO_ROWS: say('Onder de kolomkoppen staat geen enkele rij. Er is niets ingelezen.'),

  FIELD_COUNT: (fault) =>
    `Deze rij heeft ${figure(fault, 'found')} velden in plaats van ${figure(fault, 'expected')}. Zet tekst met een komma of puntkomma tussen dubbele aanhalingstekens.`,
  UNCLOSED_QUOTE: say('Een aanhalingsteken wordt hier geopend maar niet gesloten. Sluit het, of verdubbel het als het bij de tekst hoort.'),
  ROW_TOO_LONG: (fault) => `Deze rij is langer dan ${figure(fault, 'max')} bytes en is overgeslagen. Kort ze in.`,

  REQUIRED: say('Deze cel mag niet leeg zijn. Vul ze in.'),
  INVALID_UTF8: invalidUtf8,
  CONTROL_CHARACTER: (fault) => `In deze cel staat een verborgen teken (${figure(fault, 'character')}). ${meant(fault, 'Typ de tekst opnieuw.')}`,
  TOO_LONG: (fault) => `Deze tekst telt ${figure(fault, 'length')} tekens; hoogstens ${figure(fault, 'max')} zijn toegelaten. Kort hem in.`,
  MARKUP: say('In deze cel staat HTML-code. Schrijf gewone tekst.'),
  CELL_ERROR: (fault) => `De formule in deze cel geeft een fout (${figure(fault, 'error')}). Vul de waarde zelf in.`,
  FORMULA: say('Deze cel begint als een formule. We bewaren ze als gewone tekst; kijk na of dat de bedoeling is.'),
  MOJIBAKE: (fault) => `In deze cel zijn letters met accent verminkt. ${meant(fault, 'Verbeter de tekst.')}`,
  BARE_DELIMITER: say('In deze tekst staat een los scheidingsteken. We lazen het als tekst; zet zo een tekst tussen dubbele aanhalingstekens.'),
  BARE_QUOTE: say('Er staat een los aanhalingsteken in deze cel. We lazen het als tekst; kijk de cel na.'),

  DUPLICATE_ID: (fault) =>
    fault.detail?.firstLine === undefined
      ? 'Deze id bestaat al voor een ander bericht of een andere organisatie. Geef de rij een eigen id.'
      : `Deze id staat al op regel ${figure(fault, 'firstLine')}; die rij blijft gelden. Geef deze rij een eigen id.`,
  UNKNOWN_KIND: (fault) => `Deze soort kennen we niet. ${meant(fault, `Kies uit ${figure(fault, 'allowed')}.`)}`,
  UNKNOWN_MUNICIPALITY: (fault) =>
    `Deze gemeente of deelgemeente herkennen we niet met zekerheid. ${meant(fault, 'Schrijf de officiële naam.')}`,
  INVALID_POSTCODE: (fault) => `Een postcode bestaat uit vier cijfers. ${meant(fault, 'Verbeter ze.')}`,
  POSTCODE_MISMATCH: (fault) => `Deze postcode hoort niet bij ${figure(fault, 'place')}. ${meant(fault, 'Kijk beide na.')}`,
  INVALID_EMAIL: (fault) => `Dit is geen geldig e-mailadres. ${meant(fault, 'Vul één adres in, zoals naam@organisatie.be.')}`,
  ENTERPRISE_NUMBER_FORMAT: say('Een ondernemingsnummer telt tien cijfers, zoals 0123.456.749. Kijk het na in de KBO.'),
  ENTERPRISE_NUMBER_CHECKSUM: say('Dit ondernemingsnummer bestaat niet: het controlegetal klopt niet. Kijk na of er een cijfer verkeerd staat.'),
  DUPLICATE_ENTERPRISE_NUMBER: (fault) =>
    fault.detail?.firstLine === undefined
      ? 'Een andere organisatie heeft dit ondernemingsnummer al.'
      : `Dit ondernemingsnummer staat al op regel ${figure(fault, 'firstLine')}. Laat één van beide rijen weg.`,
  UNKNOWN_ORGANISATION: (fault) => `Deze organisatie bestaat niet. ${meant(fault, 'Lees eerst de organisaties in, of verbeter de id.')}`,
  INVALID_NUMBER: (fault) => `Dit is geen getal zoals we het lezen: cijfers, met een punt voor de decimalen. ${meant(fault, 'Verbeter het.')}`,
  OUT_OF_RANGE: (fault) => `Deze hoeveelheid moet groter zijn dan 0 en hoogstens ${figure(fault, 'max')}. Verbeter ze.`,
  AMBIGUOUS_NUMBER: (fault) => `We lazen ${figure(fault, 'read')}, met een punt voor de decimalen. ${meant(fault, 'Kijk het na.')}`,
  UNKNOWN_UNIT: (fault) => `Deze eenheid kennen we niet. ${meant(fault, `Kies uit ${figure(fault, 'allowed')}.`)}`,
  INVALID_DATE: (fault) => `Dit is geen bestaande dag in de vorm jaar-maand-dag, zoals 2027-03-15. ${meant(fault, 'Verbeter hem.')}`,
  IMPLAUSIBLE_DATE: (fault) => `Deze dag ligt ver van vandaag. ${meant(fault, 'Kijk het jaartal na.')}`,
  UNTIL_BEFORE_FROM: say('De einddatum ligt voor de begindatum. Verwissel of verbeter ze.'),
};

/** What a person gets to read about a fault, in Dutch: what is wrong and what to do. Line and column are not repeated in it. */
export function faultMessage(fault: Fault): string {
  return SENTENCES[fault.code](fault);
}
