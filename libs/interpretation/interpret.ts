import { readDocument } from './document';
import type { Interpretation, ListingText } from './interpretation';
import { findMentions } from './mentions';
import { findScopes } from './scopes';
import { readMaterials, settleMentions } from './readers/materials';
import { readValueChain } from './readers/value-chain';
import { INTERPRETATION_VERSION } from './version';

/** Reads what a listing's title and description say. Never throws; what is not found is empty. */
export function interpret(text: ListingText): Interpretation {
  const document = readDocument(text);
  const scopes = findScopes(document.words);
  const mentions = settleMentions(document, findMentions(document), scopes);
  const materials = readMaterials(document, mentions);
  const valueChain = readValueChain(document, mentions);
  return {
    version: INTERPRETATION_VERSION,
    valueChain,
    materials,
    condition: null,
    acceptedConditions: [],
    exclusions: [],
    requirements: [],
    properties: [],
    sizes: [],
    quantities: [],
    recurrence: null,
    needs: [],
    processes: [],
    products: [],
    questions: [...(valueChain ? [] : ['VALUE_CHAIN' as const]), ...(materials.length > 0 ? [] : ['MATERIAL' as const])],
  };
}
