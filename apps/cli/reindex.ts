import { Command } from 'commander';
import { Rebuild, SearchHealth } from '@schakel/search';
import { CannotRun } from '../wiring/program';
import { progress, withRooms, type Surroundings } from './surroundings';

export function reindexCommand(surroundings: Surroundings): Command {
  return new Command('reindex')
    .description('Maakt de zoekindex van elke motor opnieuw. Zoeken gaat intussen door op de oude.')
    .action(async () => {
      await withRooms(surroundings, async (app) => {
        const { engines } = await app.get(SearchHealth).read();
        const away = engines.find((engine) => !engine.reachable);
        if (away) throw new CannotRun(`${away.name}: ${away.says}`);
        const began = performance.now();
        const counts = new Map<string, number>();
        await app.get(Rebuild).rebuildAll(({ engine, done, total }) => {
          counts.set(engine, done);
          progress(`${engine}: ${done} van ${total} (${total === 0 ? 100 : Math.floor((done / total) * 100)}%)`);
        });
        progress('');
        for (const [engine, done] of counts) process.stdout.write(`${engine}: ${done} documenten\n`);
        process.stdout.write(`klaar in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
      });
    });
}
