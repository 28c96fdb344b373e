import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button } from '../../design/button';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { AssignProposalDocument, HubStaffDocument } from '../../generated/operations';
import { useMe } from '../session/use-me';
import styles from './follow-up.module.css';
import type { ProposalInFull } from './use-proposal';

/** Who follows a proposal up, and by when. Chosen is saved. */
export function FollowUp({ proposal: { id, hubId, ownerUserId, dueOn } }: { readonly proposal: ProposalInFull }) {
  const t = useTranslations('review');
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const { me } = useMe();
  const { data } = useQuery({ queryKey: ['hub-staff', hubId], queryFn: () => execute(HubStaffDocument, { hubId }), staleTime: 600_000 });
  const assign = useMutation({
    mutationFn: async (input: { ownerUserId: string | null; dueOn: string | null }) => accepted((await execute(AssignProposalDocument, { id, input })).assignProposal),
    onSuccess: () => tell(t('followSaved')),
    onError: (error) => tell(textOf(error), { tone: 'bad' }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['proposal', id] }), queries.invalidateQueries({ queryKey: ['proposals'] })]),
  });
  return (
    <div className={styles.follow}>
      <label>
        <span>{t('followUp')}</span>
        <select value={ownerUserId ?? ''} onChange={({ target }) => assign.mutate({ ownerUserId: target.value || null, dueOn: dueOn ?? null })}>
          <option value="">{t('followNobody')}</option>
          {data?.hubStaff.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('followBy')}</span>
        <input type="date" value={dueOn ?? ''} onChange={({ target }) => assign.mutate({ ownerUserId: ownerUserId ?? null, dueOn: target.value || null })} />
      </label>
      {me && ownerUserId !== me.id && (
        <Button look="quiet" size="small" busy={assign.isPending} onClick={() => assign.mutate({ ownerUserId: me.id, dueOn: dueOn ?? null })}>
          {t('followMe')}
        </Button>
      )}
    </div>
  );
}
