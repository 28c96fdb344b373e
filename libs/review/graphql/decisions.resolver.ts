import { Args, Context, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Access, enumOf, IdArg, resultUnion, STAFF, type GraphqlContext, type Viewer } from '@schakel/platform';
import { Proposals, ProposalView, proposalView } from '@schakel/matching';
import { Decisions } from '../application/decisions';
import { DISMISS_REASONS, type DismissReason } from '../domain/decision';

export const DismissReasonEnum = enumOf('DismissReason', DISMISS_REASONS, 'Waarom een voorstel niet doorgaat; voedt de rangschikking.');
const ProposalResult = resultUnion('ProposalResult', ProposalView);

@InputType()
class DismissInput {
  @Field(() => Int) @IsInt() version!: number;
  @Field(() => DismissReasonEnum) @IsIn(DISMISS_REASONS) reason!: DismissReason;
  @Field({ defaultValue: '' }) @IsString() @MaxLength(1000) note!: string;
}

@InputType()
class AssignInput {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() ownerUserId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) dueOn?: string | null;
}

@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly decisions: Decisions,
    private readonly proposals: Proposals,
  ) {}

  @Mutation(() => ProposalResult)
  @Access(STAFF)
  async approveProposal(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args('version', { type: () => Int }) version: number) {
    return this.shown(viewer, await this.decisions.approve(viewer, id, version));
  }

  @Mutation(() => ProposalResult)
  @Access(STAFF)
  async dismissProposal(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args('input') input: DismissInput) {
    return this.shown(viewer, await this.decisions.dismiss(viewer, id, input.version, input.reason, input.note));
  }

  @Mutation(() => ProposalResult, { description: 'Neemt een goedkeuring of afwijzing terug.' })
  @Access(STAFF)
  async reopenProposal(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args('version', { type: () => Int }) version: number) {
    return this.shown(viewer, await this.decisions.reopen(viewer, id, version));
  }

  @Mutation(() => ProposalResult)
  @Access(STAFF)
  async assignProposal(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args('input') input: AssignInput) {
    return this.shown(viewer, await this.decisions.assign(viewer, id, input.ownerUserId ?? null, input.dueOn ?? null));
  }

  private async shown(viewer: Viewer, id: string): Promise<ProposalView | null> {
    const proposal = await this.proposals.find(viewer, id);
    return proposal && proposalView(proposal);
  }
}
