import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/shared/api/problem';

/** Asked again only where that can help: the server did not answer. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (count, error) => count < 2 && error instanceof Problem && error.unreachable, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
