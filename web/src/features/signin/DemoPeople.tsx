import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { sentence } from '@/shared/api/problem';
import type { Account, DemoPerson } from '@/shared/api/types';
import { PersonMark } from '@/shared/ui';

/** In the demo a visitor may be somebody without a code. */
export function DemoPeople({ onSignedIn }: { onSignedIn: (account: Account) => void }) {
  const { t } = useTranslation('signin');
  const people = useQuery({ queryKey: ['demo'], queryFn: () => api.get<{ items: DemoPerson[] }>('/demo/people') });
  const be = useMutation({ mutationFn: (key: string) => api.post<Account>('/demo/sign-in', { key }), onSuccess: onSignedIn });
  if (!people.data?.items.length) return null;
  return (
    <section className="dp" aria-label={t('demo.title')}>
      <h2 className="dp__t">{t('demo.title')}</h2>
      <ul className="dp__l">
        {people.data.items.map((person) => (
          <li key={person.key}>
            <button type="button" className="dp__i" disabled={be.isPending} onClick={() => be.mutate(person.key)}>
              <PersonMark name={person.name} size={36} />
              <span className="grow"><b>{t(`demo.${person.key}`)}</b><span className="trunc">{person.name.short}</span></span>
            </button>
          </li>
        ))}
      </ul>
      {be.isError && <p className="si__bad" role="alert">{sentence(be.error, t('app:state.unreachable'))}</p>}
    </section>
  );
}
