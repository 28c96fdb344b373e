import { registerRefusals } from '@schakel/platform';
import { LONGEST } from '../domain/entry';

registerRefusals({
  LEXICON_TERM_EMPTY: () => 'Vul een woord in.',
  LEXICON_TERM_TOO_LONG: () => `Een woord of uitdrukking telt hoogstens ${LONGEST} tekens.`,
  LEXICON_TERM_SPACES: () => 'Gebruik enkele spaties, zonder tabs of nieuwe regels.',
  LEXICON_TERM_CAPITALS: () => 'Schrijf het woord met kleine letters.',
  LEXICON_TERM_NO_WORD: () => 'Hier staat geen woord in.',
  LEXICON_TERM_FUNCTION_WORD: () => 'Dit woord staat in bijna elke tekst. Gebruik een uitdrukking van meer woorden.',
  LEXICON_TERM_KNOWN: () => 'Dit woord heeft deze betekenis al.',
  LEXICON_SENSE_UNKNOWN: () => 'Kies een betekenis uit de lijst.',
  LEXICON_LANG_UNKNOWN: () => 'Kies een taal uit de lijst.',
  LEXICON_ENTRY_WITHDRAWN: () => 'Dit woord is al ingetrokken.',
});
