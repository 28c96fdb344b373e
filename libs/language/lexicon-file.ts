/** Where a term comes from: Dutch, Belgian Dutch, French, English, a brand, or a common misspelling. */
export const LANGS = ['nl', 'nl-BE', 'fr', 'en', 'brand', 'typo'] as const;
export type Lang = (typeof LANGS)[number];

/** One line of a lexicon file: a term in one of its senses. */
export interface LexiconEntry {
  term: string;
  sense: string;
  lang: Lang;
  /** The term counts only as written, not inflected ("stuk" is broken, "stukken" are not). */
  exact: boolean;
  /** Phrases in which the term does not have this sense ("maatschappelijke zetel"). */
  except: string[];
}

const HEADER = 'term\tsense\tlang\tnote';
const isLang = (lang: string | undefined): lang is Lang => LANGS.some((one) => one === lang);

/**
 * Reads a lexicon file (reference-data/lexicon/README.md tells the format). Throws on the first faulty line, with the
 * file's name and the line's number.
 */
export function parseLexicon(text: string, file = 'lexicon'): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#') || line === HEADER) return;
    const [term = '', sense = '', lang, note = ''] = line.split('\t').map((cell) => cell.trim());
    if (term === '' || !/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(sense) || !isLang(lang)) {
      throw new Error(`${file}, line ${index + 1}: expected "term<TAB>sense<TAB>lang<TAB>note" with lang one of ${LANGS.join(', ')}, found: ${line}`);
    }
    const parts = note.split(';').map((part) => part.trim());
    const except = parts.find((part) => part.startsWith('except:'))?.slice('except:'.length) ?? '';
    entries.push({
      term,
      sense,
      lang,
      exact: parts.includes('exact'),
      except: except.split(' / ').map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''),
    });
  });
  return entries;
}
