import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Access, ANYONE } from '@schakel/platform';

@ObjectType('ListingPhoto', { description: 'Een foto van een bericht, als WebP op /api/photos/ID en kleiner op /api/photos/ID/thumb.' })
@Access(ANYONE)
export class ListingPhotoView {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Van de grote, in pixels.' }) width!: number;
  @Field(() => Int) height!: number;
  @Field(() => String, { nullable: true, description: 'Wat erop te zien is, voor wie het niet ziet.' }) alt!: string | null;
}

@ArgsType()
export class PhotoTextArgs {
  @Field({ description: 'Leeg zegt niets.' }) @IsString() @MaxLength(200) alt!: string;
}
