import {
  accuracy, chainRecallAt5, measureProposals, measureRankings, searchHitAt10, type CaseFolder, type Judgments, type Rankings,
} from '@schakel/evaluation';
import type { Found } from './evaluate-pipeline';

function direction(judgments: Judgments, prefix: (id: string) => boolean): Judgments {
  return new Map([...judgments].filter(([query]) => prefix(query)));
}

/** How well what was found follows what people judged. */
export function measure(cases: CaseFolder, found: Found) {
  const rankings = new Map<string, string[]>();
  for (const { query, candidate } of found.candidates) rankings.set(query, [...(rankings.get(query) ?? []), candidate]);
  const requests = new Set([...cases.judgments.keys()].filter((id) => /req/.test(id)));
  const proposed = new Set(found.candidates.filter((row) => row.proposed).map((row) => `${row.query} ${row.candidate}`));
  const both = (ranked: Rankings) => ({
    requestToOffer: measureRankings(direction(cases.judgments, (id) => requests.has(id)), ranked),
    offerToCapability: measureRankings(direction(cases.judgments, (id) => !requests.has(id)), ranked),
  });
  return {
    ...both(rankings),
    valueChainAccuracy: accuracy(cases.labels, new Map(found.labels.map((row) => [row.id, row.valueChain]))),
    ...measureProposals(cases.judgments, proposed),
    chainRecallAt5: chainRecallAt5(cases.chains, found.chains),
    searchHitAt10: cases.search.size === 0 ? null : searchHitAt10(cases.search, found.search),
    millisecondsPerListing: Math.round(found.millisecondsPerListing * 10) / 10,
    baselines: Object.fromEntries([...found.baselines].map(([name, ranked]) => [name, both(ranked)])),
  };
}

export type Measures = ReturnType<typeof measure>;
