import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { execute } from '../../api/client';
import { forgetSession, renewSession, sessionRuns } from '../../api/session-clock';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { MeDocument, SignOutDocument, type MeQuery } from '../../generated/operations';

/** To a request whose access has ended, nobody is signed in: that is an answer, not an error. A running session is then renewed. */
async function fetchMe(): Promise<MeQuery> {
  const answer = await execute(MeDocument);
  if (answer.me || !sessionRuns()) return answer;
  if (await renewSession()) return execute(MeDocument);
  forgetSession();
  return answer;
}

export const ME = { queryKey: ['me'], queryFn: fetchMe, staleTime: 5 * 60_000 } as const;

/** Who is signed in, and what they are to the hub. */
export function useMe() {
  const { data, isPending } = useQuery(ME);
  const me = data?.me ?? null;
  const staffOf = me?.hubRoles[0]?.hubId;
  return { me, pending: isPending, isStaff: staffOf !== undefined, staffOf, isMember: (me?.organisations.length ?? 0) > 0 };
}

export function useSignOut(): () => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tell = useNotices();
  const textOf = useFaultText();
  const { mutate } = useMutation({
    mutationFn: () => execute(SignOutDocument),
    onSuccess: async () => {
      // First away from a page that only this person may see, or it would ask to sign in.
      await navigate('/', { flushSync: true });
      forgetSession();
      queries.setQueryData(ME.queryKey, { me: null });
    },
    onError: (error) => tell(textOf(error), { tone: 'bad' }),
  });
  return () => mutate();
}
