import { useDeferredValue, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, FormItem, Input, Search } from '@vkontakte/vkui';
import { v7 } from 'uuid';
import { api } from '@/shared/api/client';
import { sentence } from '@/shared/api/problem';
import type { Chat, Page, RosterRow } from '@/shared/api/types';
import { engine } from '@/shared/realtime/current';
import { useCapacity } from '@/shared/roster/useCapacity';
import { useProfile } from '@/shared/session/session';
import { useMemberships } from '@/shared/session/useMemberships';
import { Dialog } from '@/shared/ui/Dialog';
import { EmptyState, ErrorState, PersonMark, RoleChip, SkeletonRows } from '@/shared/ui';

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
  const people = useQuery({
    queryKey: [me.id, 'writable', organisations, words], enabled: memberships.isSuccess, placeholderData: (before) => before,
    queryFn: async () => {
      const pages = await Promise.all(organisations.map((id) => api.get<Page<RosterRow>>(`/organisations/${id}/people?limit=100&query=${encodeURIComponent(words)}`)));
      const rows = pages.flatMap((page) => page.items).filter((row) => row.profile && row.profile !== me.id && row.can.includes('write'));
      return [...new Map(rows.map((row) => [row.profile, row])).values()];
    },
  });
  if (people.isPending) return <SkeletonRows rows={6} />;
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (people.data.length === 0) return <EmptyState title={t('new.nobody')}>{t('new.nobodyText')}</EmptyState>;
  return (
    <ul className="ip__l">
      {people.data.map((person) => (
        <li key={person.member}>
          <Checkbox checked={chosen.some((other) => other.member === person.member)} onChange={() => onToggle(person)}>
            <span className="row nc__p"><PersonMark name={person.name} size={36} /><span className="grow"><span className="row"><span className="trunc mb__n">{person.name.short}</span>{person.roles[0] && !['pupil', 'parent'].includes(person.roles[0]) && <RoleChip role={person.roles[0]} />}</span><span className="t12 mut trunc">{said(person.capacity)}</span></span></span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
