import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access, ANYONE } from '@schakel/platform';
import { hubs, municipalityByNis, resolvePlace, type Hub, type Place } from '@schakel/taxonomy';
import { PlaceView, placeView } from './place.view';

@ObjectType('Hub')
@Access(ANYONE)
class HubView {
  @Field() id!: string;
  @Field() name!: string;
  @Field() active!: boolean;
  @Field(() => [PlaceView], { description: 'De gemeenten van de regio.' }) municipalities!: PlaceView[];
  @Field(() => [String]) valueChains!: string[];
}

@ObjectType('PlaceSuggestion')
@Access(ANYONE)
class PlaceSuggestionView {
  @Field({ description: 'EXACT, VARIANT, AMBIGUOUS of UNKNOWN.' }) kind!: string;
  @Field(() => PlaceView, { nullable: true }) place!: PlaceView | null;
  @Field(() => [PlaceView]) suggestions!: PlaceView[];
}

const codeOf = (place: Place) => place.subNis ?? place.nis;

function hubView(hub: Hub): HubView {
  return { ...hub, municipalities: hub.municipalities.flatMap((nis) => (municipalityByNis(nis) ? [placeView(nis)] : [])), valueChains: [...hub.focusChains, ...hub.optionalChains] };
}

/** Hubs and places: reference data, open to anyone. */
@Resolver()
export class RegionResolver {
  @Query(() => [HubView], { name: 'hubs' })
  @Access(ANYONE)
  allHubs() {
    return hubs().map(hubView);
  }

  @Query(() => PlaceSuggestionView, { description: 'Welke plaats bedoelt men hiermee?' })
  @Access(ANYONE)
  resolvePlace(@Args('text') text: string, @Args('postalCode', { type: () => String, nullable: true }) postalCode?: string): PlaceSuggestionView {
    const found = resolvePlace(text.slice(0, 100), { postalCode });
    switch (found.kind) {
      case 'EXACT':
      case 'VARIANT':
        return { kind: found.kind, place: placeView(codeOf(found.place)), suggestions: [] };
      case 'AMBIGUOUS':
        return { kind: found.kind, place: null, suggestions: found.candidates.map((place) => placeView(codeOf(place))) };
      case 'UNKNOWN':
        return { kind: found.kind, place: null, suggestions: found.suggestions.map((place) => placeView(codeOf(place))) };
    }
  }
}
