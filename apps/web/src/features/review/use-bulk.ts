import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { DismissProposalsDocument, ReopenProposalDocument, type DismissReason } from '../../generated/operations';
import type { QueueItem } from './use-queue';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The proposals that were chosen to be dismissed together. */
export interface Selection {
  readonly size: number;
  readonly has: (id: string) => boolean;
  /** Only what nobody decided on yet: the rest is for one at a time. */
  readonly may: (item: QueueItem) => boolean;
  readonly toggle: (item: QueueItem) => void;
  readonly clear: () => void;
}

/** Dismisses several for one reason; what a colleague decided meanwhile stays as it is. The whole can be taken back. */
export function useBulk(items: readonly QueueItem[], onDone: () => void) {
  const t = useTranslations('review');
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const may = ({ status }: QueueItem) => status === 'OPEN' || status === 'STALE';
  // What has left the list is not chosen any more, and each counts as it was last seen.
  const chosen = items.filter((item) => ids.has(item.id) && may(item));
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: ['proposals'] }), queries.invalidateQueries({ queryKey: ['proposal'] })]);
  const onError = (error: Error) => tell(textOf(error), { tone: 'bad' });
  const reopen = useMutation({
    mutationFn: async (dismissed: readonly Seen[]) => {
      for (const { id, version } of dismissed) accepted((await execute(ReopenProposalDocument, { id, version })).reopenProposal);
    },
    onSuccess: () => tell(t('reopenedMany')),
    onError,
    onSettled: refresh,
  });
  const dismiss = useMutation({
    mutationFn: async ({ reason, note }: { reason: DismissReason; note: string }) =>
      accepted((await execute(DismissProposalsDocument, { input: { proposals: chosen.map(({ id, version }) => ({ id, version })), reason, note } })).dismissProposals),
    onSuccess: ({ dismissed, refused }) => {
      setIds(new Set());
      if (refused.length > 0) tell(t('notDismissed', { count: refused.length }), { tone: 'bad' });
      tell(t('dismissedMany', { count: dismissed.length }), dismissed.length > 0 ? { action: { label: t('undo'), run: () => reopen.mutate(dismissed) } } : {});
      onDone();
    },
    onError,
    onSettled: refresh,
  });
  const selection: Selection = {
    size: chosen.length,
    has: (id) => ids.has(id),
    may,
    toggle: ({ id }) =>
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    clear: () => setIds(new Set()),
  };
  return { selection, busy: dismiss.isPending, dismissSelected: (reason: DismissReason, note: string) => dismiss.mutate({ reason, note }) };
}
