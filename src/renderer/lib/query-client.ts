import { QueryClient } from '@tanstack/react-query';

/**
 * What was fetched stays good until the application says something changed; a refusal is shown, not asked again.
 * The calls go to the same machine, so being offline changes nothing.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
