import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { FACET_VALUES, REACH } from '../port';

/** Fields that the words of a query are ranked by, the best first; a document's lexemes, each as one word (see `rankingWord`). */
export const RANKED_FIELDS = ['titleWords', 'titleSenses', 'titleParts', 'titleAbove', 'textWords', 'textSenses', 'textParts', 'textAbove'] as const;
export type RankedField = (typeof RANKED_FIELDS)[number];

const equality = { facetSearch: false, filter: { equality: true, comparison: false } };
const comparison = { facetSearch: false, filter: { equality: true, comparison: true } };

/** What every index is given before its first document. Whatever changes here makes another hash, and so another index. */
export const SETTINGS: Settings = {
  searchableAttributes: [...RANKED_FIELDS, 'anchor'],
  displayedAttributes: ['id', 'kind', 'version', 'publishedAt', '_geo', 'hash', 'build', ...RANKED_FIELDS],
  filterableAttributes: [
    { attributePatterns: ['hubId', 'kind', 'valueChain', 'materials', 'nis', 'condition', 'lexemes'], features: equality },
    { attributePatterns: ['from'], features: comparison },
    '_geo',
  ],
  sortableAttributes: ['publishedAt', 'id', '_geo'],
  rankingRules: ['words', 'attributeRank', 'sort'],
  // Spelling, synonyms and word forms are the room's: it expands the query, and the documents carry the terms.
  typoTolerance: { enabled: false },
  prefixSearch: 'indexingTime',
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  faceting: { maxValuesPerFacet: FACET_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: REACH },
};

/** Raised whenever documents are written otherwise under the same settings. */
const SHAPE = 1;

/** Tells indexes of other settings apart; kept in the index itself, so that it moves with it. */
export const SETTINGS_HASH = createHash('sha256').update(JSON.stringify([SHAPE, SETTINGS])).digest('hex').slice(0, 16);
