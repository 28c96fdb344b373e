import { Box, Laptop, Package, Shirt, Sofa, WashingMachine, type LucideIcon } from 'lucide-react';
import type { Condition, ListingKind, Process, Unit, ValueChain } from '../../generated/operations';


/** In the order of a chain: who has, who can, who needs. */
export const KINDS: readonly ListingKind[] = ['OFFER', 'CAPABILITY', 'REQUEST'];
export const VALUE_CHAINS: readonly ValueChain[] = ['TEXTILE', 'FURNITURE', 'ELECTRO', 'ICT', 'PACKAGING', 'OTHER'];
export const UNITS: readonly Unit[] = ['PIECES', 'KG', 'TONNE', 'PALLETS', 'M2', 'M3', 'HOURS_PER_WEEK'];

export const CHAIN_ICONS: Readonly<Record<ValueChain, LucideIcon>> = {
  TEXTILE: Shirt,
  FURNITURE: Sofa,
  ELECTRO: WashingMachine,
  ICT: Laptop,
  PACKAGING: Package,
  OTHER: Box,
};

/** The one of the codes that a text from an address names, if any. */
export const codeIn = <Code extends string>(codes: readonly Code[], text: string | null): Code | undefined => codes.find((code) => code === text);

export const CONDITIONS: readonly Condition[] = ['NEW', 'GOOD', 'WORN', 'DEFECTIVE', 'PARTS', 'MIXED'];
export const PROCESSES: readonly Process[] = [
  'SORT', 'CLEAN', 'WASH', 'REPAIR', 'REFURBISH', 'DISMANTLE', 'DECONSTRUCT', 'SEW', 'REMOVE_LOGO', 'UPHOLSTER', 'PAINT', 'CUT', 'UPCYCLE', 'ASSEMBLE', 'PACK', 'LABEL',
  'PRINT', 'INSPECT', 'TEST', 'WIPE_DATA', 'SHRED', 'STORE', 'TRANSPORT', 'CLEAR_OUT',
];

const MISSING = ['QUANTITY', 'CONDITION', 'MATERIAL', 'VALUE_CHAIN', 'AVAILABLE_FROM', 'WINDOW', 'DESCRIPTION', 'SIZE', 'PROCESS'] as const;
export const missingCode = (code: string) => codeIn(MISSING, code);
