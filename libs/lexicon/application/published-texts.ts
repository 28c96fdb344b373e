import { Injectable } from '@nestjs/common';
import { Database } from '@schakel/platform';
import type { PublishedText } from '../domain/texts';

const BATCH = 50;

/** Listings that are looked at at most, the newest. */
export const MOST_TEXTS = 5000;

/** The texts of published listings, a few at a time so that others get their turn in between. */
@Injectable()
export class PublishedTexts {
  constructor(private readonly database: Database) {}

  /** The newest first, of one hub or of all (null). */
  async *newest(hubId: string | null): AsyncGenerator<readonly PublishedText[]> {
    const ids = await this.database.query<{ id: string }>(
      `SELECT id FROM listing WHERE status = 'PUBLISHED' AND ($1::text IS NULL OR hub_id = $1) ORDER BY published_at DESC, id DESC LIMIT ${MOST_TEXTS}`,
      [hubId],
    );
    for (let from = 0; from < ids.length; from += BATCH) {
      yield await this.database.query<PublishedText>(
        `SELECT l.id, l.kind, l.title, l.description, l.quantity::float8 AS quantity, l.unit, o.name AS organisation, l.place_code AS "placeCode",
                l.interpretation, l.corrections
           FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, position) JOIN listing l ON l.id = wanted.id JOIN organisation o ON o.id = l.organisation_id
          ORDER BY position`,
        [ids.slice(from, from + BATCH).map(({ id }) => id)],
      );
    }
  }
}
