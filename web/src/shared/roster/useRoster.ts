import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/types';
import { useSession } from '@/shared/session/session';

/** Everything that the school knows is kept under one key: one change of the roster moves many of its lists. */
const keyOf = (profile: string | undefined, path?: string) => [profile, 'roster', ...(path ? [path] : [])];

/** Asks for `path` as the acting profile; without a path it waits. */
export function useAsk<T>(path: string | undefined, keep?: { refetchInterval?: number; staleTime?: number }) {
  const profile = useSession((s) => s.profile);
  return useQuery({ queryKey: keyOf(profile, path), queryFn: ({ signal }) => api.get<T>(path!, { signal }), enabled: !!path && !!profile, ...keep });
}

/** Pages of a list; what was shown stays while a changed question is answered. */
export function usePages<T>(path: string | undefined) {
  const profile = useSession((s) => s.profile);
  return useInfiniteQuery({
    queryKey: [...keyOf(profile), 'pages', path],
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(pageParam ? `${path}${path!.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(pageParam)}` : path!, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: !!path && !!profile,
    placeholderData: keepPreviousData,
  });
}

/** Changes something of the school; afterwards every list of it is asked again. */
export function useChange<Wish, Answer = void>(change: (wish: Wish) => Promise<Answer>) {
  const profile = useSession((s) => s.profile);
  const queries = useQueryClient();
  return useMutation<Answer, unknown, Wish>({
    mutationFn: change,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keyOf(profile) });
      void queries.invalidateQueries({ queryKey: [profile, 'memberships'] });
    },
  });
}

/** «/people?query=…» out of what is set. */
export function asked(path: string, questions: Record<string, string | undefined | false>): string {
  const set = Object.entries(questions).filter((pair): pair is [string, string] => !!pair[1]);
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}
