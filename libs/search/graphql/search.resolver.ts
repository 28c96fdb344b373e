import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Access, ANYONE } from '@schakel/platform';
import { Search } from '../application/search';
import { FACETS, SEARCH_SORTS, type Facet, type SearchSort } from '../port';
import { FacetEnum, NearInput, SearchAnswerView, searchAnswerView, SearchFilterInput, SearchPageInput, SearchSortEnum } from './search.view';

@ArgsType()
class SearchArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field({ description: 'Zoals men het typt; leeg vindt alles.' }) @IsString() query!: string;
  @Field(() => SearchFilterInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => SearchFilterInput) filter?: SearchFilterInput | null;
  @Field(() => [FacetEnum], { defaultValue: [], description: 'Facetten die geteld worden.' }) @IsArray() @IsIn(FACETS, { each: true }) facets!: Facet[];
  @Field(() => SearchSortEnum, { nullable: true, description: 'Zonder tekst de nieuwste eerst, anders wat het best past.' }) @IsOptional() @IsIn(SEARCH_SORTS) sort?: SearchSort | null;
  @Field(() => NearInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => NearInput) near?: NearInput | null;
  @Field(() => SearchPageInput, { nullable: true }) @IsOptional() page?: SearchPageInput | null;
}

@ArgsType()
class SuggestArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field({ description: 'Wat er tot nu toe getypt is.' }) @IsString() @MaxLength(200) text!: string;
}

@Resolver()
export class SearchResolver {
  constructor(private readonly searching: Search) {}

  @Query(() => SearchAnswerView, { description: 'Gepubliceerde berichten en organisaties van een hub.' })
  @Access(ANYONE)
  async search(@Args() { query, page, filter, ...rest }: SearchArgs) {
    return searchAnswerView(await this.searching.find({ ...rest, text: query, filter: { ...filter }, page: page?.number, size: page?.size }));
  }

  @Query(() => [String], { description: 'Hoe de tekst kan verdergaan, het waarschijnlijkste eerst.' })
  @Access(ANYONE)
  suggest(@Args() { hubId, text }: SuggestArgs) {
    return this.searching.suggest(hubId, text);
  }
}
