import { Command } from 'commander';
import { messageOf, Refusal } from '@schakel/platform';
import { Search, type SearchAnswer, type SearchHit } from '@schakel/search';
import { hubById, placeByNis } from '@schakel/taxonomy';
import { CannotRun } from '../wiring/program';
import { withRooms, type Surroundings } from './surroundings';

interface Options {
  hub: string;
  limit: string;
  json?: boolean;
}

const MOST = 50;

/** A sub-municipality's code begins with its municipality's. */
const NIS_LENGTH = 5;
const KINDS = { OFFER: 'aanbod', REQUEST: 'vraag', CAPABILITY: 'dienst' } as const;

interface Row {
  readonly id: string;
  readonly reference: string | null;
  readonly kind: string;
  readonly title: string;
  readonly organisation: string;
  readonly place: string;
  readonly score: number;
}

function rowOf({ item, score }: SearchHit): Row {
  const row = item.kind === 'LISTING' ? item.listing : item.organisation;
  const nis = row.placeCode.slice(0, NIS_LENGTH);
  const place = placeByNis(nis, row.placeCode === nis ? null : row.placeCode)?.name ?? row.placeCode;
  if (item.kind === 'ORGANISATION') return { id: row.id, reference: row.externalRef, kind: 'organisatie', title: item.organisation.name, organisation: item.organisation.name, place, score };
  return { id: row.id, reference: row.externalRef, kind: KINDS[item.listing.kind], title: item.listing.title, organisation: item.listing.organisation.name, place, score };
}

function print({ total, engine, degraded, didYouMean }: SearchAnswer, rows: readonly Row[]): void {
  const lines = rows.map(({ kind, title, organisation, place, score }) => `${score.toFixed(2)}  ${kind.padEnd(11)} ${title} (${[...new Set([organisation, place])].join(', ')})`);
  process.stdout.write([`${total} gevonden door ${engine}${degraded ? ' (noodmotor)' : ''}`, ...(didYouMean ? [`Begrepen als: ${didYouMean}`] : []), ...lines, ''].join('\n'));
}

export function searchCommand(surroundings: Surroundings): Command {
  return new Command('search')
    .description('Zoekt in de gepubliceerde berichten en de organisaties van een hub.')
    .argument('<vraag>', 'zoals men het typt')
    .option('--hub <hub>', 'in welke hub', surroundings.configuration.HUB)
    .option('--limit <aantal>', `hoeveel er getoond worden, hoogstens ${MOST}`, '10')
    .option('--json', 'uitkomst als JSON')
    .action(async (text: string, { hub, limit, json }: Options) => {
      if (!hubById(hub)) throw new CannotRun(`De hub ${hub} bestaat niet.`);
      const size = Number(limit);
      if (!Number.isInteger(size) || size < 1 || size > MOST) throw new CannotRun(`--limit is een getal van 1 tot ${MOST}.`);
      const answer = await withRooms(surroundings, (app) => app.get(Search).find({ hubId: hub, text, size })).catch((error: unknown) => {
        throw error instanceof Refusal ? new CannotRun(messageOf(error)) : error;
      });
      const rows = answer.hits.map(rowOf);
      const { total, engine, degraded, didYouMean } = answer;
      if (json) process.stdout.write(`${JSON.stringify({ total, engine, degraded, didYouMean, hits: rows }, null, 2)}\n`);
      else print(answer, rows);
    });
}
