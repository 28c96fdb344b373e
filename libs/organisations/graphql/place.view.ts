import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Access, ANYONE } from '@schakel/platform';
import { placeByNis, placeLabel } from '@schakel/taxonomy';

@ObjectType('Place', { description: 'Een gemeente of deelgemeente.' })
@Access(ANYONE)
export class PlaceView {
  @Field({ description: 'NIS-code van de gemeente of deelgemeente.' }) code!: string;
  @Field({ description: 'NIS-code van de gemeente.' }) nis!: string;
  @Field() name!: string;
  @Field() municipality!: string;
  @Field({ description: 'Zoals men het schrijft: “Hofstade (Aalst)”.' }) label!: string;
  @Field(() => Float) lat!: number;
  @Field(() => Float) lon!: number;
}

const views = new Map<string, PlaceView>();

/** The place with this code; the same object each time. */
export function placeView(code: string): PlaceView {
  let view = views.get(code);
  if (!view) {
    const place = placeByNis(code.slice(0, 5), code.length > 5 ? code : undefined);
    if (!place) throw new Error(`Unknown place code ${code}`);
    view = { code, nis: place.nis, name: place.name, municipality: place.municipality, label: placeLabel(place), lat: place.lat, lon: place.lon };
    views.set(code, view);
  }
  return view;
}
