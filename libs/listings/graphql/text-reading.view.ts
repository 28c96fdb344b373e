import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsISO8601, IsNumber, IsOptional, IsPositive, IsString, IsUUID, Matches, Max, MaxLength } from 'class-validator';
import { Access, ANYONE } from '@schakel/platform';
import type { Recurrence } from '@schakel/interpretation';
import { PlaceView, placeView } from '@schakel/organisations';
import { UNITS, type Place, type Unit } from '@schakel/taxonomy';
import type { TextReading } from '../application/text-readings';
import { LISTING_KINDS, type ListingKind } from '../domain/listing';
import type { SaidQuantity } from '../domain/said-quantity';
import { EvidenceView, InterpretationView, interpretationView } from './interpretation.view';
import { ListingKindEnum, RecurrenceEnum, UnitEnum } from './listing.view';

@InputType({ description: 'Een tekst die nog geschreven wordt, en wat het formulier al zegt.' })
export class InterpretTextInput {
  @Field(() => ListingKindEnum) @IsIn(LISTING_KINDS) kind!: ListingKind;
  @Field({ description: 'Alles wat gezegd is, hoogstens 5000 tekens; met een titel erbij de beschrijving.' }) @IsString() @MaxLength(5000) text!: string;
  @Field(() => String, { nullable: true, description: 'Zonder titel komt hij uit de tekst.' }) @IsOptional() @IsString() @MaxLength(200) title?: string | null;
  @Field(() => String, { nullable: true, description: 'De hub waarvan de regio zegt welke plaats bedoeld is.' }) @IsOptional() @Matches(/^[a-z0-9-]{1,60}$/) hubId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Het bericht dat aangepast wordt: wat een mens daarin verbeterde, blijft zo.' }) @IsOptional() @IsUUID() listingId?: string | null;
  @Field(() => Float, { nullable: true }) @IsOptional() @IsNumber() @IsPositive() @Max(1e9) quantity?: number | null;
  @Field(() => UnitEnum, { nullable: true }) @IsOptional() @IsIn(UNITS) unit?: Unit | null;
  @Field(() => String, { nullable: true, description: 'jjjj-mm-dd' }) @IsOptional() @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) availableFrom?: string | null;
}

@ObjectType('SaidQuantity', { description: 'Een hoeveelheid die de tekst noemt.' })
@Access(ANYONE)
class SaidQuantityView {
  @Field(() => Float) quantity!: number;
  @Field(() => UnitEnum) unit!: Unit;
  @Field(() => [EvidenceView]) evidence!: readonly EvidenceView[];
}

@ObjectType('SaidWindow', { description: 'De periode die de tekst noemt, als jjjj-mm-dd.' })
@Access(ANYONE)
class SaidWindowView {
  @Field(() => String, { nullable: true }) availableFrom!: string | null;
  @Field(() => String, { nullable: true }) availableUntil!: string | null;
  @Field(() => [EvidenceView]) evidence!: readonly EvidenceView[];
}

@ObjectType('SaidRecurrence', { description: 'Hoe vaak, volgens de tekst.' })
@Access(ANYONE)
class SaidRecurrenceView {
  @Field(() => RecurrenceEnum) value!: Recurrence;
  @Field(() => [EvidenceView]) evidence!: readonly EvidenceView[];
}

@ObjectType('SaidPlace', { description: 'De plaats die de tekst noemt; staat ze niet vast, dan wat bedoeld kan zijn.' })
@Access(ANYONE)
class SaidPlaceView {
  @Field(() => PlaceView, { nullable: true }) place!: PlaceView | null;
  @Field(() => [PlaceView]) suggestions!: PlaceView[];
  @Field(() => [EvidenceView]) evidence!: readonly EvidenceView[];
}

@ObjectType('TextReading', { description: 'Wat een tekst zegt, en waarmee een formulier ingevuld kan worden. Niets ervan wordt bewaard.' })
@Access(ANYONE)
export class TextReadingView {
  @Field({ description: 'De eerste zin, of de titel die meegegeven is.' }) title!: string;
  @Field({ description: 'De rest; leeg als de titel alles zegt.' }) description!: string;
  @Field(() => InterpretationView) interpretation!: InterpretationView;
  @Field(() => SaidQuantityView, { nullable: true }) quantity!: SaidQuantity | null;
  @Field(() => [SaidQuantityView], { description: 'Hoeveelheden waartussen enkel de schrijver kan kiezen.' }) quantityChoices!: readonly SaidQuantity[];
  @Field(() => SaidWindowView, { nullable: true }) window!: SaidWindowView | null;
  @Field(() => SaidRecurrenceView, { nullable: true }) recurrence!: SaidRecurrenceView | null;
  @Field(() => SaidPlaceView, { nullable: true }) place!: SaidPlaceView | null;
  @Field(() => [String], { description: 'Wat nog ontbreekt, als codes: QUANTITY, CONDITION, MATERIAL ...' }) missing!: readonly string[];
}

const shown = ({ nis, subNis }: Place): PlaceView => placeView(subNis ?? nis);

export function textReadingView({ interpretation, quantities, place, ...rest }: TextReading): TextReadingView {
  return {
    ...rest, interpretation: interpretationView(interpretation), quantity: quantities.sure, quantityChoices: quantities.choices,
    place: place && { place: place.place && shown(place.place), suggestions: place.suggestions.map(shown), evidence: place.evidence },
  };
}
