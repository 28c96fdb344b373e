import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { execute } from '../../api/client';
import { forgetSession } from '../../api/session-clock';
import { MeDocument, SignOutDocument } from '../../generated/operations';

/** Who is signed in, and what they are to the hub. */
export function useMe() {
  const { data, isPending } = useQuery({ queryKey: ['me'], queryFn: () => execute(MeDocument), staleTime: 5 * 60_000 });
  const me = data?.me ?? null;
  const staffOf = me?.hubRoles[0]?.hubId;
  return { me, pending: isPending, isStaff: staffOf !== undefined, staffOf, isMember: (me?.organisations.length ?? 0) > 0 };
}

export function useSignOut(): () => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => execute(SignOutDocument),
    onSettled: async () => {
      await navigate('/');
      forgetSession();
      queries.setQueryData(['me'], { me: null });
    },
  });
  return () => mutate();
}
