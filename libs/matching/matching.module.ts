import { Module } from '@nestjs/common';
import { ListingsModule } from '@schakel/listings';
import { SearchModule } from '@schakel/search';
import './application/matching-refusals';
import { Candidates } from './application/candidates';
import { Explanations } from './application/explanations';
import { Matcher } from './application/matcher';
import { Proposer } from './application/proposer';
import { Proposals } from './application/proposals';
import { Ranked } from './application/ranked';
import { Rematch } from './application/rematch';
import { RuledOut } from './application/ruled-out';
import { Subjects } from './application/subjects';
import { WeightSets } from './application/weight-sets';
import { ExplanationsResolver } from './graphql/explanations.resolver';
import { PossibleMatchesResolver } from './graphql/possible-matches.resolver';
import { ProposalsResolver } from './graphql/proposals.resolver';
import { WeightsResolver } from './graphql/weights.resolver';
import { CandidateStore } from './persistence/candidate-store';
import { ProposalStore } from './persistence/proposal-store';
import { RuledOutStore } from './persistence/ruled-out-store';

@Module({
  imports: [ListingsModule, SearchModule],
  providers: [
    Matcher, Proposer, Ranked, Rematch, CandidateStore, ProposalStore, Subjects, Proposals, Candidates, Explanations, WeightSets, RuledOut, RuledOutStore,
    ProposalsResolver, PossibleMatchesResolver, ExplanationsResolver, WeightsResolver,
  ],
  exports: [Matcher, Proposals, Candidates, Explanations, WeightSets, RuledOut],
})
export class MatchingModule {}
