import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { AuditTrail, Clock, Database, Refusal, type Viewer } from '@schakel/platform';
import { ListingQueries } from './listing-queries';
import { Listings } from './listings';
import { photoImage, type PhotoImage } from './photo-image';

export { PHOTO_LIMITS } from './photo-image';

export interface ListingPhoto {
  readonly id: string;
  /** Of the large one, in pixels. */
  readonly width: number;
  readonly height: number;
  /** What is to be seen, for who cannot see it. */
  readonly alt: string | null;
}

/** Both are WebP. */
export type PhotoSize = 'LARGE' | 'THUMB';

const MOST = 6;
const COLUMNS: Readonly<Record<PhotoSize, string>> = { LARGE: 'bytes', THUMB: 'thumb' };

/** The photos of listings. Who may change a listing may change its photos; who may see it sees them. */
@Injectable()
export class ListingPhotos {
  /** Ends with the photo that is being made: one at a time in each process, since a large one takes much memory. */
  private making: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly listings: Listings,
    private readonly queries: ListingQueries,
  ) {}

  /** Whether a photo may be added at all, before it is sent. @throws Refusal NOT_FOUND, UNAUTHENTICATED, FORBIDDEN, PHOTO_TOO_MANY */
  async authorise(viewer: Viewer, listingId: string): Promise<void> {
    if (viewer.userId === null) throw new Refusal('UNAUTHENTICATED');
    await this.database.transaction(() => this.place(viewer, listingId));
  }

  /** Adds a photo from an uploaded file, after those that are there. @throws as {@link authorise}, Refusal PHOTO_UNREADABLE, PHOTO_TOO_LARGE */
  async add(viewer: Viewer, listingId: string, file: Buffer): Promise<ListingPhoto> {
    const { large, thumb, width, height } = await this.inTurn(file);
    return this.database.transaction(async () => {
      const { hubId, position } = await this.place(viewer, listingId);
      const id = uuid();
      await this.database.query(
        `INSERT INTO listing_photo (id, listing_id, position, width, height, bytes, thumb, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, listingId, position, width, height, large, thumb, this.clock.now(), viewer.userId],
      );
      await this.audit.record(viewer, { hubId, action: 'LISTING_PHOTO_ADDED', subjectType: 'LISTING', subjectId: listingId });
      return { id, width, height, alt: null };
    });
  }

  /** @returns the id of the listing. @throws Refusal NOT_FOUND, FORBIDDEN */
  async remove(viewer: Viewer, id: string): Promise<string> {
    return this.change(viewer, id, 'LISTING_PHOTO_REMOVED', 'DELETE FROM listing_photo WHERE id = $1');
  }

  /** Says what is to be seen; an empty text says nothing. @returns the id of the listing. @throws Refusal NOT_FOUND, FORBIDDEN */
  async describe(viewer: Viewer, id: string, alt: string): Promise<string> {
    return this.change(viewer, id, 'LISTING_PHOTO_DESCRIBED', 'UPDATE listing_photo SET alt = $2 WHERE id = $1', alt.trim() || null);
  }

  /** @throws Refusal NOT_FOUND unless `viewer` may see the listing */
  async checkVisible(viewer: Viewer, id: string): Promise<void> {
    const listing = await this.queries.find(viewer, await this.listingOf(id));
    if (!listing) throw new Refusal('NOT_FOUND');
  }

  /** The file of a photo that somebody may see. @throws Refusal NOT_FOUND */
  async file(id: string, size: PhotoSize): Promise<Buffer> {
    const [row] = await this.database.query<{ file: Buffer }>(`SELECT ${COLUMNS[size]} AS file FROM listing_photo WHERE id = $1`, [id]);
    if (!row) throw new Refusal('NOT_FOUND');
    return row.file;
  }

  /** By listing, in the order of showing. */
  readonly ofListings = async (ids: readonly string[]): Promise<ReadonlyMap<string, ListingPhoto[]>> => {
    const rows = await this.database.query<ListingPhoto & { listing_id: string }>(
      'SELECT listing_id, id, width, height, alt FROM listing_photo WHERE listing_id = ANY($1) ORDER BY listing_id, position',
      [ids],
    );
    const photos = new Map<string, ListingPhoto[]>();
    for (const { listing_id: listingId, ...photo } of rows) photos.set(listingId, [...(photos.get(listingId) ?? []), photo]);
    return photos;
  };

  private inTurn(file: Buffer): Promise<PhotoImage> {
    const made = this.making.then(() => photoImage(file));
    this.making = made.catch(() => undefined);
    return made;
  }

  /** Where a new photo of a listing goes; the listing is locked, so that two at once do not get the same place. */
  private async place(viewer: Viewer, listingId: string): Promise<{ hubId: string; position: number }> {
    const { hubId } = await this.listings.editable(viewer, listingId);
    const [taken] = await this.database.query<{ count: number; last: number }>(
      'SELECT count(*)::int AS count, coalesce(max(position), 0) AS last FROM listing_photo WHERE listing_id = $1',
      [listingId],
    );
    const { count, last } = taken ?? { count: 0, last: 0 };
    if (count >= MOST) throw new Refusal('PHOTO_TOO_MANY', { max: MOST });
    return { hubId, position: last + 1 };
  }

  private async change(viewer: Viewer, id: string, action: string, sql: string, ...values: readonly (string | null)[]): Promise<string> {
    return this.database.transaction(async () => {
      const listingId = await this.listingOf(id);
      const { hubId } = await this.listings.editable(viewer, listingId);
      await this.database.query(sql, [id, ...values]);
      await this.audit.record(viewer, { hubId, action, subjectType: 'LISTING', subjectId: listingId });
      return listingId;
    });
  }

  private async listingOf(id: string): Promise<string> {
    const [row] = await this.database.query<{ listing_id: string }>('SELECT listing_id FROM listing_photo WHERE id = $1', [id]);
    if (!row) throw new Refusal('NOT_FOUND');
    return row.listing_id;
  }
}
