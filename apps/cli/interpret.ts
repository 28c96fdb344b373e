import { createReadStream, createWriteStream } from 'node:fs';
import { Command } from 'commander';
import { parse } from 'csv-parse';
import { writeTable } from '@schakel/exchange';
import { interpret, type Interpretation } from '@schakel/interpretation';
import { CannotRun } from '../wiring/program';
import type { Surroundings } from './surroundings';

interface Options {
  text?: string;
  kind: string;
  file?: string;
  column?: string;
  output?: string;
}

const KINDS = ['OFFER', 'REQUEST', 'CAPABILITY'] as const;

function values(findings: readonly { value: unknown }[]): string {
  return findings.map(({ value }) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
}

function row(text: string, reading: Interpretation): Record<string, string | number> {
  return {
    text,
    value_chain: reading.valueChain?.value ?? '',
    confidence: reading.valueChain ? Math.round(reading.valueChain.confidence * 100) / 100 : '',
    materials: values(reading.materials),
    condition: reading.condition?.value ?? '',
    exclusions: values(reading.exclusions),
    requirements: values(reading.requirements),
    needs: values(reading.needs),
    processes: values(reading.processes),
    questions: reading.questions.join(' '),
  };
}

const COLUMNS = ['text', 'value_chain', 'confidence', 'materials', 'condition', 'exclusions', 'requirements', 'needs', 'processes', 'questions'];

export function interpretCommand(_surroundings: Surroundings): Command {
  return new Command('interpret')
    .description('Wat het systeem in een tekst leest: één tekst, of een kolom van een CSV-bestand.')
    .option('--text <tekst>', 'een tekst')
    .option('--kind <soort>', 'OFFER, REQUEST of CAPABILITY', 'OFFER')
    .option('--file <bestand>', 'een CSV-bestand met kolomkoppen')
    .option('--column <kolom>', 'de kolom met de tekst')
    .option('--output <bestand>', 'waarheen als CSV (anders stdout)')
    .action(async (options: Options) => {
      const kind = KINDS.find((each) => each === options.kind);
      if (!kind) throw new CannotRun('De soort is OFFER, REQUEST of CAPABILITY.');
      if (options.text !== undefined) {
        process.stdout.write(`${JSON.stringify(interpret({ kind, title: options.text, description: '' }), null, 2)}\n`);
        return;
      }
      const { file, column } = options;
      if (!file || !column) throw new CannotRun('Geef --text, of --file met --column.');
      const parser = createReadStream(file).on('error', (error) => parser.destroy(error))
        .pipe(parse({ columns: true, bom: true, relax_quotes: true, relax_column_count: true, skip_records_with_error: true }));
      async function* rows() {
        for await (const record of parser as AsyncIterable<Record<string, string>>) {
          const text = record[column as string];
          if (text === undefined) throw new CannotRun(`Het bestand heeft geen kolom ${column}.`);
          yield row(text, interpret({ kind: kind as (typeof KINDS)[number], title: text, description: '' }));
        }
      }
      try {
        await writeTable('csv', COLUMNS, rows(), options.output ? createWriteStream(options.output) : process.stdout);
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT') throw new CannotRun(`Het bestand ${file} is er niet.`);
        throw error;
      }
    });
}
