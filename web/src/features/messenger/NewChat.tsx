import { useDeferredValue, useState } from 'react';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, FormItem, Input, Search } from '@vkontakte/vkui';
import { v7 } from 'uuid';
import { api } from '@/shared/api/client';
import { sentence } from '@/shared/api/problem';
import type { Chat, Page, RosterRow } from '@/shared/api/types';
import { engine } from '@/shared/realtime/current';
import { asked } from '@/shared/roster/useRoster';
import { useCapacity } from '@/shared/roster/useCapacity';
import { useProfile } from '@/shared/session/session';
import { useMemberships } from '@/shared/session/useMemberships';
import { Dialog } from '@/shared/ui/Dialog';
import { EmptyState, ErrorState, PersonMark, RoleChip, SkeletonRows } from '@/shared/ui';
import { More } from '@/shared/ui/More';

/** Whom to write to: one person opens the direct chat, several become a group. */
export function NewChat({ onClosed }: { onClosed: () => void }) {
  const { t } = useTranslation('messenger');
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<RosterRow[]>([]);
  const [title, setTitle] = useState('');
  const [id] = useState(() => v7());
  const open = useMutation({
    mutationFn: () => (chosen.length === 1 ? api.put<Chat>(`/chats/direct/${chosen[0]!.profile}`) : api.put<Chat>(`/chats/${id}`, { title: title.trim(), members: chosen.map((person) => person.profile) })),
    onSuccess: (chat) => {
      engine().add(chat);
      onClosed();
      void navigate({ to: '/chats/$id', params: { id: chat.id } });
    },
  });
  const toggle = (person: RosterRow) => setChosen((others) => (others.some((other) => other.member === person.member) ? others.filter((other) => other.member !== person.member) : [...others, person]));
  const group = chosen.length > 1;
  return (
    <Dialog title={t('new.title')} onClose={onClosed} onSubmit={() => open.mutate()}
      actions={<Button size="l" stretched type="submit" loading={open.isPending} disabled={chosen.length === 0 || (group && !title.trim())}>{group ? t('new.group', { count: chosen.length }) : t('new.write')}</Button>}>
      {group && <FormItem noPadding top={t('new.name')} htmlFor="group-name"><Input id="group-name" maxLength={100} value={title} onChange={(event) => setTitle(event.target.value)} /></FormItem>}
      <Search noPadding className="nc__s" placeholder={t('new.search')} value={query} onChange={(event) => setQuery(event.target.value)} />
      <div className="nc__l"><Found query={query} chosen={chosen} onToggle={toggle} /></div>
      {open.isError && <p className="cp__bad" role="alert">{sentence(open.error, t('app:state.unreachable'))}</p>}
    </Dialog>
  );
}

function Found({ query, chosen, onToggle }: { query: string; chosen: RosterRow[]; onToggle: (person: RosterRow) => void }) {
  const { t } = useTranslation('messenger');
  const me = useProfile();
  const said = useCapacity();
  const memberships = useMemberships();
  const words = useDeferredValue(query.trim());
  const organisations = [...new Set((memberships.data ?? []).map((membership) => membership.organisation.id))];
  const people = useInfiniteQuery({
    queryKey: [me.id, 'writable', organisations, words], enabled: memberships.isSuccess, placeholderData: keepPreviousData,
    // One cursor for each organisation that has more.
    initialPageParam: Object.fromEntries(organisations.map((id) => [id, ''])),
    queryFn: async ({ pageParam, signal }) => Object.fromEntries(await Promise.all(Object.entries(pageParam).map(async ([id, cursor]) => [id, await api.get<Page<RosterRow>>(asked(`/organisations/${id}/people`, { query: words, joined: 'true', cursor }), { signal })] as const))),
    getNextPageParam: (pages): Record<string, string> | undefined => {
      const more = Object.entries(pages).flatMap(([id, { next }]) => (next ? [[id, next] as const] : []));
      return more.length > 0 ? Object.fromEntries(more) : undefined;
    },
  });
  if (people.isPending) return <SkeletonRows rows={6} />;
  if (people.isLoadingError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  const rows = people.data.pages.flatMap((pages) => Object.values(pages)).flatMap((page) => page.items).filter((row) => row.profile && row.profile !== me.id && row.can.includes('write'));
  const shown = [...new Map(rows.map((row) => [row.profile, row])).values()];
  if (shown.length === 0 && !people.hasNextPage) return <EmptyState title={t('new.nobody')}>{t('new.nobodyText')}</EmptyState>;
  return (
    <>
      <ul className="ip__l">
        {shown.map((person) => (
          <li key={person.member}>
            <Checkbox checked={chosen.some((other) => other.member === person.member)} onChange={() => onToggle(person)}>
              <span className="row nc__p"><PersonMark name={person.name} size={36} /><span className="grow"><span className="row"><span className="trunc mb__n">{person.name.short}</span>{person.roles[0] && !['pupil', 'parent'].includes(person.roles[0]) && <RoleChip role={person.roles[0]} />}</span><span className="t12 mut trunc">{said(person.capacity)}</span></span></span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <More of={people} />
    </>
  );
}
