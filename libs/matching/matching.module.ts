import { Module } from '@nestjs/common';
import { ListingsModule } from '@schakel/listings';
import { SearchModule } from '@schakel/search';
import { Candidates } from './application/candidates';
import { Matcher } from './application/matcher';
import { Proposer } from './application/proposer';
import { Proposals } from './application/proposals';
import { Subjects } from './application/subjects';
import { ProposalsResolver } from './graphql/proposals.resolver';
import { CandidateStore } from './persistence/candidate-store';
import { ProposalStore } from './persistence/proposal-store';

@Module({
  imports: [ListingsModule, SearchModule],
  providers: [Matcher, Proposer, CandidateStore, ProposalStore, Subjects, Proposals, Candidates, ProposalsResolver],
  exports: [Matcher, Proposals, Candidates],
})
export class MatchingModule {}
