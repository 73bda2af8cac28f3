import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Spinner } from '@vkontakte/vkui';
import { Icon56LinkCircleOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { PhoneAndCode } from '@/features/signin/PhoneAndCode';
import { api } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';
import type { JoinOffer } from '@/shared/api/types';
import { signedIn, useSession } from '@/shared/session/session';
import { EmptyState, ErrorState, Logo } from '@/shared/ui';
import { useTitle } from '@/shared/title';
import { AsWhom } from './AsWhom';
import { Enter } from './Enter';
import { Offer } from './Offer';
import '@/shared/roster/roster.css';
import './join.css';

/** The page behind an invitation's link: what it is, who you are, and you are in. */
export function Join({ token }: { token: string }) {
  const { t } = useTranslation('join');
  const offer = useQuery({ queryKey: ['join', token], queryFn: () => api.get<JoinOffer>(`/join/${encodeURIComponent(token)}`), retry: false });
  const accounts = useSession((s) => s.accounts);
  const [entering, setEntering] = useState<'new' | 'chosen'>();
  useTitle(t('invitation'));
  const over = offer.error instanceof Problem && (offer.error.status === 410 || offer.error.status === 404);
  return (
    <div className="jn scroll">
      <main className="jn__c" id="content">
        <div className="si__brand"><Logo size={40} /><span>{t('app:name')}</span></div>
        {offer.isPending && <div className="jn__w"><Spinner size="l" aria-label={t('app:state.loading')} /></div>}
        {over && <div className="card"><EmptyState level={1} icon={<Icon56LinkCircleOutline />} title={t('over.title')} action={<Link className="lnk2" to="/">{t('over.home')}</Link>}>{t('over.text')}</EmptyState></div>}
        {offer.isError && !over && <ErrorState level={1} error={offer.error} onRetry={() => void offer.refetch()} />}
        {offer.data && (
          <>
            <Offer offer={offer.data} />
            <div className="card jn__f">
              {accounts.length === 0 || entering === 'new' ? (entering === 'chosen' ? null : <PhoneAndCode title={t('phone.title')} text={t('phone.text')} onSignedIn={(account, remember) => { signedIn(account, remember); setEntering('chosen'); }} />)
                : entering === 'chosen' ? <Enter token={token} offer={offer.data} onOther={() => setEntering(undefined)} />
                : <AsWhom onChosen={() => setEntering('chosen')} onNew={() => setEntering('new')} />}
            </div>
          </>
        )}
      </main>
    </div>
  );
}
