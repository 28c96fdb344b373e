import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client';
import { onSessionEnd } from './session-clock';

const MINUTE = 60_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: MINUTE / 2,
      gcTime: 10 * MINUTE,
      // Only what another try may mend: a lost connection or a stumbling server, not a refusal.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.code === 'OFFLINE' || error.code === 'INTERNAL'),
    },
  },
});

// What the last person saw is not for the next one.
onSessionEnd(() => void queryClient.resetQueries());
