import { readFileSync } from 'node:fs';
import { referenceFile, VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import type { Evidence, Finding, Interpretation, ListingText } from './interpretation';

/** Version of the rules. */
export const INTERPRETATION_VERSION = '0.1.0';

const UNSAID = new Set(['van', 'voor', 'met', 'het', 'een', 'the', 'and']);

interface Vocabulary {
  readonly byWord: ReadonlyMap<string, string>;
}

let loaded: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  if (loaded) return loaded;
  const byWord = new Map<string, string>();
  for (const line of readFileSync(referenceFile('materials.tsv'), 'utf8').split(/\r?\n/).slice(1)) {
    const [id = '', label = ''] = line.split('\t');
    for (const word of label.toLowerCase().split(/ of | en |, /)) {
      if (word.length > 2 && !word.includes(' ') && !UNSAID.has(word) && !byWord.has(word)) byWord.set(word, id);
    }
  }
  loaded = { byWord };
  return loaded;
}

function materialOf(word: string): string | undefined {
  const { byWord } = vocabulary();
  const forms = [word, word.replace(/en$/, ''), word.replace(/'?s$/, ''), word.replace(/(.)\1en$/, '$1'), word.replace(/([aeou])([^aeiou])en$/, '$1$1$2')];
  for (const form of forms) {
    const id = byWord.get(form);
    if (id !== undefined) return id;
  }
  return undefined;
}

function found(field: Evidence['field'], text: string, votes: Map<string, Finding<string>>): void {
  for (const match of text.matchAll(/[\p{L}][\p{L}'-]*/gu)) {
    const value = materialOf(match[0].toLowerCase());
    if (value === undefined) continue;
    const evidence: Evidence = { field, from: match.index, to: match.index + match[0].length, text: match[0] };
    const before = votes.get(value);
    const confidence = 1 - (1 - (before?.confidence ?? 0)) * (1 - (field === 'title' ? 0.95 : 0.8));
    votes.set(value, { value, confidence: Math.min(confidence, 0.99), evidence: [...(before?.evidence ?? []), evidence] });
  }
}

function chainOf(materials: readonly Finding<string>[]): Finding<ValueChain> | null {
  const [best] = materials;
  const value = VALUE_CHAINS.find((chain) => best?.value.split('.')[0]?.toUpperCase() === chain);
  return best && value ? { value, confidence: best.confidence, evidence: best.evidence } : null;
}

/** Reads what a listing's title and description say. Never throws; what is not found is empty. */
export function interpret(text: ListingText): Interpretation {
  const votes = new Map<string, Finding<string>>();
  found('title', text.title, votes);
  found('description', text.description, votes);
  const materials = [...votes.values()].sort((a, b) => b.confidence - a.confidence);
  const valueChain = chainOf(materials);
  return {
    version: INTERPRETATION_VERSION,
    valueChain,
    materials,
    condition: null,
    acceptedConditions: [],
    exclusions: [],
    requirements: [],
    properties: [],
    sizes: [],
    quantities: [],
    recurrence: null,
    needs: [],
    processes: [],
    products: [],
    questions: [...(valueChain ? [] : ['VALUE_CHAIN' as const]), ...(materials.length > 0 ? [] : ['MATERIAL' as const])],
  };
}
