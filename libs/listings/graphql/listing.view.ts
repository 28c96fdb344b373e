import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsISO8601, IsNumber, IsOptional, IsPositive, IsString, IsUUID, Matches, Max, MaxLength, MinLength } from 'class-validator';
import { Access, ANYONE, connectionOf, enumOf, resultUnion } from '@schakel/platform';
import { CONDITIONS, PROCESSES, type Condition, type Process, type Recurrence } from '@schakel/interpretation';
import { organisationView, OrganisationView, placeView, PlaceView } from '@schakel/organisations';
import { UNITS, VALUE_CHAINS, type Unit, type ValueChain } from '@schakel/taxonomy';
import { LISTING_KINDS, type ListingKind } from '../domain/listing';
import { LISTING_STATUSES, type ListingStatus } from '../domain/listing-lifecycle';
import type { ListingWithOrganisation } from '../persistence/listing-record';

const RECURRENCES = ['ONCE', 'WEEKLY', 'MONTHLY', 'QUARTERLY'] as const;

export const ListingKindEnum = enumOf('ListingKind', LISTING_KINDS);
export const ListingStatusEnum = enumOf('ListingStatus', LISTING_STATUSES);
export const UnitEnum = enumOf('Unit', UNITS);
export const ValueChainEnum = enumOf('ValueChain', VALUE_CHAINS);
export const RecurrenceEnum = enumOf('Recurrence', RECURRENCES);
export const ConditionEnum = enumOf('Condition', CONDITIONS);
export const ProcessEnum = enumOf('Process', PROCESSES);

@ObjectType('Listing', { description: 'Een bericht: aanbod, vraag of dienst.' })
@Access(ANYONE)
export class ListingView {
  @Field(() => ID) id!: string;
  @Field() hubId!: string;
  @Field(() => ListingKindEnum) kind!: ListingKind;
  @Field(() => ListingStatusEnum) status!: ListingStatus;
  @Field() title!: string;
  @Field() description!: string;
  @Field(() => Float, { nullable: true }) quantity!: number | null;
  @Field(() => Float, { nullable: true, description: 'Wat nog niet afgesproken is.' }) remaining!: number | null;
  @Field(() => UnitEnum, { nullable: true }) unit!: Unit | null;
  @Field(() => RecurrenceEnum) recurrence!: Recurrence;
  @Field(() => String, { nullable: true }) availableFrom!: string | null;
  @Field(() => String, { nullable: true }) availableUntil!: string | null;
  @Field(() => PlaceView) place!: PlaceView;
  @Field(() => ValueChainEnum, { nullable: true }) valueChain!: ValueChain | null;
  @Field(() => OrganisationView) organisation!: OrganisationView;
  @Field(() => String, { nullable: true }) publishedAt!: string | null;
  @Field() createdAt!: string;
  @Field(() => Int, { description: 'Telt de wijzigingen.' }) version!: number;

  /** Not a field: for the access rules. */
  organisationId!: string;
}

export function listingView(listing: ListingWithOrganisation): ListingView {
  const { organisation, placeCode, ...rest } = listing;
  return Object.assign(new ListingView(), rest, { place: placeView(placeCode), organisation: organisationView(organisation) });
}

@InputType()
export class ListingInput {
  @Field(() => ListingKindEnum) @IsIn(LISTING_KINDS) kind!: ListingKind;
  @Field() @IsString() @MinLength(1) @MaxLength(200) title!: string;
  @Field({ defaultValue: '' }) @IsString() @MaxLength(5000) description!: string;
  @Field(() => Float, { nullable: true }) @IsOptional() @IsNumber() @IsPositive() @Max(1e9) quantity?: number | null;
  @Field(() => UnitEnum, { nullable: true }) @IsOptional() @IsIn(UNITS) unit?: Unit | null;
  @Field(() => RecurrenceEnum, { defaultValue: 'ONCE' }) @IsIn(RECURRENCES) recurrence!: Recurrence;
  @Field(() => String, { nullable: true, description: 'jjjj-mm-dd' }) @IsOptional() @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) availableFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'jjjj-mm-dd; leeg is open einde.' }) @IsOptional() @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) availableUntil?: string | null;
  @Field({ description: 'Gemeente of deelgemeente, zoals men het schrijft.' }) @IsString() @MaxLength(100) municipality!: string;
}

@InputType({ description: 'Wat een mens zegt dat de tekst betekent; wint altijd van het systeem. Een veld dat ontbreekt, blijft zoals het was.' })
export class CorrectionsInput {
  @Field(() => ValueChainEnum, { nullable: true }) @IsOptional() @IsIn(VALUE_CHAINS) valueChain?: ValueChain;
  @Field(() => [String], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(20) @Matches(/^[a-z0-9.-]{1,100}$/, { each: true }) materials?: string[];
  @Field(() => ConditionEnum, { nullable: true }) @IsOptional() @IsIn(CONDITIONS) condition?: Condition;
  @Field(() => [ProcessEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(20) @IsIn(PROCESSES, { each: true }) needs?: Process[];
  @Field(() => [ProcessEnum], { nullable: true }) @IsOptional() @IsArray() @ArrayMaxSize(20) @IsIn(PROCESSES, { each: true }) processes?: Process[];
}

@InputType()
export class NewListingInput extends ListingInput {
  @Field(() => ID, { nullable: true, description: 'Zelf gekozen UUID: wie geen antwoord kreeg, stuurt hetzelfde bericht opnieuw zonder dat het er twee worden.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field({ defaultValue: false, description: 'Meteen publiceren in plaats van als concept bewaren.' }) @IsBoolean() publish!: boolean;
}

export const ListingConnection = connectionOf('ListingConnection', ListingView);
export const ListingResult = resultUnion('ListingResult', ListingView);
