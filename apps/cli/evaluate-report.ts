import type { ExpectedChain, WrongPair } from '@schakel/evaluation';
import { criterionName, reasonSentence, type ExplainedPair } from '@schakel/matching';
import type { Measures } from './evaluate-measures';
import type { Found } from './evaluate-pipeline';

const figure = (value: number) => value.toFixed(3);
const percent = (value: number) => `${Math.round(value * 100)}%`;

/** The measures as people read them; the same table heads the report. */
export function figuresTable(measures: Measures): string {
  const { requestToOffer: r, offerToCapability: o } = measures;
  return [
    '| maat | vraag → aanbod | aanbod → dienst |',
    '|---|---|---|',
    `| nDCG@10 | ${figure(r.ndcgAt10)} | ${figure(o.ndcgAt10)} |`,
    `| recall@10 (grade ≥ 2) | ${figure(r.recallAt10)} | ${figure(o.recallAt10)} |`,
    `| MRR (grade ≥ 2) | ${figure(r.mrr)} | ${figure(o.mrr)} |`,
    `| vragen met een antwoord | ${r.queries} | ${o.queries} |`,
    ...Object.entries(measures.baselines).flatMap(([name, { requestToOffer, offerToCapability }]) => [
      `| ${name}: nDCG@10 | ${figure(requestToOffer.ndcgAt10)} | ${figure(offerToCapability.ndcgAt10)} |`,
      `| ${name}: recall@10 | ${figure(requestToOffer.recallAt10)} | ${figure(offerToCapability.recallAt10)} |`,
    ]),
    '',
    `waardeketen juist            ${figure(measures.valueChainAccuracy)}`,
    `uitdrukkelijke nullen voorgesteld ${figure(measures.zerosProposed)}`,
    `voorstellen met grade ≥ 2    ${figure(measures.goodShare)} (van ${measures.proposed} paren)`,
    `ketens bij de eerste vijf    ${figure(measures.chainRecallAt5)}`,
    ...(measures.searchHitAt10 === null ? [] : [`zoeken: juist bij de eerste tien ${figure(measures.searchHitAt10)}`]),
    `tijd per bericht             ${measures.millisecondsPerListing} ms`,
    '',
  ].join('\n');
}

/** The measures, and the worst cases by name with why they are as they are. */
export function reportText(measures: Measures, found: Found): string {
  const { worst } = found;
  const named = (id: string) => `${id} “${found.titles.get(id) ?? '?'}”`;
  const pairs = (title: string, list: readonly WrongPair[]) =>
    section(title, list.map((pair) => pairLines(pair, named, found.explanations.get(`${pair.query} ${pair.candidate}`))));
  const chain = ({ source, processors, request }: ExpectedChain) => `- ${[source, ...processors, request].map(named).join(' → ')}`;
  return [
    '# Evaluatie', '', '```', figuresTable(measures).trimEnd(), '```', '',
    ...pairs('Gemist: grade 2 of 3, niet bij de eerste tien', worst.missed),
    ...pairs('Grade 3, niet voorgesteld', worst.notProposed),
    ...pairs('Uitdrukkelijke nullen bij de eerste drie', worst.highZeros),
    ...pairs('Uitdrukkelijke nullen die voorgesteld zijn', worst.proposedZeros),
    ...section('Gemiste ketens', worst.missedChains.map((missed) => [
      chain(missed),
      ...found.chains.filter((each) => each.request === missed.request && each.rank <= 5)
        .map((each) => `  - in de plaats, ${each.rank}: ${[each.source, ...each.processors].join(' → ')} (${percent(each.score)})`),
    ].join('\n'))),
    ...section('Verkeerde ketens op de eerste plaats', worst.wrongChains.map(chain)),
    ...section('Verkeerde waardeketens', worst.wrongLabels.map(({ id, expected, found: given }) => `- ${named(id)}: ${given ?? 'geen'} in plaats van ${expected}`)),
  ].join('\n');
}

function section(title: string, items: readonly string[]): string[] {
  return [`## ${title} (${items.length})`, '', ...(items.length > 0 ? items : ['Geen.']), ''];
}

function pairLines({ query, candidate, grade, rank, proposed }: WrongPair, named: (id: string) => string, pair: ExplainedPair | undefined): string {
  const place = rank === null ? 'niet bij de beste tien' : `plaats ${rank}`;
  const head = `- **${named(query)} ← ${named(candidate)}**: grade ${grade}, ${place}, ${proposed ? 'voorgesteld' : 'niet voorgesteld'}`;
  if (!pair) return head;
  const { explanation } = pair;
  return [
    `${head}, score ${explanation.score === null ? '-' : percent(explanation.score)}`,
    ...explanation.criteria.map(({ criterion, score, reason, said }) =>
      `  - ${percent(score)} ${criterionName(criterion)}: ${reasonSentence(reason)}${said.length > 0 ? ` [${said.flatMap((each) => each.words).join(' / ')}]` : ''}`),
    ...explanation.whyNot.map((reason) => `  - niet voorgesteld: ${reasonSentence(reason)}`),
    ...explanation.doubts.map(({ reason }) => `  - ${reasonSentence(reason)}`),
  ].join('\n');
}
