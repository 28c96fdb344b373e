import type { Finding } from '@schakel/interpretation';
import { closestWords } from '@schakel/meaning';
import type { CriterionName, Reason } from './criterion';
import type { MatchPair, Subject } from './subject';

/** Words of a listing on which a criterion's judgment rests. */
export interface SaidWords {
  readonly listingId: string;
  readonly words: readonly string[];
}

type Figure = Reason['figures'][string] | undefined;

/** So many words of each side show what two texts have in common. */
const WORD_PAIRS = 3;

const textOf = ({ title, description }: Subject) => `${title}\n${description}`;

/** Pairs of words, one of each text, that are about the same. */
export const wordsInCommon = (one: Subject, other: Subject) => closestWords(textOf(one), textOf(other), WORD_PAIRS);

const asList = (value: Figure): readonly string[] => (typeof value === 'object' ? value : value === undefined ? [] : [String(value)]);

/** The words behind a criterion's reason, of each side that says something about it. */
export function wordsBehind(criterion: CriterionName, { figures }: Reason, { query, candidate, direction }: MatchPair): SaidWords[] {
  const of = (listing: Subject, findings: readonly Finding<unknown>[]): SaidWords => ({
    listingId: listing.id, words: [...new Set(findings.flatMap((finding) => finding.evidence.map((each) => each.text)))],
  });
  const named = (findings: readonly Finding<string>[], values: readonly string[]) => findings.filter((finding) => values.includes(finding.value));
  const both = (): SaidWords[] => {
    switch (criterion) {
      case 'MATERIAL':
        return [of(query, named(query.interpretation.materials, asList(figures['asked']))), of(candidate, named(candidate.interpretation.materials, asList(figures['there'])))];
      case 'MEANING': {
        const pairs = wordsInCommon(query, candidate);
        return [{ listingId: query.id, words: pairs.map(([word]) => word) }, { listingId: candidate.id, words: pairs.map(([, word]) => word) }];
      }
      case 'PROCESS':
        return [of(query, query.interpretation.needs), of(candidate, named(candidate.interpretation.processes, asList(figures['process'])))];
      case 'CONDITION':
        return [of(query, query.interpretation.acceptedConditions), of(candidate, candidate.interpretation.condition ? [candidate.interpretation.condition] : [])];
      case 'PROPERTIES': {
        const [asking, having] = direction === 'REQUEST_OFFER' ? [query, candidate] : [candidate, query];
        const properties = ['met', 'work', 'against', 'unsure'].flatMap((state) => asList(figures[state]));
        const demands = [...asking.interpretation.requirements, ...asking.interpretation.exclusions];
        return [of(asking, demands.filter(({ value }) => value.kind === 'PROPERTY')), of(having, named(having.interpretation.properties, properties))];
      }
      case 'QUANTITY':
        return [of(query, query.interpretation.quantities), of(candidate, candidate.interpretation.quantities)];
      case 'RECURRENCE':
        return [query, candidate].map((listing) => of(listing, listing.interpretation.recurrence ? [listing.interpretation.recurrence] : []));
      default:
        return [];
    }
  };
  return both().filter(({ words }) => words.length > 0);
}
