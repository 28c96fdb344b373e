import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted, RefusedError } from '../../api/refusal';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import {
  ApproveProposalDocument, DismissProposalDocument, IntroduceDocument, ReopenProposalDocument, type DismissReason, type ProposalPartsFragment,
} from '../../generated/operations';

type Decided = Pick<ProposalPartsFragment, 'id' | 'version'>;

export type Decision =
  | { readonly do: 'approve' }
  | { readonly do: 'dismiss'; readonly reason: DismissReason; readonly note: string }
  | { readonly do: 'introduce'; readonly message: string }
  | { readonly do: 'reopen' };

async function send({ id, version }: Decided, decision: Decision): Promise<ProposalPartsFragment | null> {
  switch (decision.do) {
    case 'approve':
      return accepted((await execute(ApproveProposalDocument, { id, version })).approveProposal);
    case 'dismiss':
      return accepted((await execute(DismissProposalDocument, { id, input: { version, reason: decision.reason, note: decision.note } })).dismissProposal);
    case 'reopen':
      return accepted((await execute(ReopenProposalDocument, { id, version })).reopenProposal);
    case 'introduce':
      accepted((await execute(IntroduceDocument, { proposalId: id, input: { version, message: decision.message } })).introduce);
      return null;
  }
}

/** Somebody else was first: what is on the screen is no longer so. */
const OVERTAKEN = ['PROPOSAL_CHANGED', 'DECISION_REFUSED'];

/** Decides on proposals, tells what came of it, and takes the last decision back. */
export function useDecisions({ onDecided, onReopened }: { readonly onDecided: (id: string) => void; readonly onReopened: (id: string) => void }) {
  const t = useTranslations('review');
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const last = useRef<Decided | null>(null);
  const refresh = (id: string) =>
    Promise.all([queries.invalidateQueries({ queryKey: ['proposal', id] }), queries.invalidateQueries({ queryKey: ['proposals'] })]);

  const { mutate, isPending } = useMutation({
    mutationFn: ({ proposal, decision }: { proposal: Decided; decision: Decision }) => send(proposal, decision),
    onSuccess: (after, { proposal, decision }) => {
      last.current = decision.do === 'approve' || decision.do === 'dismiss' ? after : null;
      void refresh(proposal.id);
      if (decision.do === 'reopen') {
        tell(t('done.reopen'));
        onReopened(proposal.id);
        return;
      }
      tell(t(`done.${decision.do}`), after ? { action: { label: t('undo'), run: () => mutate({ proposal: after, decision: { do: 'reopen' } }) } } : {});
      onDecided(proposal.id);
    },
    onError: (error, { proposal }) => {
      tell(textOf(error), { tone: 'bad' });
      if (error instanceof RefusedError && OVERTAKEN.includes(error.code)) void refresh(proposal.id);
    },
  });
  return {
    busy: isPending,
    decide: (proposal: Decided, decision: Decision) => mutate({ proposal, decision }),
    undo: () => {
      if (last.current) mutate({ proposal: last.current, decision: { do: 'reopen' } });
      else tell(t('nothingToUndo'));
    },
  };
}
