import { Module } from '@nestjs/common';
import { ListingsModule } from '@schakel/listings';
import { SearchModule } from '@schakel/search';
import { Candidates } from './application/candidates';
import { Matcher } from './application/matcher';
import { Proposals } from './application/proposals';
import { Subjects } from './application/subjects';
import { ProposalsResolver } from './graphql/proposals.resolver';
import { MatchStore } from './persistence/match-store';

@Module({
  imports: [ListingsModule, SearchModule],
  providers: [Matcher, MatchStore, Subjects, Proposals, Candidates, ProposalsResolver],
  exports: [Matcher, Proposals, Candidates],
})
export class MatchingModule {}
