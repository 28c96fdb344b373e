import { useQuery } from '@tanstack/react-query';
import { execute } from '../../api/client';
import { useDebounced } from '../../design/use-debounced';
import { InterpretTextDocument, type InterpretTextInput, type TextReadingPartsFragment } from '../../generated/operations';
import { useHub } from '../hub/use-hub';

export type TextReading = TextReadingPartsFragment;

const PAUSE_MS = 400;

/**
 * What the system reads in a text, once one pauses; the last reading stays while the next is on its way. Null without a text, and
 * when none can be had: writing goes on all the same.
 */
export function useTextReading(said: Omit<InterpretTextInput, 'hubId'>): TextReading | null {
  const hub = useHub();
  const settled = useDebounced(JSON.stringify(said), PAUSE_MS);
  const asked = JSON.parse(settled) as typeof said;
  const isEmpty = !asked.text.trim() && !asked.title?.trim();
  const { data, fetchStatus } = useQuery({
    queryKey: ['reading', hub?.id, settled],
    queryFn: ({ signal }) => execute(InterpretTextDocument, { input: { ...asked, hubId: hub?.id ?? null } }, signal),
    enabled: hub !== undefined && !isEmpty,
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  return isEmpty || fetchStatus === 'paused' ? null : (data?.interpretText ?? null);
}
