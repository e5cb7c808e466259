import { QueryClient } from '@tanstack/react-query';
import { RequestFailure } from '../lib/graphql';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, reason) => reason instanceof RequestFailure && reason.isTransient && count < 3,
    },
  },
});
