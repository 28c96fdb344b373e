import { findConditionSignals } from './condition-signals';
import { Findings, IN_DESCRIPTION, IN_TITLE } from './confidence';
import { type Document, evidence, readDocument } from './document';
import { impliedGoods } from './implied-goods';
import type { Finding, Interpretation, ListingText, Share } from './interpretation';
import { findMentions } from './mentions';
import { readAcceptedConditions } from './readers/accepted-conditions';
import { readCondition } from './readers/condition';
import { readExclusions } from './readers/exclusions';
import { readMaterials, settleMentions, wantedFor } from './readers/materials';
import { readNeeds } from './readers/needs';
import { readProcesses } from './readers/processes';
import { readProducts } from './readers/products';
import { readProperties } from './readers/properties';
import { readQuantities } from './readers/quantities';
import { readQuestions } from './readers/questions';
import { readRecurrence } from './readers/recurrence';
import { readRequirements } from './readers/requirements';
import { findShares } from './readers/shares';
import { readSizes } from './readers/sizes';
import { readValueChain } from './readers/value-chain';
import { findRegions } from './regions';
import { findScopes } from './scopes';
import { findPropertyPhrases, findTraits } from './traits';
import { interpretationVersion } from './version';

/**
 * Reads what a listing's title and description say. Never throws: a text in which nothing is found gives an empty
 * reading with questions. The first call loads the lexicon (about a second); later ones take less than a millisecond.
 */
export function interpret(text: ListingText): Interpretation {
  const document = readDocument(text);
  const scopes = findScopes(document.words);
  const phrased = findPropertyPhrases(document);
  const regions = findRegions(document.words);
  const wanted = wantedFor(document, scopes);
  const mentions = settleMentions(document, findMentions(document, phrased), scopes, regions, wanted);
  const traits = findTraits(document, scopes, phrased);
  const signals = findConditionSignals({ document, traits, scopes, regions, mentions });
  const implied = text.kind === 'CAPABILITY' ? impliedGoods(document, scopes) : [];
  const properties = readProperties(document, traits, mentions);
  const materials = readMaterials(document, mentions, properties, scopes, implied, wanted);
  const valueChain = readValueChain(document, mentions, traits, text.kind === 'REQUEST' ? materials : implied);
  const condition = readCondition(document, signals);
  const quantities = readQuantities(document, mentions);
  const processes = readProcesses(document, scopes, traits);
  return {
    version: interpretationVersion(),
    valueChain,
    materials,
    condition,
    acceptedConditions: readAcceptedConditions(document, signals, traits),
    exclusions: readExclusions(document, scopes, mentions, traits, signals),
    requirements: readRequirements(document, scopes, mentions, traits),
    properties,
    shares: readShares(document),
    sizes: readSizes(document, materials[0]?.value),
    quantities,
    recurrence: readRecurrence(document),
    needs: readNeeds({ document, scopes, mentions, traits, signals, condition }),
    processes,
    products: readProducts(document, mentions),
    questions: readQuestions(document, { valueChain, materials, mentions, condition, quantities, processes }),
  };
}

function readShares(document: Document): readonly Finding<Share>[] {
  const found = new Findings<Share>(({ property }) => property);
  for (const { property, percent, atLeast, from, to } of findShares(document)) {
    // "Minstens 70%" is a demand; it says nothing of the goods themselves.
    if (!atLeast) found.add({ property, percent }, document.words[from]?.field === 'title' ? IN_TITLE : IN_DESCRIPTION, [evidence(document, from, to)]);
  }
  return found.list();
}
