import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/query-client';
import { Language } from '../messages/language';
import { Notices } from '../design/notices';
import { router } from './router';

export function App() {
  return (
    <Language>
      <QueryClientProvider client={queryClient}>
        <Notices>
          <RouterProvider router={router} />
        </Notices>
      </QueryClientProvider>
    </Language>
  );
}
