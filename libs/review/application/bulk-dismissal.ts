import { Injectable } from '@nestjs/common';
import { Refusal, type Viewer } from '@schakel/platform';
import type { DismissReason } from '../domain/decision';
import { Decisions } from './decisions';

/** A proposal as it was seen when it was chosen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

export interface BulkOutcome {
  readonly dismissed: readonly Seen[];
  /** What a colleague was ahead with, or what is not there: left as it is. */
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
}

/** Dismisses several proposals for one reason, each by itself: one that was changed meanwhile does not keep the others. */
@Injectable()
export class BulkDismissal {
  constructor(private readonly decisions: Decisions) {}

  async dismiss(viewer: Viewer, chosen: readonly Seen[], reason: DismissReason, note: string): Promise<BulkOutcome> {
    const dismissed: Seen[] = [];
    const refused: { id: string; refusal: Refusal }[] = [];
    for (const { id, version } of chosen) {
      try {
        await this.decisions.dismiss(viewer, id, version, reason, note);
        dismissed.push({ id, version: version + 1 });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ id, refusal: error });
      }
    }
    return { dismissed, refused };
  }
}
