import { Command } from 'commander';
import { criterionName, Explanations, gateName, impactSentence, reasonSentence, type ExplainedPair } from '@schakel/matching';
import { hubById } from '@schakel/taxonomy';
import { CannotRun } from '../wiring/program';
import { withRooms, type Surroundings } from './surroundings';

const percent = (value: number) => `${Math.round(value * 100)}%`;

/** The same for people as `--json` is for programs. */
function text({ a, b, explanation: found, proposals }: ExplainedPair): string {
  const titles = new Map([a, b].map(({ subject }) => [subject.id, subject.title]));
  const lines = [`${a.subject.title}  <->  ${b.subject.title}`, ''];
  const section = (title: string, items: readonly string[]) => {
    if (items.length > 0) lines.push(title, ...items.map((item) => `  ${item}`), '');
  };
  const place = found.rank === null ? 'niet bij de bewaarde kandidaten' : `plaats ${found.rank} van ${found.candidates}`;
  if (found.score !== null) lines.push(`Score ${percent(found.score)}, ${place}. ${found.proposed ? 'Voorgesteld.' : 'Niet voorgesteld.'}`, '');
  section('Waarom niet voorgesteld', found.whyNot.map(reasonSentence));
  section('Harde voorwaarden', found.gates.map(({ name, refused }) => `${refused ? '✗' : '✓'} ${gateName(name)}${refused ? `: ${reasonSentence(refused)}` : ''}`));
  section('Criteria', found.criteria.map(({ criterion, score, weight, reason, said }) => {
    const words = said.map((each) => `“${each.words.join('”, “')}” in “${titles.get(each.listingId) ?? ''}”`).join('; ');
    return `${percent(score).padStart(4)} × ${String(weight).replace('.', ',').padEnd(4)} ${criterionName(criterion)}: ${reasonSentence(reason)}${words ? ` [${words}]` : ''}`;
  }));
  section('Telt niet mee (niets over gezegd)', found.silent.length > 0 ? [found.silent.map(criterionName).join(', ')] : []);
  section('Ontbreekt of onzeker', found.doubts.map(({ listingId, reason }) => `${titles.get(listingId) ?? ''}: ${reasonSentence(reason)}`));
  section('Wat de plaats zou veranderen', found.changes.map(({ reason, score, rank }) => `${reasonSentence(reason)} Dan ${percent(score)}, plaats ${rank}.`));
  section('Staan beter', found.ahead.slice(0, 5).map(({ listing, score }) => `${percent(score)} ${listing.title}`));
  section('Te verwachten', found.impact ? [impactSentence(found.impact)] : []);
  section('Samen in voorstellen', proposals.map(({ kind, status, score, id }) => `${kind} ${status} ${percent(score)} (${id})`));
  return lines.join('\n');
}

/** Sets hold nothing in JSON, and the subjects' words and readings are not what was asked for. */
function json({ hubId, a, b, explanation, proposals }: ExplainedPair): string {
  const { pair, ahead, ...rest } = explanation;
  const listing = ({ subject, status }: ExplainedPair['a']) => ({ id: subject.id, kind: subject.kind, title: subject.title, status });
  return JSON.stringify({
    hubId, a: listing(a), b: listing(b), direction: pair?.direction ?? null, queryId: pair?.query.id ?? null, candidateId: pair?.candidate.id ?? null, ...rest,
    ahead: ahead.map((each) => ({ listingId: each.listing.id, title: each.listing.title, score: each.score })), proposals,
  }, null, 2);
}

export function explainCommand(surroundings: Surroundings): Command {
  return new Command('explain')
    .description('Waarom twee berichten wel of niet bij elkaar gebracht worden.')
    .argument('<a>', 'een bericht: id of eigen referentie')
    .argument('<b>', 'het andere bericht')
    .option('--hub <hub>', 'van welke hub', surroundings.configuration.HUB)
    .option('--json', 'als JSON')
    .action(async (a: string, b: string, options: { hub: string; json?: boolean }) => {
      if (!hubById(options.hub)) throw new CannotRun(`De hub ${options.hub} bestaat niet.`);
      const explained = await withRooms(surroundings, (app) => app.get(Explanations).of(options.hub, a, b));
      if (!explained) throw new CannotRun('Een van de twee berichten is er niet.');
      process.stdout.write(`${options.json ? json(explained) : text(explained)}\n`);
    });
}
