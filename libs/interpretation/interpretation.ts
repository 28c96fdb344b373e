import type { Unit, ValueChain } from '@schakel/taxonomy';

/** Where in the text a finding rests: offsets into the field, and the words themselves. */
export interface Evidence {
  readonly field: 'title' | 'description';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Something read in a text. `confidence` runs from 0 (guess) to 1 (said in so many words). */
export interface Finding<T> {
  readonly value: T;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Does it rest, at least in part, on words of the title? */
export function isTitled({ evidence }: Finding<unknown>): boolean {
  return evidence.some(({ field }) => field === 'title');
}

/** NEW: unused; GOOD: usable as it is; WORN: usable with visible wear; DEFECTIVE: needs repair; PARTS: only for parts or fibre; MIXED: a lot of several. */
export const CONDITIONS = ['NEW', 'GOOD', 'WORN', 'DEFECTIVE', 'PARTS', 'MIXED'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const PROCESSES = [
  'SORT', 'WASH', 'CLEAN', 'REPAIR', 'REFURBISH', 'TEST', 'WIPE_DATA', 'DISMANTLE', 'SEW', 'REMOVE_LOGO', 'UPHOLSTER', 'PAINT',
  'CUT', 'SHRED', 'UPCYCLE', 'PACK', 'LABEL', 'STORE', 'TRANSPORT', 'CLEAR_OUT', 'DECONSTRUCT', 'INSPECT', 'PRINT', 'ASSEMBLE',
] as const;
/** What a workshop does to goods (capabilities), or what a lot still needs (offers). */
export type Process = (typeof PROCESSES)[number];

/** Something a text rules out: a material ("geen frigo's"), a property ("geen fineer"), a condition ("niet kapot"), a place. */
export type Exclusion =
  | { readonly kind: 'MATERIAL'; readonly materialId: string }
  | { readonly kind: 'PROPERTY'; readonly property: string }
  | { readonly kind: 'CONDITION'; readonly condition: Condition }
  | { readonly kind: 'WORD'; readonly word: string };

/**
 * Something a text demands: a property ("brandvertragend", "zonder logo"), a share ("minstens 70% katoen"), a measure
 * ("hoogte min. 10 cm", "vanaf 20 stuks"), nothing but one material ("enkel laptops"), a place ("enkel Ninove").
 */
export type Requirement =
  | { readonly kind: 'PROPERTY'; readonly property: string }
  | { readonly kind: 'SHARE'; readonly property: string; readonly atLeastPercent: number }
  | { readonly kind: 'MEASURE'; readonly dimension: string; readonly min?: number; readonly max?: number; readonly unit: string }
  | { readonly kind: 'MATERIAL'; readonly materialId: string }
  | { readonly kind: 'PLACES'; readonly nis: readonly string[] }
  | { readonly kind: 'RADIUS'; readonly km: number; readonly aroundNis?: string };

/** A part of the goods that is of one stuff: 65 percent polyester. */
export interface Share {
  readonly property: string;
  readonly percent: number;
}

export interface QuantityFinding {
  readonly value: number;
  readonly unit: Unit | 'PAIR' | 'LITRE' | 'METRE' | 'SETS' | 'OTHER';
  /** A figure said to be about, at least or at most. */
  readonly bound: 'EXACT' | 'ABOUT' | 'AT_LEAST' | 'AT_MOST';
  readonly materialId?: string;
}

export type Recurrence = 'ONCE' | 'WEEKLY' | 'MONTHLY' | 'QUARTERLY';

/** A question for the person who wrote the text, by code: what is unsure is asked, not guessed. */
export type OpenQuestion = 'VALUE_CHAIN' | 'MATERIAL' | 'CONDITION' | 'QUANTITY' | 'WINDOW' | 'PROCESS';

/** What the system reads in a listing's text ("duiding"). */
export interface Interpretation {
  /** Version of the rules and the lexicon that read it; another version means: read again. */
  readonly version: string;
  readonly valueChain: Finding<ValueChain> | null;
  /** Materials, the most certain first. For a capability: what it is done to. */
  readonly materials: readonly Finding<string>[];
  /** State of what is offered. */
  readonly condition: Finding<Condition> | null;
  /** States that a request or capability accepts, where it says so. */
  readonly acceptedConditions: readonly Finding<Condition>[];
  readonly exclusions: readonly Finding<Exclusion>[];
  readonly requirements: readonly Finding<Requirement>[];
  /** Properties that the goods are said to have (cotton, waterproof, electric, with-logo ...). */
  readonly properties: readonly Finding<string>[];
  /** How much of the goods is of one stuff, in percent ("polyester/katoen 65/35"). */
  readonly shares: readonly Finding<Share>[];
  readonly sizes: readonly Finding<string>[];
  readonly quantities: readonly Finding<QuantityFinding>[];
  readonly recurrence: Finding<Recurrence> | null;
  /** What the lot still needs before reuse. */
  readonly needs: readonly Finding<Process>[];
  /** What a capability does. */
  readonly processes: readonly Finding<Process>[];
  /** What the goods are made into or used for ("tassen uit restdoek", "om kussens mee te vullen"): never goods of the listing itself. */
  readonly products: readonly Finding<string>[];
  readonly questions: readonly OpenQuestion[];
}

/** The text of a listing, and what its form already says. */
export interface ListingText {
  readonly kind: 'OFFER' | 'REQUEST' | 'CAPABILITY';
  readonly title: string;
  readonly description: string;
  readonly quantity?: number | null;
  readonly unit?: Unit | null;
}

/** What a person said instead; it wins over any later reading. */
export interface Corrections {
  readonly valueChain?: ValueChain;
  readonly materials?: readonly string[];
  readonly condition?: Condition | null;
  readonly needs?: readonly Process[];
  readonly processes?: readonly Process[];
}
