import { interpret, withCorrections, type Corrections, type Interpretation } from '@schakel/interpretation';
import { indexTerms } from '@schakel/language';
import type { ValueChain } from '@schakel/taxonomy';
import type { ListingDetails } from './listing';

/** What a listing's columns say of its text. */
export interface Reading {
  readonly interpretation: Interpretation;
  readonly valueChain: ValueChain | null;
  readonly materials: string[];
  readonly terms: string[];
}

/** Reads the text anew; what a person corrected stays as it was corrected. */
export function read(details: Pick<ListingDetails, 'kind' | 'title' | 'description' | 'quantity' | 'unit'>, corrections: Corrections): Reading {
  const interpretation = withCorrections(interpret(details), corrections);
  const { stems, parts } = indexTerms(`${details.title}\n${details.description}`);
  return {
    interpretation,
    valueChain: interpretation.valueChain?.value ?? null,
    materials: interpretation.materials.map((finding) => finding.value),
    terms: [...new Set([...stems, ...parts])],
  };
}
