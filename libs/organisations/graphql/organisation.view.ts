import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Access, ANYONE, connectionOf, enumOf, resultUnion } from '@schakel/platform';
import { ORGANISATION_KINDS, type OrganisationKind } from '../domain/organisation';
import type { OrganisationRow } from '../persistence/organisation.row';
import { PlaceView, placeView } from './place.view';

export const OrganisationKindEnum = enumOf('OrganisationKind', ORGANISATION_KINDS);

@ObjectType('Contact', { description: 'Zichtbaar voor de organisatie zelf, de hub, en wie na kennismaking akkoord ging.' })
@Access(ANYONE)
export class ContactView {
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
}

@ObjectType('Organisation')
@Access(ANYONE)
export class OrganisationView {
  @Field(() => ID) id!: string;
  @Field() hubId!: string;
  @Field() name!: string;
  @Field(() => OrganisationKindEnum) kind!: OrganisationKind;
  @Field() description!: string;
  @Field(() => PlaceView) place!: PlaceView;
  @Field(() => String, { nullable: true }) postalCode!: string | null;
  @Field(() => String, { nullable: true }) enterpriseNumber!: string | null;

  /** Not fields: what the contact resolver may show. */
  email!: string | null;
  phone!: string | null;
}

/** The part of an organisation that is shown; lists of listings carry just this. */
export type ShownOrganisation = Pick<
  OrganisationRow,
  'id' | 'hubId' | 'name' | 'kind' | 'description' | 'placeCode' | 'postalCode' | 'enterpriseNumber' | 'email' | 'phone'
>;

export function organisationView(row: ShownOrganisation): OrganisationView {
  return Object.assign(new OrganisationView(), {
    id: row.id, hubId: row.hubId, name: row.name, kind: row.kind, description: row.description, place: placeView(row.placeCode),
    postalCode: row.postalCode, enterpriseNumber: row.enterpriseNumber, email: row.email, phone: row.phone,
  });
}

@InputType()
export class OrganisationInput {
  @Field() @IsString() @MinLength(1) @MaxLength(200) name!: string;
  @Field(() => OrganisationKindEnum) @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
  @Field({ defaultValue: '' }) @IsString() @MaxLength(5000) description!: string;
  @Field({ description: 'Zoals men het schrijft: “St-Lievens-Houtem”, “9300”, “Hofstade (Aalst)”.' }) @IsString() @MaxLength(100) municipality!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(/^\s*[1-9]\d{3}\s*$/) postalCode?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(30) enterpriseNumber?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(40) phone?: string | null;
}

export const OrganisationConnection = connectionOf('OrganisationConnection', OrganisationView);
export const OrganisationResult = resultUnion('OrganisationResult', OrganisationView);
