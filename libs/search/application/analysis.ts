import { INTERPRETATION_VERSION, interpretationVersion } from '@schakel/interpretation';

/** Raised whenever documents are made otherwise from the same rows. */
const DOCUMENTS = '1';

/** An index that was built with another analysis is built anew. */
export const ANALYSIS_VERSION = `${DOCUMENTS}+${INTERPRETATION_VERSION}`;

/** With the words that staff added: a document that was made with another analysis is looked at again, and told to the engines if it is another. */
export const analysisVersion = (): string => `${DOCUMENTS}+${interpretationVersion()}`;
