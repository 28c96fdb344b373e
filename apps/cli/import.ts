import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { faultMessage, faultRecord, type Fault } from '@schakel/exchange';
import { hubById } from '@schakel/taxonomy';
import { ImportFile, type ImportKind, type ImportSummary } from '@schakel/transfer';
import { CannotRun } from '../wiring/program';
import { progress, withRooms, type Surroundings } from './surroundings';

interface Options {
  organisations?: string;
  listings?: string;
  hub: string;
  dryRun?: boolean;
  json?: boolean;
}

const NAMES: Readonly<Record<ImportKind, string>> = { ORGANISATIONS: 'organisaties', LISTINGS: 'berichten' };

function describe(fault: Fault): string {
  const place = [fault.file, fault.line, fault.columnNo].filter((part) => part !== null).join(':');
  return `${place} ${fault.severity} ${fault.code}${fault.column ? ` (${fault.column})` : ''}: ${faultMessage(fault)}`;
}

function summaryLine(kind: ImportKind, summary: ImportSummary, dryRun: boolean): string {
  const { created, updated, unchanged, rejected, warnings } = summary;
  return `${NAMES[kind]}: ${created} nieuw, ${updated} gewijzigd, ${unchanged} ongewijzigd, ${rejected} geweigerd, ${warnings} waarschuwingen${dryRun ? ' (proef: niets bewaard)' : ''}`;
}

export function importCommand(surroundings: Surroundings): Command {
  return new Command('import')
    .description('Leest organisaties en berichten uit CSV of XLSX. Goede rijen worden bewaard, foute gemeld met regel en kolom.')
    .option('--organisations <bestand>', 'tabel van organisaties')
    .option('--listings <bestand>', 'tabel van berichten')
    .option('--hub <hub>', 'in welke hub', surroundings.configuration.HUB)
    .option('--dry-run', 'alles nakijken, niets bewaren')
    .option('--json', 'uitkomst als JSON op stdout')
    .action(async (options: Options) => {
      const files = ([['ORGANISATIONS', options.organisations], ['LISTINGS', options.listings]] as const)
        .flatMap(([kind, path]) => (path ? [{ kind, path }] : []));
      if (files.length === 0) throw new CannotRun('Geef --organisations, --listings of beide.');
      if (!hubById(options.hub)) throw new CannotRun(`De hub ${options.hub} bestaat niet.`);
      for (const { path } of files) {
        await access(path).catch(() => {
          throw new CannotRun(`Het bestand ${path} is er niet of kan niet gelezen worden.`);
        });
      }
      await withRooms(surroundings, async (app) => {
        const dryRun = options.dryRun ?? false;
        const expectedOrganisations = new Set<string>();
        const results: { file: string; kind: ImportKind; summary: ImportSummary; faults: object[] }[] = [];
        for (const { kind, path } of files) {
          const faults: object[] = [];
          const summary = await app.get(ImportFile).run({
            hubId: options.hub, kind, path, fileName: basename(path), dryRun,
            expectedOrganisations: dryRun ? expectedOrganisations : undefined,
            onOrganisation: dryRun ? (ref) => expectedOrganisations.add(ref) : undefined,
            onProgress: (read, total) => progress(`${basename(path)}: ${total ? Math.floor((read / total) * 100) : 100}%`),
            onFault: (fault) => {
              if (options.json) faults.push({ ...faultRecord(fault), message: faultMessage(fault) });
              else process.stderr.write(`${describe(fault)}\n`);
            },
          });
          progress('');
          results.push({ file: basename(path), kind, summary, faults });
          if (!options.json) process.stdout.write(`${summaryLine(kind, summary, dryRun)}\n`);
        }
        if (options.json) process.stdout.write(`${JSON.stringify({ dryRun, files: results }, null, 2)}\n`);
        if (results.some(({ summary }) => summary.rejected > 0 || summary.unreadable)) process.exitCode = 1;
      });
    });
}
