import { Client } from 'pg';

/** Organisations and published listings, spread over kinds, chains and the hub's municipalities; made by SQL, without jobs. */
export async function fillDatabase(url: string, listings: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO organisation (id, hub_id, external_ref, name, kind, description, nis, place_code, lat, lon, created_at, updated_at)
       SELECT gen_random_uuid(), 'de-keet', 'bench-' || n, 'Organisatie ' || n, (ARRAY['NEC','SEC','PUBLIC'])[1 + n % 3], 'Beschrijving van organisatie ' || n,
              p.nis, p.nis, p.lat, p.lon, now(), now()
         FROM generate_series(1, $1) n
         JOIN (VALUES (0, '41002', 50.94, 4.04), (1, '41048', 50.83, 4.02), (2, '41034', 50.96, 3.98), (3, '41082', 50.93, 3.97)) p(i, nis, lat, lon) ON p.i = n % 4`,
      [Math.max(10, Math.floor(listings / 50))],
    );
    await client.query(
      `WITH o AS (SELECT id, nis, lat, lon, row_number() OVER () AS i, count(*) OVER () AS total FROM organisation)
       INSERT INTO listing (id, hub_id, organisation_id, external_ref, kind, status, title, description, quantity, remaining, unit, available_from, nis, place_code,
              lat, lon, value_chain, interpretation, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), 'de-keet', o.id, 'bench-' || n, (ARRAY['OFFER','REQUEST','CAPABILITY'])[1 + n % 3], 'PUBLISHED', 'Partij nummer ' || n,
              'Een partij van ' || n % 500 || ' stuks in goede staat, af te halen na afspraak in het magazijn.', 1 + n % 500, 1 + n % 500, 'PIECES', '2026-11-01',
              o.nis, o.nis, o.lat, o.lon, (ARRAY['TEXTILE','FURNITURE','ELECTRO','ICT','PACKAGING','OTHER'])[1 + n % 6], '{}',
              now() - n * interval '1 minute', now(), now()
         FROM generate_series(1, $1) n JOIN o ON o.i = 1 + n % o.total`,
      [listings],
    );
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
