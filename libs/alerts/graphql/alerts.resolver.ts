import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Access, ANYONE, IdArg, resultUnion, SIGNED_IN, type GraphqlContext } from '@schakel/platform';
import { SavedSearches, type SavedSearch } from '../application/saved-searches';

@ObjectType('SavedSearch', { description: 'Een bewaarde zoekopdracht: wat er nieuw is, komt per mail.' })
@Access(SIGNED_IN)
class SavedSearchView {
  @Field(() => ID) id!: string;
  @Field() hubId!: string;
  @Field() name!: string;
  @Field({ description: 'Wat in het adres van de zoekpagina na het vraagteken staat.' }) address!: string;
  @Field() createdAt!: string;
}

@ObjectType('StoppedSearch')
@Access(ANYONE)
class StoppedSearchView {
  @Field({ description: 'Leeg als de melding al gestopt was.' }) name!: string;
}

@InputType()
class SaveSearchInput {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field({ description: 'Bijvoorbeeld “q=stoel&soort=OFFER&bij=41002&km=10”.' }) @IsString() @MaxLength(2000) address!: string;
  @Field() @IsString() @MinLength(1) @MaxLength(120) name!: string;
}

const SavedSearchResult = resultUnion('SavedSearchResult', SavedSearchView);
const StoppedSearchResult = resultUnion('StoppedSearchResult', StoppedSearchView);

const shown = (search: SavedSearch) => Object.assign(new SavedSearchView(), search);
const stopped = (name: string) => Object.assign(new StoppedSearchView(), { name });

@Resolver()
export class AlertsResolver {
  constructor(private readonly searches: SavedSearches) {}

  @Query(() => [SavedSearchView], { description: 'De eigen bewaarde zoekopdrachten.' })
  @Access(SIGNED_IN)
  async mySavedSearches(@Context() { viewer }: GraphqlContext) {
    return (await this.searches.of(viewer)).map(shown);
  }

  @Mutation(() => SavedSearchResult)
  @Access(SIGNED_IN)
  async saveSearch(@Context() { viewer }: GraphqlContext, @Args('input') { hubId, address, name }: SaveSearchInput) {
    return shown(await this.searches.save(viewer, hubId, address, name));
  }

  @Mutation(() => StoppedSearchResult)
  @Access(SIGNED_IN)
  async removeSavedSearch(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return stopped(await this.searches.remove(viewer, id));
  }

  @Mutation(() => StoppedSearchResult, { description: 'Met de link uit een mail, zonder aan te melden.' })
  @Access(ANYONE)
  async stopSavedSearch(@Args('token') token: string) {
    return stopped(await this.searches.stop(token.slice(0, 100)));
  }
}
