import { Injectable } from '@nestjs/common';
import { Clock } from '@schakel/platform';
import { ListingQueries, type ListingWithOrganisation } from '@schakel/listings';
import { Organisations, type OrganisationRow } from '@schakel/organisations';
import { hubById } from '@schakel/taxonomy';
import { didYouMean } from '../domain/did-you-mean';
import { searchTerms } from '../domain/query-terms';
import { EngineChoice } from '../engine-choice';
import type { EngineHit, FacetCounts, SearchQuery, SearchTerm } from '../port';
import { Words } from '../postgres/words';
import { checkRequest, type SearchRequest } from './search-request';

export type FoundItem =
  | { readonly kind: 'LISTING'; readonly listing: ListingWithOrganisation }
  | { readonly kind: 'ORGANISATION'; readonly organisation: OrganisationRow };

export interface SearchHit {
  readonly item: FoundItem;
  /** Higher is better; comparable only within one answer. */
  readonly score: number;
  readonly distanceKm: number | null;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: FacetCounts;
  /** How the text was understood: what highlights are made by. */
  readonly terms: readonly SearchTerm[];
  /** Which engine answered, and whether another one should have. */
  readonly engine: string;
  readonly degraded: boolean;
  /** The text with its misspelled words as they were understood; null when there were none. */
  readonly didYouMean: string | null;
}

const MOST_SUGGESTIONS = 8;
const LONGEST_TYPED = 200;

/** Finds published listings and organisations of a hub. What is shown are the current rows: an index that is behind shows no draft. */
@Injectable()
export class Search {
  constructor(
    private readonly engines: EngineChoice,
    private readonly words: Words,
    private readonly listings: ListingQueries,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal SEARCH_… */
  async find(request: SearchRequest): Promise<SearchAnswer> {
    const query = await this.prepare(request);
    const { hits, total, facets, engine, degraded } = await this.engines.search(query);
    const { hubId, text, terms } = query;
    const { vocabulary } = await this.words.of(hubId);
    return { hits: await this.items(hubId, hits), total, facets, terms, engine, degraded, didYouMean: didYouMean(text, terms, vocabulary) };
  }

  /** What an engine is asked for a request: checked and analysed. @throws Refusal SEARCH_… */
  async prepare(request: SearchRequest): Promise<SearchQuery> {
    const checked = checkRequest(request);
    const { vocabulary } = await this.words.of(checked.hubId);
    return { ...checked, terms: searchTerms(checked.text, { vocabulary, preferNis: hubById(checked.hubId)?.municipalities }), today: this.clock.today() };
  }

  /** Ways in which the text being typed may go on, the likeliest first. */
  async suggest(hubId: string, text: string): Promise<string[]> {
    const typed = /^(?<before>.*?)(?<word>[^\s,;()]{2,})$/su.exec(text.slice(0, LONGEST_TYPED))?.groups;
    if (!typed) return [];
    const words = await this.words.of(hubId);
    const completed = words.suggest(typed['word'] ?? '', MOST_SUGGESTIONS);
    return completed.map((word) => (typed['before'] ?? '') + word);
  }

  private async items(hubId: string, hits: readonly EngineHit[]): Promise<SearchHit[]> {
    const idsOf = (organisations: boolean) => hits.filter((hit) => (hit.kind === 'ORGANISATION') === organisations).map((hit) => hit.id);
    const [listings, organisations] = await Promise.all([load(this.listings.byIds, idsOf(false)), load(this.organisations.byIds, idsOf(true))]);
    return hits.flatMap(({ id, score, distanceKm }): SearchHit[] => {
      const listing = listings.get(id);
      const organisation = organisations.get(id);
      if (listing?.hubId === hubId && listing.status === 'PUBLISHED') return [{ item: { kind: 'LISTING', listing }, score, distanceKm }];
      if (organisation?.hubId === hubId) return [{ item: { kind: 'ORGANISATION', organisation }, score, distanceKm }];
      return [];
    });
  }
}

async function load<T>(byIds: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>, ids: readonly string[]): Promise<ReadonlyMap<string, T>> {
  return ids.length > 0 ? byIds(ids) : new Map<string, T>();
}
