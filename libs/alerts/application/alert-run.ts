import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Configuration, Database, JobQueue, Mailer } from '@schakel/platform';
import { placeView } from '@schakel/organisations';
import { Search } from '@schakel/search';
import { searchOf } from '../domain/search-address';
import { alertMail, type NewHits } from './alert-mail';

const RUN = 'alert-run';
const PERSON = 'alert-person';

/** The newest of a search that one mail looks at. */
const NEWEST = 50;

interface SearchRow {
  readonly id: string;
  readonly hub_id: string;
  readonly name: string;
  readonly address: string;
  readonly stop_token: string;
  readonly created_at: Date;
}

/** Tells people once a day of what is new in their searches: one mail each, or none. */
@Injectable()
export class AlertRun implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
    private readonly search: Search,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(RUN, () => this.start(), { hour: 4, minute: 30 });
    this.jobs.handle(PERSON, ({ userId }) => this.tell(String(userId)));
  }

  /** A job for everybody who keeps a search: one that fails does not keep the others. */
  async start(): Promise<void> {
    const people = await this.database.query<{ user_id: string }>(
      'SELECT DISTINCT s.user_id FROM saved_search s JOIN user_account u ON u.id = s.user_id WHERE u.email IS NOT NULL',
    );
    await this.jobs.addAll(people.map(({ user_id: userId }) => ({ name: PERSON, payload: { userId }, key: `${PERSON}:${userId}` })));
  }

  /** Mails somebody what they were not told of yet. Who is told is kept in the transaction of the mail: if that fails, all is tried again. */
  async tell(userId: string): Promise<void> {
    await this.database.transaction(async () => {
      const [person] = await this.database.query<{ email: string | null }>('SELECT email FROM user_account WHERE id = $1 FOR UPDATE', [userId]);
      if (!person?.email) return;
      const searches = await this.database.query<SearchRow>(
        'SELECT id, hub_id, name, address, stop_token, created_at FROM saved_search WHERE user_id = $1 ORDER BY created_at, id', [userId],
      );
      const found: NewHits[] = [];
      for (const row of searches) {
        const listings = await this.newIn(row);
        if (listings.length > 0) found.push({ name: row.name, address: row.address, stopToken: row.stop_token, listings });
      }
      if (found.length > 0) await this.mailer.send({ to: person.email, ...alertMail(found, this.configuration.PUBLIC_URL) });
    });
  }

  private async newIn(row: SearchRow): Promise<NewHits['listings']> {
    const { hits } = await this.search.find({ hubId: row.hub_id, ...searchOf(row.address), sort: 'NEWEST', size: NEWEST });
    const since = row.created_at.toISOString();
    const listings = hits.flatMap(({ item }) => (item.kind === 'LISTING' && (item.listing.publishedAt ?? '') > since ? [item.listing] : []));
    const told = await this.database.query<{ listing_id: string }>(
      `INSERT INTO saved_search_told (search_id, listing_id, told_at) SELECT $1, unnest($2::uuid[]), $3 ON CONFLICT DO NOTHING RETURNING listing_id`,
      [row.id, listings.map(({ id }) => id), this.clock.now()],
    );
    const fresh = new Set(told.map(({ listing_id: id }) => id));
    return listings.filter(({ id }) => fresh.has(id)).map(({ id, title, organisation, placeCode }) => ({ id, title, organisation: organisation.name, place: placeView(placeCode).label }));
  }
}
