import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { DismissDialog, HelpDialog, IntroduceDialog } from './dialogs';
import { ProposalView } from './proposal-view';
import { Queue } from './queue';
import styles from './review-page.module.css';
import { CorrectDialog } from './correct-dialog';
import { useBulk } from './use-bulk';
import { useDecisions } from './use-decisions';
import { useProposal } from './use-proposal';
import { useQueue } from './use-queue';
import { useShortcutChoice, useShortcuts } from './use-shortcuts';

type Asked = 'dismiss' | 'dismissMany' | 'introduce' | 'correct' | 'help' | null;

/** The review desk: the queue, and one proposal of it on one screen. */
export function ReviewPage() {
  const t = useTranslations('review');
  const { id } = useParams();
  const navigate = useNavigate();
  const queue = useQueue();
  const { proposal, error, isPending, refetch } = useProposal(id);
  const [shortcuts, setShortcuts] = useShortcutChoice();
  const [asked, setAsked] = useState<Asked>(null);

  const open = (next: string | undefined) => void navigate(`/beoordelen${next ? `/${next}` : ''}${queue.search}`, { preventScrollReset: true });
  const neighbour = (step: 1 | -1, of = id): string | undefined => {
    const at = queue.items.findIndex((item) => item.id === of);
    return at < 0 ? queue.items[0]?.id : queue.items[at + step]?.id;
  };
  const { decide, undo, busy } = useDecisions({
    onDecided: (decided) => {
      setAsked(null);
      if (decided === id) open(neighbour(1) ?? neighbour(-1));
    },
    onReopened: (reopened) => open(reopened),
  });
  const { selection, dismissSelected, busy: dismissing } = useBulk(queue.items, () => setAsked(null));
  const currentItem = queue.items.find((item) => item.id === id);
  const move = (step: 1 | -1) => {
    const next = neighbour(step);
    if (next) open(next);
  };
  const may = mayDo(proposal?.status);
  useShortcuts(shortcuts, {
    j: () => move(1),
    k: () => move(-1),
    a: () => proposal && may.approve && !busy && decide(proposal, { do: 'approve' }),
    d: () => proposal && may.dismiss && setAsked('dismiss'),
    i: () => proposal && may.introduce && setAsked('introduce'),
    u: () => (proposal && may.reopen ? decide(proposal, { do: 'reopen' }) : undo()),
    e: () => proposal && setAsked('correct'),
    x: () => currentItem && selection.may(currentItem) && selection.toggle(currentItem),
    D: () => selection.size > 0 && setAsked('dismissMany'),
    '?': () => setAsked('help'),
  });

  return (
    <div className={styles.desk} data-open={id !== undefined}>
      <PageTitle>{t('title')}</PageTitle>
      <Queue queue={queue} current={id} selection={selection} onDismissSelected={() => setAsked('dismissMany')} onHelp={() => setAsked('help')} />
      <section className={styles.proposal} aria-label={t('proposal')}>
        {/* The list with its title is not there on a phone while a proposal is open. */}
        {id !== undefined && <h1 className={styles.narrowTitle}>{t('title')}</h1>}
        {id === undefined && (
          <Empty title={t('choose')} level="h2">
            <p>{t('chooseHint')}</p>
            <Button look="secondary" onClick={() => move(1)} disabled={queue.items.length === 0}>
              {t('start')}
            </Button>
          </Empty>
        )}
        {id !== undefined && isPending && <Waiting rows={3} height="11rem" />}
        {error && <Fault error={error} retry={() => void refetch()} />}
        {id !== undefined && !isPending && !error && !proposal && <Empty title={t('gone')} />}
        {proposal && (
          <ProposalView
            proposal={proposal}
            back={`/beoordelen${queue.search}`}
            busy={busy}
            may={may}
            onApprove={() => decide(proposal, { do: 'approve' })}
            onDismiss={() => setAsked('dismiss')}
            onIntroduce={() => setAsked('introduce')}
            onCorrect={() => setAsked('correct')}
            onReopen={() => decide(proposal, { do: 'reopen' })}
          />
        )}
      </section>
      {proposal && (
        <>
          <DismissDialog open={asked === 'dismiss'} busy={busy} onClose={() => setAsked(null)} onDismiss={(reason, note) => decide(proposal, { do: 'dismiss', reason, note })} />
          <IntroduceDialog
            open={asked === 'introduce'}
            busy={busy}
            proposal={proposal}
            onClose={() => setAsked(null)}
            onIntroduce={(message) => decide(proposal, { do: 'introduce', message })}
          />
          <CorrectDialog key={proposal.id} open={asked === 'correct'} proposal={proposal} onClose={() => setAsked(null)} />
        </>
      )}
      <DismissDialog open={asked === 'dismissMany'} busy={dismissing} onClose={() => setAsked(null)} onDismiss={dismissSelected} />
      <HelpDialog open={asked === 'help'} shortcuts={shortcuts} onShortcuts={setShortcuts} onClose={() => setAsked(null)} />
    </div>
  );
}

/** What can be decided in a state; the server has the last word. */
function mayDo(status: string | undefined) {
  return {
    approve: status === 'OPEN',
    dismiss: status === 'OPEN' || status === 'STALE' || status === 'APPROVED',
    introduce: status === 'OPEN' || status === 'APPROVED',
    reopen: status === 'APPROVED' || status === 'DISMISSED',
  };
}

export type May = ReturnType<typeof mayDo>;
