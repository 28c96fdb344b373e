import Fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { publishedListings, publishedTotal } from '@schakel/listings';
import { placeByNis } from '@schakel/taxonomy';

/** The same SQL behind plain Fastify, without GraphQL, Nest or TypeORM: the thing to be compared with. */
async function main(): Promise<void> {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
  const server = Fastify();
  server.get<{ Querystring: { kind: string; chain: string; first: string; total: string } }>('/listings', async ({ query }) => {
    const filter = { hubId: 'de-keet', kind: query.kind as 'OFFER', valueChain: query.chain as 'TEXTILE' };
    const first = Number(query.first);
    const statement = publishedListings(filter, first, null);
    const { rows } = await pool.query<Record<string, unknown> & { place_code: string }>(statement.sql, [...statement.parameters]);
    const nodes = rows.slice(0, first).map((row) => {
      const place = placeByNis(row.place_code.slice(0, 5));
      return {
        id: row['id'], kind: row['kind'], title: row['title'], description: row['description'], quantity: row['quantity'], remaining: row['remaining'],
        unit: row['unit'], availableFrom: row['available_from'], availableUntil: row['available_until'], valueChain: row['value_chain'],
        publishedAt: row['published_at'], place: { name: place?.name, municipality: place?.municipality, lat: place?.lat, lon: place?.lon },
        organisation: { id: row['organisation_id'], name: row['o_name'], kind: row['o_kind'] },
      };
    });
    if (query.total !== 'true') return { nodes };
    const total = publishedTotal(filter);
    const counted = await pool.query<{ total: number }>(total.sql, [...total.parameters]);
    return { nodes, totalCount: counted.rows[0]?.total };
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  process.send?.((server.server.address() as AddressInfo).port);
}

// Ends with the bench that started it.
process.on('disconnect', () => process.exit(0));

void main();
