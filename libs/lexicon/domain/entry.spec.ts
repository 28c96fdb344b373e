import { defaultLexicon, type Lang } from '@schakel/language';
import { type EntryDraft, faultsOf } from './entry';

const DRAFT: EntryDraft = { term: 'fluttermat', sense: 'furniture.seating.office-chair', lang: 'nl', exact: false, except: [], note: '' };
const faults = (change: Partial<EntryDraft>) => faultsOf({ ...DRAFT, ...change }, defaultLexicon()).map(({ field, code, suggestion }) => [field, code, ...(suggestion ? [suggestion] : [])]);

describe('a word for the lexicon', () => {
  it.each<[string, Partial<EntryDraft>]>([
    ['a new word', {}],
    ['a phrase', { term: 'zwevende stoel van de baas' }],
    ['with a general sense', { sense: 'process.wash' }],
    ['of eighty characters', { term: 'a'.repeat(80) }],
    ['that has another sense already', { term: 'bureaustoel', sense: 'furniture.desk' }],
  ])('comes in: %s', (_, change) => {
    expect(faults(change)).toEqual([]);
  });

  it.each<[string, Partial<EntryDraft>, string[][]]>([
    ['nothing', { term: ' ' }, [['term', 'LEXICON_TERM_EMPTY']]],
    ['too long', { term: 'a'.repeat(81) }, [['term', 'LEXICON_TERM_TOO_LONG']]],
    ['capitals', { term: 'FlutterMat' }, [['term', 'LEXICON_TERM_CAPITALS', 'fluttermat']]],
    ['a tab', { term: 'flutter\tmat' }, [['term', 'LEXICON_TERM_SPACES', 'flutter mat']]],
    ['a new line', { term: 'flutter\nmat' }, [['term', 'LEXICON_TERM_SPACES', 'flutter mat']]],
    ['spaces around it', { term: ' Fluttermat ' }, [['term', 'LEXICON_TERM_SPACES', 'fluttermat']]],
    ['signs alone', { term: '?!' }, [['term', 'LEXICON_TERM_NO_WORD']]],
    ['function words alone', { term: 'met de' }, [['term', 'LEXICON_TERM_FUNCTION_WORD']]],
    ['what is there with that sense', { term: 'bureaustoel' }, [['term', 'LEXICON_TERM_KNOWN']]],
    ['a sense that does not exist', { sense: 'furniture.nothing' }, [['sense', 'LEXICON_SENSE_UNKNOWN']]],
    ['a general sense that nothing knows', { sense: 'process.engrave' }, [['sense', 'LEXICON_SENSE_UNKNOWN']]],
    ['a language that does not exist', { lang: 'de' as Lang }, [['lang', 'LEXICON_LANG_UNKNOWN']]],
    ['a faulty exception', { except: ['fluttermat van Jan', 'fluttermat'] }, [['except.0', 'LEXICON_TERM_CAPITALS', 'fluttermat van jan']]],
  ])('stays out: %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });
});
