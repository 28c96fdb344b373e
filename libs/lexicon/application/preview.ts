import { Injectable } from '@nestjs/common';
import { isStaffOf, Refusal, type Viewer } from '@schakel/platform';
import { defaultLexicon } from '@schakel/language';
import { type EntryDraft, type EntryFault, faultsOf, lexiconEntryOf } from '../domain/entry';
import { Trial, type TrialChange } from '../domain/trial';
import { MOST_TEXTS, PublishedTexts } from './published-texts';

const SHOWN = 20;

export interface Preview {
  readonly faults: readonly EntryFault[];
  /** Published listings that were looked at, the newest; not more than {@link MOST_TEXTS}. */
  readonly examined: number;
  readonly isPart: boolean;
  readonly changed: number;
  readonly listings: readonly TrialChange[];
}

/** What a word would change if it were added; nothing is kept. */
@Injectable()
export class LexiconPreview {
  constructor(private readonly texts: PublishedTexts) {}

  /** Of all hubs: the word would count for all. @throws Refusal FORBIDDEN */
  async of(viewer: Viewer, hubId: string, draft: EntryDraft): Promise<Preview> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    const lexicon = defaultLexicon();
    const faults = faultsOf(draft, lexicon);
    if (faults.length > 0) return { faults, examined: 0, isPart: false, changed: 0, listings: [] };
    const trial = new Trial(lexicon, lexiconEntryOf(draft));
    const listings: TrialChange[] = [];
    let [examined, changed] = [0, 0];
    for await (const batch of this.texts.newest(null)) {
      examined += batch.length;
      for (const text of batch) {
        const change = trial.change(text);
        if (!change) continue;
        changed += 1;
        if (listings.length < SHOWN) listings.push(change);
      }
    }
    return { faults, examined, isPart: examined === MOST_TEXTS, changed, listings };
  }
}
