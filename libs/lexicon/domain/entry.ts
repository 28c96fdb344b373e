import { type Lang, type Lexicon, LANGS, STOP_WORDS, tokenise, type LexiconEntry } from '@schakel/language';
import { materialById } from '@schakel/taxonomy';

/** The longest term or phrase, and as many phrases, that an entry may have. */
export const LONGEST = 80;
export const MOST_PHRASES = 10;

/** A word as somebody wants to add it. */
export interface EntryDraft {
  readonly term: string;
  readonly sense: string;
  readonly lang: Lang;
  readonly exact: boolean;
  readonly except: readonly string[];
  readonly note: string;
}

export interface EntryFault {
  readonly field: string;
  readonly code: string;
  readonly suggestion?: string;
}

/**
 * What keeps a word out: the rules of the lexicon's files, and that it stands there already with this sense. Empty when it may come in.
 * Codes: LEXICON_TERM_EMPTY, _TOO_LONG, _SPACES, _CAPITALS, _NO_WORD, _FUNCTION_WORD, _KNOWN, LEXICON_SENSE_UNKNOWN, LEXICON_PHRASE_EMPTY ... as for the term.
 */
export function faultsOf({ term, sense, lang, except }: EntryDraft, lexicon: Lexicon): EntryFault[] {
  const faults: EntryFault[] = [];
  const fault = textFault(term);
  if (fault) faults.push({ field: 'term', ...fault });
  else if (tokenise(term).every(({ norm }) => STOP_WORDS.has(norm))) faults.push({ field: 'term', code: 'LEXICON_TERM_FUNCTION_WORD' });
  else if (lexicon.lists(term, sense)) faults.push({ field: 'term', code: 'LEXICON_TERM_KNOWN' });
  if (!isSense(sense, lexicon)) faults.push({ field: 'sense', code: 'LEXICON_SENSE_UNKNOWN' });
  if (!LANGS.includes(lang)) faults.push({ field: 'lang', code: 'LEXICON_LANG_UNKNOWN' });
  except.forEach((phrase, index) => {
    const wrong = textFault(phrase);
    if (wrong) faults.push({ field: `except.${index}`, ...wrong });
  });
  return faults;
}

function textFault(text: string): Omit<EntryFault, 'field'> | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain === '') return { code: 'LEXICON_TERM_EMPTY' };
  if (text.length > LONGEST) return { code: 'LEXICON_TERM_TOO_LONG' };
  if (plain !== text) return { code: 'LEXICON_TERM_SPACES', suggestion: plain.toLowerCase() };
  if (text !== text.toLowerCase()) return { code: 'LEXICON_TERM_CAPITALS', suggestion: text.toLowerCase() };
  return tokenise(text).length === 0 ? { code: 'LEXICON_TERM_NO_WORD' } : null;
}

/** A material, or one of the general senses that the files name. */
export function isSense(sense: string, lexicon: Lexicon): boolean {
  return materialById(sense) !== undefined || lexicon.allSenses().includes(sense);
}

/** As the lexicon takes it. */
export const lexiconEntryOf = ({ term, sense, lang, exact, except }: EntryDraft): LexiconEntry => ({ term, sense, lang, exact, except: [...except] });
