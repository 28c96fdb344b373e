import { Command } from 'commander';
import {
  accuracy, chainRecallAt5, measureProposals, measureRankings, readCaseFolder, searchHitAt10, type CaseFolder, type Judgments, type Rankings,
} from '@schakel/evaluation';
import { CannotRun } from '../wiring/program';
import { writeFiles } from './evaluate-files';
import { dayBefore, runPipeline, type Found } from './evaluate-pipeline';
import { figuresTable, reportText } from './evaluate-report';
import type { Surroundings } from './surroundings';

interface Options {
  cases: string;
  engine: string;
  asOf?: string;
  output?: string;
  json?: boolean;
}

function direction(judgments: Judgments, prefix: (id: string) => boolean): Judgments {
  return new Map([...judgments].filter(([query]) => prefix(query)));
}

function measure(cases: CaseFolder, found: Found) {
  const rankings = new Map<string, string[]>();
  for (const { query, candidate } of found.candidates) rankings.set(query, [...(rankings.get(query) ?? []), candidate]);
  const requests = new Set([...cases.judgments.keys()].filter((id) => /req/.test(id)));
  const proposed = new Set(found.candidates.filter((row) => row.proposed).map((row) => `${row.query} ${row.candidate}`));
  const both = (ranked: Rankings) => ({
    requestToOffer: measureRankings(direction(cases.judgments, (id) => requests.has(id)), ranked),
    offerToCapability: measureRankings(direction(cases.judgments, (id) => !requests.has(id)), ranked),
  });
  return {
    ...both(rankings),
    valueChainAccuracy: accuracy(cases.labels, new Map(found.labels.map((row) => [row.id, row.valueChain]))),
    ...measureProposals(cases.judgments, proposed),
    chainRecallAt5: chainRecallAt5(cases.chains, found.chains),
    searchHitAt10: cases.search.size === 0 ? null : searchHitAt10(cases.search, found.search),
    millisecondsPerListing: Math.round(found.millisecondsPerListing * 10) / 10,
    baselines: Object.fromEntries([...found.baselines].map(([name, ranked]) => [name, both(ranked)])),
  };
}

export type Measures = ReturnType<typeof measure>;

export function evaluateCommand(surroundings: Surroundings): Command {
  return new Command('evaluate')
    .description('Laadt een map met gevallen in een tijdelijke databank, draait alles echt, en meet.')
    .requiredOption('--cases <map>', 'map met organisations.csv, listings.csv en oordelen')
    .option('--engine <motor>', 'zoekmotor: postgres of meilisearch', 'postgres')
    .option('--as-of <dag>', 'alsof het deze dag is (jjjj-mm-dd); anders de dag voor de eerste begindatum')
    .option('--output <map>', 'schrijft candidates.csv, labels.csv, chains.csv, search.csv en report.md hierin')
    .option('--json', 'de maten als JSON')
    .action(async (options: Options) => {
      if (options.asOf && !/^\d{4}-\d\d-\d\d$/.test(options.asOf)) throw new CannotRun('--as-of is een dag als jjjj-mm-dd.');
      const cases = await readCaseFolder(options.cases).catch((error: Error) => {
        throw new CannotRun(error.message);
      });
      const found = await runPipeline(surroundings, cases, options.asOf ?? dayBefore(cases.firstDay), options.engine);
      const measures = measure(cases, found);
      if (options.output) await writeFiles(options.output, found, reportText(measures, found));
      process.stdout.write(options.json ? `${JSON.stringify(measures, null, 2)}\n` : figuresTable(measures));
    });
}
