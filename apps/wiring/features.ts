import type { Type } from '@nestjs/common';
import type { Entities } from '@schakel/platform';
import { AlertsModule } from '@schakel/alerts';
import { IDENTITY_ENTITIES, IdentityModule } from '@schakel/identity';
import { InsightModule } from '@schakel/insight';
import { LexiconModule } from '@schakel/lexicon';
import { ListingRow, ListingsModule } from '@schakel/listings';
import { MatchingModule } from '@schakel/matching';
import { OrganisationRow, OrganisationsModule } from '@schakel/organisations';
import { ReviewModule } from '@schakel/review';
import { SearchModule } from '@schakel/search';
import { TransferModule } from '@schakel/transfer';

/** The rooms that every program is built of. */
export const FEATURES: readonly Type<unknown>[] = [IdentityModule, OrganisationsModule, ListingsModule, SearchModule, LexiconModule, MatchingModule, ReviewModule, InsightModule, AlertsModule, TransferModule];

export const ENTITIES: Entities = [...IDENTITY_ENTITIES, OrganisationRow, ListingRow];
