import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { read } from '@schakel/listings';
import { ListingGenerator } from './generated-listings';

/** Texts that are read; a larger market repeats them with other owners, places, quantities and dates. */
const TEXTS = 10_000;
const BATCH = 500;
const CANDIDATES = 10;

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * A hub with organisations and published listings as companies might have written them, each read by the real reader. Candidates as if all
 * had been matched are put in by SQL: what shares goods, with a score of its own.
 */
export async function fillMarket(url: string, size: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const organisations = Array.from({ length: Math.max(60, Math.floor(size / 20)) }, () => uuid());
    await client.query(
      `INSERT INTO organisation (id, hub_id, name, kind, nis, place_code, lat, lon, created_at, updated_at)
       SELECT id, 'de-keet', 'Organisatie ' || n, (ARRAY['NEC','SEC','PUBLIC'])[1 + n % 3], '41002', '41002', 50.94, 4.04, now(), now()
         FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, n)`,
      [organisations],
    );
    const generator = new ListingGenerator();
    const texts = new Map<number, { text: ReturnType<ListingGenerator['listing']>; reading: ReturnType<typeof read> }>();
    for (let from = 0; from < size; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => {
        const number = from + at;
        const known = texts.get(number % TEXTS) ?? textOf(generator, number % TEXTS);
        texts.set(number % TEXTS, known);
        const { text, reading } = known;
        const { place, quantity, from: begins, days } = number < TEXTS ? text : generator.listing(number);
        return {
          id: uuid(), organisation: organisations[(number * 7919) % organisations.length], kind: text.kind, title: text.title, description: text.description, quantity,
          from: day(begins), until: day(Math.max(begins, 0) + days), nis: place.nis, lat: place.lat, lon: place.lon, ...reading,
        };
      });
      await client.query(
        `INSERT INTO listing (id, hub_id, organisation_id, kind, status, title, description, quantity, remaining, unit, available_from, available_until, nis, place_code,
                lat, lon, value_chain, interpretation, materials, terms, meaning, topic, published_at, created_at, updated_at)
         SELECT (j->>'id')::uuid, 'de-keet', (j->>'organisation')::uuid, j->>'kind', 'PUBLISHED', j->>'title', j->>'description', (j->>'quantity')::int, (j->>'quantity')::int,
                'PIECES', (j->>'from')::date, (j->>'until')::date, j->>'nis', j->>'nis', (j->>'lat')::float8, (j->>'lon')::float8, j->>'valueChain', j->'interpretation',
                ARRAY(SELECT jsonb_array_elements_text(j->'materials')), ARRAY(SELECT jsonb_array_elements_text(j->'terms')), j->>'meaning', (j->>'topic')::smallint, now(), now(), now()
           FROM jsonb_array_elements($1::jsonb) j`,
        [JSON.stringify(rows)],
      );
    }
    await client.query('ANALYZE listing');
    for (const [query, candidate] of [['REQUEST', 'OFFER'], ['OFFER', 'CAPABILITY']] as const) {
      await client.query(
        `INSERT INTO candidate (query_id, candidate_id, hub_id, score, reasons, judged_at)
         SELECT q.id, c.id, q.hub_id, (('x' || substr(md5(q.id::text || c.id::text), 1, 6))::bit(24)::int / 16777216.0), $1::jsonb, now()
           FROM listing q CROSS JOIN LATERAL (
             SELECT id FROM listing l WHERE l.status = 'PUBLISHED' AND l.kind = '${candidate}' AND l.materials && q.materials AND l.organisation_id <> q.organisation_id LIMIT ${CANDIDATES}
           ) c WHERE q.kind = '${query}'`,
        [JSON.stringify(REASONS)],
      );
    }
  } finally {
    await client.end();
  }
}

function textOf(generator: ListingGenerator, number: number) {
  const text = generator.listing(number);
  return { text, reading: read({ ...text, unit: 'PIECES' }, {}) };
}

/** As large as those of a judged pair. */
const REASONS = ['MATERIAL', 'WORDS', 'CONDITION', 'QUANTITY', 'WINDOW', 'DISTANCE', 'SOCIAL'].map((criterion) => ({
  criterion, weight: 1, score: 0.6, reason: { code: `${criterion}_FITS`, figures: { asked: 'furniture.seating.chair', there: 'furniture.seating.chair' } },
}));
