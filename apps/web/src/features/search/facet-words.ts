import { useTranslations } from 'use-intl';
import type { SearchFacet } from '../../generated/operations';
import { codeIn, CONDITIONS, VALUE_CHAINS } from '../listings/codes';
import type { Hub } from '../hub/use-hub';
import { FACETS, SEARCH_KINDS, WINDOWS, type Chosen } from './address';
import type { Answer } from './use-search';

export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** Facets with few values show them all, also what counts none, so that nothing jumps. */
const FIXED: Partial<Readonly<Record<SearchFacet, readonly string[]>>> = { kind: SEARCH_KINDS, valueChain: VALUE_CHAINS, window: WINDOWS, condition: CONDITIONS };

/** The name of a value of a facet, in words. */
export function useFacetName(hub: Hub) {
  const t = useTranslations();
  return (facet: SearchFacet, value: string, label: string | null = null): string => {
    if (label) return label;
    const kind = facet === 'kind' && codeIn(SEARCH_KINDS, value);
    if (kind) return kind === 'ORGANISATION' ? t('search.organisations') : t(`kinds.${kind}`);
    const chain = facet === 'valueChain' && codeIn(VALUE_CHAINS, value);
    if (chain) return t(`chain.${chain}`);
    const condition = facet === 'condition' && codeIn(CONDITIONS, value);
    if (condition) return t(`condition.${condition}`);
    const window = facet === 'window' && codeIn(WINDOWS, value);
    if (window) return t(`search.window.${window}`);
    return hub.municipalities.find(({ nis }) => nis === value)?.municipality ?? value.split('.').at(-1) ?? value;
  };
}

/** What can be chosen in each facet, with the number of hits. */
export function useChoices(hub: Hub, answer: Answer | undefined, chosen: Chosen): readonly { readonly facet: SearchFacet; readonly choices: readonly Choice[] }[] {
  const nameOf = useFacetName(hub);
  return FACETS.map((facet) => {
    const counted = answer?.facets.find((each) => each.facet === facet)?.values ?? [];
    const found = new Map(counted.map((each) => [each.value, each]));
    const always = facet === 'nis' ? hub.municipalities.map(({ nis }) => nis) : (FIXED[facet] ?? []);
    const values = [...new Set([...always, ...found.keys(), ...chosen[facet]])]
      // The roots of the tree of materials are the chains, which have a facet of their own.
      .filter((value) => facet !== 'material' || value.includes('.'));
    const choices = values.map((value) => ({ value, name: nameOf(facet, value, found.get(value)?.label), count: found.get(value)?.count ?? 0 }));
    return { facet, choices: facet === 'nis' ? [...choices].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'nl')) : choices };
  });
}
