import { createUnionType, Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Extensions } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsOptional, IsString } from 'class-validator';
import { Access, ANYONE, enumOf } from '@schakel/platform';
import { CONDITIONS, type Condition } from '@schakel/interpretation';
import { ConditionEnum, ListingView, listingView, ValueChainEnum } from '@schakel/listings';
import { OrganisationView, organisationView } from '@schakel/organisations';
import { materialById, municipalityByNis, VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import type { SearchAnswer, SearchHit } from '../application/search';
import { highlights } from '../domain/highlight';
import { FACETS, SEARCH_KINDS, SEARCH_SORTS, WINDOWS, type Facet, type SearchKind, type SearchTerm, type Window } from '../port';

export const SearchKindEnum = enumOf('SearchKind', SEARCH_KINDS);
export const SearchSortEnum = enumOf('SearchSort', SEARCH_SORTS, 'Op hoe goed het past, de nieuwste eerst, of de dichtste eerst.');
export const FacetEnum = enumOf('SearchFacet', FACETS);
export const WindowEnum = enumOf('SearchWindow', WINDOWS, 'Vanaf wanneer: nu al, binnen 30 dagen, binnen 90 dagen, later.');

const MOST_VALUES = 50;

@InputType({ description: 'Waarden van één facet zijn alternatieven; facetten vernauwen elkaar.' })
export class SearchFilterInput {
  @Field(() => [SearchKindEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(MOST_VALUES) @IsIn(SEARCH_KINDS, { each: true }) kind?: SearchKind[];
  @Field(() => [ValueChainEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(MOST_VALUES) @IsIn(VALUE_CHAINS, { each: true }) valueChain?: ValueChain[];
  @Field(() => [String], { nullable: true, description: 'Codes van materialen; wat eronder valt telt mee.' }) @IsOptional() @IsArray() @IsString({ each: true }) material?: string[];
  @Field(() => [String], { nullable: true, description: 'NIS-codes van gemeenten.' }) @IsOptional() @IsArray() @IsString({ each: true }) nis?: string[];
  @Field(() => [ConditionEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(MOST_VALUES) @IsIn(CONDITIONS, { each: true }) condition?: Condition[];
  @Field(() => [WindowEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(MOST_VALUES) @IsIn(WINDOWS, { each: true }) window?: Window[];
}

@InputType({ description: 'Rond een punt; met `km` niets wat verder ligt.' })
export class NearInput {
  @Field(() => Float) @IsNumber() lat!: number;
  @Field(() => Float) @IsNumber() lon!: number;
  @Field(() => Float, { nullable: true }) @IsOptional() @IsNumber() km?: number | null;
}

@InputType({ description: 'Bladzijden tellen vanaf 1; verder dan 1000 resultaten reiken ze niet.' })
export class SearchPageInput {
  @Field(() => Int, { defaultValue: 1 }) number!: number;
  @Field(() => Int, { defaultValue: 20, description: '1 tot 50' }) size!: number;
}

@ObjectType('Highlight', { description: 'Een stuk tekst dat antwoordt op de vraag: van en tot, in tekens.' })
@Access(ANYONE)
class HighlightView {
  @Field(() => Int) from!: number;
  @Field(() => Int) to!: number;
}

@ObjectType('SearchHighlights')
@Access(ANYONE)
class HighlightsView {
  @Field(() => [HighlightView], { description: 'In de titel, of de naam van de organisatie.' }) @Extensions({ lazy: true }) title!: HighlightView[];
  @Field(() => [HighlightView]) @Extensions({ lazy: true }) description!: HighlightView[];
}

export const SearchItem = createUnionType({
  name: 'SearchItem',
  types: () => [ListingView, OrganisationView] as const,
  resolveType: (value: unknown) => (value instanceof OrganisationView ? OrganisationView : ListingView),
});

@ObjectType('SearchHit')
@Access(ANYONE)
export class SearchHitView {
  @Field(() => SearchItem) item!: ListingView | OrganisationView;
  @Field(() => Float, { description: 'Hoger is beter; enkel vergelijkbaar binnen één antwoord.' }) score!: number;
  @Field(() => Float, { nullable: true }) distanceKm!: number | null;
  @Field(() => HighlightsView) highlights!: HighlightsView;
}

@ObjectType('FacetCount')
@Access(ANYONE)
class FacetCountView {
  @Field({ description: 'Een code: soort, keten, materiaal, gemeente, toestand of periode.' }) value!: string;
  @Field(() => String, { nullable: true, description: 'De Nederlandse naam van een materiaal of gemeente.' }) label!: string | null;
  @Field(() => Int) count!: number;
}

@ObjectType('FacetCounts', { description: 'Geteld alsof in dit facet nog niets gekozen was.' })
@Access(ANYONE)
class FacetView {
  @Field(() => FacetEnum) facet!: Facet;
  @Field(() => [FacetCountView]) values!: FacetCountView[];
}

@ObjectType('SearchAnswer')
@Access(ANYONE)
export class SearchAnswerView {
  @Field(() => [SearchHitView]) hits!: SearchHitView[];
  @Field(() => Int) total!: number;
  @Field(() => [FacetView]) facets!: FacetView[];
  @Field({ description: 'De motor die antwoordde.' }) engine!: string;
  @Field({ description: 'Een andere motor had moeten antwoorden.' }) degraded!: boolean;
  @Field(() => String, { nullable: true, description: '“Bedoelde u”: de vraag zoals ze begrepen werd, als er een tikfout in stond.' }) didYouMean!: string | null;
}

export function searchAnswerView({ hits, facets, terms, ...rest }: SearchAnswer): SearchAnswerView {
  return Object.assign(new SearchAnswerView(), rest, {
    hits: hits.map((hit) => hitView(hit, terms)),
    facets: Object.entries(facets).map(([facet, counts]) => ({
      facet: facet as Facet, values: counts.map(({ value, count }) => ({ value, count, label: labelOf(facet as Facet, value) })),
    })),
  });
}

function hitView({ item, score, distanceKm }: SearchHit, terms: readonly SearchTerm[]): SearchHitView {
  const view = item.kind === 'LISTING' ? listingView(item.listing) : organisationView(item.organisation);
  const [title, description, chain] =
    item.kind === 'LISTING' ? [item.listing.title, item.listing.description, item.listing.valueChain] : [item.organisation.name, item.organisation.description, null];
  // Functions: marking a text takes longer than finding it.
  const marked = { title: () => highlights(title, terms, chain), description: () => highlights(description, terms, chain) };
  return Object.assign(new SearchHitView(), { item: view, score, distanceKm, highlights: marked });
}

function labelOf(facet: Facet, value: string): string | null {
  if (facet === 'material') return materialById(value)?.labelNl ?? null;
  return facet === 'nis' ? (municipalityByNis(value)?.name ?? null) : null;
}
