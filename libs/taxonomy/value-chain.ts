/** The value chains (waardeketens) that every listing and hub is sorted under. */
export const VALUE_CHAINS = ['TEXTILE', 'FURNITURE', 'ELECTRO', 'ICT', 'PACKAGING', 'OTHER'] as const;

export type ValueChain = (typeof VALUE_CHAINS)[number];

/** Dutch label of each value chain, for people. */
export const VALUE_CHAIN_LABELS: Readonly<Record<ValueChain, string>> = {
  TEXTILE: 'Textiel',
  FURNITURE: 'Meubilair',
  ELECTRO: 'Elektro',
  ICT: 'ICT',
  PACKAGING: 'Verpakking',
  OTHER: 'Andere',
};

/** Is this text the code of a value chain? */
export function isValueChain(text: string): text is ValueChain {
  return VALUE_CHAINS.some((chain) => chain === text);
}
