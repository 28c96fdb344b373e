import { Injectable } from '@nestjs/common';
import { actsForOrganisation, Clock, Database, isStaffOf, type Viewer } from '@schakel/platform';
import type { Corrections, Evidence, Interpretation, Recurrence } from '@schakel/interpretation';
import { hubById, type Unit } from '@schakel/taxonomy';
import type { ListingKind } from '../domain/listing';
import { missingParts, type MissingPart } from '../domain/missing';
import { read } from '../domain/reading';
import { saidPlace, type SaidPlace } from '../domain/said-place';
import { saidQuantities, type SaidQuantities } from '../domain/said-quantity';
import { saidWindow, type SaidWindow } from '../domain/said-window';
import { titleOf } from '../domain/title-of';
import { ListingRow } from '../persistence/listing.row';

/** A text that is being written, and what its form already says. */
export interface WrittenText {
  readonly kind: ListingKind;
  /** All that was said; where there is a title, the description. */
  readonly text: string;
  readonly title?: string | null;
  /** Its region settles which place is meant. */
  readonly hubId?: string | null;
  /** The listing that is being changed: what a person corrected in its reading stays so. */
  readonly listingId?: string | null;
  readonly quantity?: number | null;
  readonly unit?: Unit | null;
  readonly availableFrom?: string | null;
}

/** What a text says, and what a form can be filled in with. */
export interface TextReading {
  readonly title: string;
  readonly description: string;
  readonly interpretation: Interpretation;
  readonly quantities: SaidQuantities;
  readonly window: SaidWindow | null;
  readonly recurrence: { readonly value: Recurrence; readonly evidence: readonly Evidence[] } | null;
  readonly place: SaidPlace | null;
  readonly missing: readonly MissingPart[];
}

/** Below this a rhythm is too doubtful to fill in. */
const SURE_RHYTHM = 0.6;

/** Reads what somebody is writing. Nothing of it is kept. */
@Injectable()
export class TextReadings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(viewer: Viewer, written: WrittenText): Promise<TextReading> {
    const { kind } = written;
    const { title, description } = typeof written.title === 'string' ? { title: written.title, description: written.text } : titleOf(written.text);
    const { quantity = null, unit = null } = written;
    const { interpretation } = read({ kind, title, description, quantity, unit }, await this.corrections(viewer, written.listingId));
    const quantities = saidQuantities({ kind, title, description }, interpretation);
    const window = saidWindow({ title, description }, this.clock.today());
    const rhythm = interpretation.recurrence;
    const known = {
      description,
      quantity: quantity ?? quantities.sure?.quantity ?? null,
      unit: unit ?? quantities.sure?.unit ?? null,
      availableFrom: written.availableFrom ?? window?.availableFrom ?? null,
    };
    return {
      title, description, interpretation, quantities, window,
      recurrence: rhythm && rhythm.confidence >= SURE_RHYTHM ? rhythm : null,
      place: saidPlace({ title, description }, hubById(written.hubId ?? '')?.municipalities ?? []),
      missing: missingParts(known, interpretation.questions),
    };
  }

  private async corrections(viewer: Viewer, listingId: string | null | undefined): Promise<Corrections> {
    if (!listingId) return {};
    const row = await this.database.repository(ListingRow).findOne({ select: { hubId: true, organisationId: true, corrections: true }, where: { id: listingId } });
    return row && (isStaffOf(viewer, row.hubId) || actsForOrganisation(viewer, row.organisationId)) ? row.corrections : {};
  }
}
