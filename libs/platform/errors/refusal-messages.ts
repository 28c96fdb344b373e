import { Refusal, type RefusalDetail } from './refusal';

type Sentence = (detail: RefusalDetail) => string;

const sentences = new Map<string, Sentence>();

/** Registers the Dutch sentence of each code that a room refuses with; a code is registered once. */
export function registerRefusals(messages: Readonly<Record<string, Sentence>>): void {
  for (const [code, sentence] of Object.entries(messages)) {
    if (sentences.has(code) && sentences.get(code) !== sentence) throw new Error(`Refusal code ${code} is registered twice`);
    sentences.set(code, sentence);
  }
}

/** The sentence that a person gets to read for a code, in Dutch. */
export function refusalMessage(code: string, detail: RefusalDetail = {}): string {
  return sentences.get(code)?.(detail) ?? `Dit kan nu niet (${code}).`;
}

/** As {@link refusalMessage}, for a refusal that was caught. */
export function messageOf(refusal: Refusal): string {
  return refusalMessage(refusal.code, refusal.detail);
}

export function registeredRefusalCodes(): string[] {
  return [...sentences.keys()].sort();
}

registerRefusals({
  UNAUTHENTICATED: () => 'Meld u eerst aan.',
  FORBIDDEN: () => 'U hebt hier geen toegang toe.',
  NOT_FOUND: () => 'Dit bestaat niet, of u mag het niet zien.',
  INVALID_INPUT: () => 'Niet alle velden zijn goed ingevuld.',
  INVALID_CURSOR: () => 'Deze bladwijzer in de lijst is niet geldig. Begin opnieuw bij het begin.',
  PAGE_TOO_LARGE: ({ max }) => `Vraag hoogstens ${max} rijen tegelijk.`,
  CONFLICT: () => 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe toestand en probeer opnieuw.',
  QUERY_TOO_DEEP: ({ max }) => `Deze vraag gaat dieper dan de toegelaten ${max} niveaus.`,
  QUERY_TOO_COSTLY: ({ cost, max }) => `Deze vraag kost ${cost} punten; hoogstens ${max} zijn toegelaten.`,
  QUERY_TOO_LONG: ({ max }) => `Deze vraag is langer dan de toegelaten ${max} tekens.`,
  SUBSCRIPTIONS_ONLY: () => 'Over WebSocket lopen alleen abonnementen (subscriptions); stel vragen over HTTP.',
  BODY_TOO_LARGE: () => 'Dit bericht is groter dan toegelaten.',
  BAD_REQUEST: () => 'De server begrijpt dit verzoek niet.',
  TOO_MANY_REQUESTS: ({ seconds }) => `Te veel pogingen. Probeer opnieuw over ${seconds} seconden.`,
  INTERNAL: () => 'Er ging iets mis bij ons. Het is genoteerd; probeer het later opnieuw.',
});
