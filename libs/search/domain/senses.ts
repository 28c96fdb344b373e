import { defaultLexicon, tokenise } from '@schakel/language';
import type { ValueChain } from '@schakel/taxonomy';

/** A guess at a misspelled word is taken, the front part of a compound (katoen in katoendoek) is not. */
const SUREST = 0.6;

/** What a text speaks of, and what that falls under: ids of the lexicon. */
export function sensesOf(text: string, chain: ValueChain | undefined): { senses: string[]; sensesAbove: string[] } {
  const lexicon = defaultLexicon();
  const senses = new Set<string>();
  for (const { sense, weight } of lexicon.findSenses(tokenise(text), { chain })) if (weight >= SUREST) senses.add(sense);
  const above = new Set<string>();
  for (const sense of senses) for (const upper of upperSenses(sense)) if (!senses.has(upper)) above.add(upper);
  return { senses: [...senses], sensesAbove: [...above] };
}

/** `electro.cold.fridge` gives `electro.cold` and `electro`. */
export function upperSenses(sense: string): string[] {
  const steps = sense.split('.');
  return steps.slice(1).map((_, index) => steps.slice(0, steps.length - 1 - index).join('.'));
}
