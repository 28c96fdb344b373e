import { branchOf, defaultLexicon, type Lexicon, normalise } from '@schakel/language';
import { materialById, materials, VALUE_CHAIN_LABELS } from '@schakel/taxonomy';

/** What a word can mean, as people choose it. */
export interface SenseChoice {
  readonly id: string;
  readonly label: string;
  /** Where it stands: the value chain and what lies above it, or the general kind. */
  readonly within: string;
}

const KINDS: Readonly<Record<string, string>> = {
  process: 'bewerking', condition: 'toestand', property: 'eigenschap', purpose: 'doel', word: 'alledaags woord',
};

/** Whether there is such a material, or such a kind of general senses: without loading the lexicon. */
export const mayBeSense = (sense: string): boolean => materialById(sense) !== undefined || branchOf(sense) in KINDS;

/** Of a general sense the lexicon's first Dutch term is the label: the list has none. */
export function senseLabel(sense: string, lexicon: Lexicon = defaultLexicon()): string {
  return materialById(sense)?.labelNl ?? lexicon.terms(sense)[0] ?? sense;
}

export function senseChoice(sense: string, lexicon: Lexicon = defaultLexicon()): SenseChoice {
  return { id: sense, label: senseLabel(sense, lexicon), within: withinOf(sense) };
}

function withinOf(sense: string): string {
  const material = materialById(sense);
  if (!material) return KINDS[branchOf(sense)] ?? '';
  const above: string[] = [];
  for (let { parentId } = material; parentId !== null; ) {
    const parent = materialById(parentId);
    // The root says what the chain says.
    if (parent && parent.parentId !== null) above.unshift(parent.labelNl);
    parentId = parent?.parentId ?? null;
  }
  return [VALUE_CHAIN_LABELS[material.chain], ...above].join(' › ');
}

const MOST = 30;

/** The senses that a text may name, the likeliest first: by label, by the words of the lexicon, and by what the text itself is read as (fluttermat: mat). */
export function sensesFor(text: string, lexicon: Lexicon = defaultLexicon()): SenseChoice[] {
  const wanted = normalise(text).trim();
  if (wanted === '') return [];
  const read = new Set(lexicon.senses(text));
  const ids = new Set([...materials().map(({ id }) => id), ...lexicon.allSenses()]);
  const ranked: { choice: SenseChoice; rank: number }[] = [];
  for (const id of ids) {
    const label = senseLabel(id, lexicon);
    const rank = Math.min(rankOf(normalise(label), wanted), ...lexicon.terms(id).map((term) => rankOf(normalise(term), wanted) + 1), read.has(id) ? 1.5 : Infinity);
    if (rank < Infinity) ranked.push({ choice: senseChoice(id, lexicon), rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || a.choice.label.length - b.choice.label.length || (a.choice.id < b.choice.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ choice }) => choice);
}

/** How well a name answers what is typed: itself, its beginning, what its compound ends in, the beginning of one of its words, or somewhere in it. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 2;
  if (wanted.length > 3 && name.endsWith(wanted)) return 2.5;
  if (name.includes(` ${wanted}`)) return 3;
  return wanted.length > 3 && name.includes(wanted) ? 5 : Infinity;
}
