import { Args, ArgsType, Context, Field, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Access, ANYONE, IdArg, OWNER_OR_STAFF, PageArgs, STAFF, type GraphqlContext } from '@schakel/platform';
import { Contacts } from '../application/contacts';
import { detailsFromInput } from '../application/organisation-input';
import { Organisations } from '../application/organisations';
import { ORGANISATION_KINDS, type OrganisationKind } from '../domain/organisation';
import { ContactView, OrganisationConnection, OrganisationInput, OrganisationKindEnum, OrganisationResult, OrganisationView, organisationView } from './organisation.view';

@ArgsType()
class OrganisationsArgs extends PageArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field(() => OrganisationKindEnum, { nullable: true }) @IsOptional() @IsIn(ORGANISATION_KINDS) kind?: OrganisationKind | null;
  @Field(() => String, { nullable: true, description: 'NIS-code van de gemeente.' }) @IsOptional() @Matches(/^\d{5}$/) nis?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) nameContains?: string | null;
}

@Resolver(() => OrganisationView)
export class OrganisationsResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly contacts: Contacts,
  ) {}

  @Query(() => OrganisationView, { nullable: true })
  @Access(ANYONE)
  async organisation(@IdArg() id: string) {
    const row = await this.organisations.find(id);
    return row && organisationView(row);
  }

  @Query(() => OrganisationConnection, { name: 'organisations' })
  @Access(ANYONE)
  async list(@Args() args: OrganisationsArgs) {
    const page = await this.organisations.list(args, args.first, args.after ?? null);
    return { ...page, nodes: page.nodes.map(organisationView) };
  }

  @ResolveField(() => ContactView, { nullable: true })
  @Access(ANYONE)
  contact(@Parent() organisation: OrganisationView, @Context() { viewer, loaders }: GraphqlContext) {
    return this.contacts.visibleTo(viewer, organisation, loaders);
  }

  @Mutation(() => OrganisationResult)
  @Access(STAFF)
  async registerOrganisation(@Context() { viewer }: GraphqlContext, @Args('hubId') hubId: string, @Args('input') input: OrganisationInput) {
    return organisationView(await this.organisations.register(viewer, hubId, detailsFromInput(input, hubId)));
  }

  @Mutation(() => OrganisationResult)
  @Access(OWNER_OR_STAFF)
  async updateOrganisation(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args('input') input: OrganisationInput) {
    return organisationView(await this.organisations.update(viewer, id, (hubId) => detailsFromInput(input, hubId)));
  }
}
