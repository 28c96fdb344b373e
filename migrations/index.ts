import { HubsOrganisationsListings1763780000001 } from './1763780000001-hubs-organisations-listings';
import { Identity1763780000002 } from './1763780000002-identity';
import { MatchingReview1763780000003 } from './1763780000003-matching-review';
import { Search1763780000004 } from './1763780000004-search';
import { SavedSearches1763780000201 } from './1763780000201-saved-searches';
import { HubWeights1763780000301 } from './1763780000301-hub-weights';
import { DeclinedMatches1763780000302 } from './1763780000302-declined-matches';
import { Counterparts1763780000303 } from './1763780000303-counterparts';
import { Makers1763780000304 } from './1763780000304-makers';
import { LexiconEntries1763780000320 } from './1763780000320-lexicon-entries';
import { ListingPhotos1763780000330 } from './1763780000330-listing-photos';
import { MatchedWith1763780000340 } from './1763780000340-matched-with';
import { Meaning1763780000342 } from './1763780000342-meaning';
import { ProcessesAsArrays1763780000341 } from './1763780000341-processes-as-arrays';

/** All migrations in order. Append only: a migration that has shipped is never edited. */
export const MIGRATIONS = [
  HubsOrganisationsListings1763780000001, Identity1763780000002, MatchingReview1763780000003, Search1763780000004, SavedSearches1763780000201, HubWeights1763780000301,
  DeclinedMatches1763780000302, Counterparts1763780000303, Makers1763780000304, LexiconEntries1763780000320, ListingPhotos1763780000330,
  MatchedWith1763780000340, ProcessesAsArrays1763780000341, Meaning1763780000342,
];
