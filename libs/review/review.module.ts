import { Module } from '@nestjs/common';
import { ListingsModule } from '@schakel/listings';
import { MatchingModule } from '@schakel/matching';
import { OrganisationsModule } from '@schakel/organisations';
import './application/review-refusals';
import { Agreements } from './application/agreements';
import { BulkDismissal } from './application/bulk-dismissal';
import { Decisions } from './application/decisions';
import { IntroductionQueries } from './application/introduction-queries';
import { Introductions } from './application/introductions';
import { Learning } from './application/learning';
import { ReviewQueue } from './application/review-queue';
import { DecisionsResolver } from './graphql/decisions.resolver';
import { LearningResolver } from './graphql/learning.resolver';
import { IntroductionPartResolver, IntroductionPartyResolver, IntroductionsResolver } from './graphql/introductions.resolver';
import { ReviewQueueResolver } from './graphql/review-queue.resolver';

@Module({
  imports: [OrganisationsModule, ListingsModule, MatchingModule],
  providers: [
    Decisions, BulkDismissal, ReviewQueue, Introductions, IntroductionQueries, Agreements, Learning,
    DecisionsResolver, LearningResolver, ReviewQueueResolver, IntroductionsResolver, IntroductionPartyResolver, IntroductionPartResolver,
  ],
  exports: [Decisions, BulkDismissal, ReviewQueue, Introductions, IntroductionQueries, Agreements],
})
export class ReviewModule {}
