import { Client } from 'pg';
import { ListingGenerator } from './generated-listings';

const BATCH = 2000;
const LISTINGS_EACH = 50;

/** Published listings as people write them, and who wrote them; straight into the tables, without jobs. */
export async function fillWithListings(url: string, listings: number): Promise<void> {
  const generator = new ListingGenerator();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO organisation (id, hub_id, external_ref, name, kind, description, nis, place_code, lat, lon, created_at, updated_at)
       SELECT md5('organisation ' || n)::uuid, 'de-keet', 'bench-' || n, 'Organisatie ' || n, 'NEC', '', '41002', '41002', 50.94, 4.04, now(), now() FROM generate_series(0, $1) n`,
      [Math.ceil(listings / LISTINGS_EACH)],
    );
    for (let from = 0; from < listings; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, listings - from) }, (_, offset) => {
        const { place, ...listing } = generator.listing(from + offset);
        return { ...listing, n: from + offset, nis: place.nis, placeCode: place.subNis ?? place.nis, lat: place.lat, lon: place.lon };
      });
      await client.query(
        `INSERT INTO listing (id, hub_id, organisation_id, external_ref, kind, status, title, description, quantity, remaining, unit, available_from, nis, place_code,
                lat, lon, value_chain, materials, interpretation, published_at, created_at, updated_at)
         SELECT md5('listing ' || n)::uuid, 'de-keet', md5('organisation ' || n / ${LISTINGS_EACH})::uuid, 'bench-' || n, kind, 'PUBLISHED', title, description, quantity, quantity, 'PIECES',
                current_date + "from", nis, "placeCode", lat, lon, "valueChain", ARRAY[material], jsonb_build_object('condition', jsonb_build_object('value', condition)),
                now() - n * interval '1 minute', now(), now()
           FROM jsonb_to_recordset($1::jsonb) AS r (n int, kind text, title text, description text, quantity int, "from" int, nis text, "placeCode" text, lat float8, lon float8,
                "valueChain" text, material text, condition text)`,
        [JSON.stringify(rows)],
      );
    }
    // What people would search with otherwise: an index for PostgreSQL's own Dutch.
    await client.query(`CREATE INDEX bench_dutch ON listing USING gin (to_tsvector('dutch', title || ' ' || description))`);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
