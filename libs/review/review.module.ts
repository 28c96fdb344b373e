import { Module } from '@nestjs/common';
import { ListingsModule } from '@schakel/listings';
import { MatchingModule } from '@schakel/matching';
import { OrganisationsModule } from '@schakel/organisations';
import './application/review-refusals';
import { Agreements } from './application/agreements';
import { Decisions } from './application/decisions';
import { IntroductionQueries } from './application/introduction-queries';
import { Introductions } from './application/introductions';
import { DecisionsResolver } from './graphql/decisions.resolver';
import { IntroductionPartResolver, IntroductionPartyResolver, IntroductionsResolver } from './graphql/introductions.resolver';

@Module({
  imports: [OrganisationsModule, ListingsModule, MatchingModule],
  providers: [
    Decisions, Introductions, IntroductionQueries, Agreements,
    DecisionsResolver, IntroductionsResolver, IntroductionPartyResolver, IntroductionPartResolver,
  ],
  exports: [Decisions, Introductions, IntroductionQueries, Agreements],
})
export class ReviewModule {}
