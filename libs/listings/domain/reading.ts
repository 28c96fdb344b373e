import { interpret, withCorrections, type Corrections, type Interpretation } from '@schakel/interpretation';
import { indexTerms } from '@schakel/language';
import { meaningOf, packed, topicsNear } from '@schakel/meaning';
import { materialById, type ValueChain } from '@schakel/taxonomy';
import type { ListingDetails } from './listing';

/** What a listing's columns say of its text. */
export interface Reading {
  readonly interpretation: Interpretation;
  readonly valueChain: ValueChain | null;
  readonly materials: string[];
  readonly terms: string[];
  /** What the text is about, packed; and the topic nearest to it. */
  readonly meaning: string;
  readonly topic: number | null;
}

/** Reads the text anew; what a person corrected stays as it was corrected. */
export function read(details: Pick<ListingDetails, 'kind' | 'title' | 'description' | 'quantity' | 'unit'>, corrections: Corrections): Reading {
  const interpretation = withCorrections(interpret(details), corrections);
  const meaning = meaningOf(`${details.title}. ${details.description}. ${mainGoods(interpretation)}`);
  const { stems, parts } = indexTerms(`${details.title}\n${details.description}`);
  return {
    interpretation,
    valueChain: interpretation.valueChain?.value ?? null,
    materials: interpretation.materials.map((finding) => finding.value),
    terms: [...new Set([...stems, ...parts])],
    meaning: packed(meaning),
    topic: topicsNear(meaning, 1)[0] ?? null,
  };
}

/** From here on a reading is sure enough to tell what a text is about. */
const SURE = 0.9;

/** What the text is plainly about, in the usual word: also where its author used one that only the lexicon or a correction knows. */
function mainGoods({ materials: [main] }: Interpretation): string {
  return main && main.confidence >= SURE ? (materialById(main.value)?.labelNl ?? '') : '';
}
