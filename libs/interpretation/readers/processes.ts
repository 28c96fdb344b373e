import { codes, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import { type Document, evidence } from '../document';
import type { Finding, Process } from '../interpretation';
import { PROCESS_OF_SENSE, PROCESS_PHRASES } from '../process-phrases';
import { Phrases } from '../phrases';
import type { Scopes } from '../scopes';
import type { Trait } from '../traits';

/** What others do, or how the service runs, in words that otherwise name an act: "rapport per levering", "gereinigd aanleveren", "zelf te brengen". */
const NOT_DONE = new Phrases<true>([
  ['per|bij|voor|na|elke levering|leveringen|ophaling|transport', true], ['aan te leveren', true], ['aanleveren', true], ['zelf te? brengen|leveren|ophalen|afhalen', true], ['levering|leveringen vanaf', true], ['eigen vervoer|transport', true], ['zonder transport|vervoer|ophaling|levering', true],
]);

/** What a workshop does; only a capability does anything. */
export function readProcesses(document: Document, scopes: Scopes, traits: readonly Trait[]): readonly Finding<Process>[] {
  if (document.kind !== 'CAPABILITY') return [];
  const { words } = document;
  const found = codes<Process>();
  const notDone = new Set(NOT_DONE.find(words).flatMap(({ from, to }) => words.slice(from, to).map(({ at }) => at)));
  const add = (process: Process, weight: number, from: number, to: number): void => {
    if (notDone.has(from) || scopes.over(from)) return;
    found.add(process, weight * (words[from]?.field === 'title' ? IN_TITLE : IN_DESCRIPTION), [evidence(document, from, to)]);
  };
  for (const { kind, id, from, to, weight } of traits) {
    if (kind !== 'process') continue;
    for (const [process, share] of PROCESS_OF_SENSE[id] ?? []) add(process, weight * share, from, to);
  }
  for (const { gives, from, to } of PROCESS_PHRASES.find(words)) add(gives, 0.9, from, to);
  return found.list();
}
