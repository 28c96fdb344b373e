import { Module } from '@nestjs/common';
import { ListingsModule } from '@schakel/listings';
import { SearchModule } from '@schakel/search';
import { LexiconEntries } from './application/entries';
import { FollowUp } from './application/follow-up';
import { LexiconGaps } from './application/gaps';
import { LexiconInForce } from './application/in-force';
import './application/lexicon-refusals';
import { LexiconPreview } from './application/preview';
import { PublishedTexts } from './application/published-texts';
import { LexiconResolver } from './graphql/lexicon.resolver';

@Module({
  imports: [ListingsModule, SearchModule],
  providers: [LexiconInForce, FollowUp, LexiconEntries, PublishedTexts, LexiconGaps, LexiconPreview, LexiconResolver],
  exports: [LexiconEntries, LexiconGaps, LexiconPreview],
})
export class LexiconModule {}
