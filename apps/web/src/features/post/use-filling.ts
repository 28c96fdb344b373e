import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { saidValues, type ListingValues } from './listing-values';
import type { TextReading } from './use-text-reading';

/** Fields that say one thing together. */
const GROUPS = [['quantity', 'unit'], ['availableFrom', 'availableUntil'], ['recurrence'], ['municipality']] as const;

const isEmpty = (name: keyof ListingValues, value: string) => value === '' || (name === 'recurrence' && value === 'ONCE');

/**
 * Fills in what a text newly says: fields that are empty and, while it `follows`, fields that say what the text said before.
 * What a person changed stays as they have it.
 */
export function useFilling(reading: TextReading | null, { getValues, setValue }: Pick<UseFormReturn<ListingValues>, 'getValues' | 'setValue'>, follows: boolean): void {
  const last = useRef<Partial<ListingValues> | null>(null);
  useEffect(() => {
    if (!reading) return;
    const said = saidValues(reading);
    const before = last.current;
    last.current = said;
    // The first reading is of the text as it was kept: with it the form is in step already.
    if (!before) return;
    const values = getValues();
    for (const names of GROUPS) {
      const isNew = names.some((name) => said[name] !== undefined && said[name] !== before[name]);
      const isFree = names.every((name) => isEmpty(name, values[name]) || (follows && values[name] === before[name]));
      if (!isNew || !isFree) continue;
      for (const name of names) {
        const value = said[name];
        if (value !== undefined) setValue(name, value, { shouldDirty: true, shouldValidate: true });
      }
    }
  }, [reading, getValues, setValue, follows]);
}
