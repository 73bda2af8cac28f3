import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon20LockOutline, Icon20MessageOutline, Icon20UsersOutline, Icon24ArrowLeftOutline } from '@vkontakte/icons';
import { api } from '@/shared/api/client';
import type { About, Account } from '@/shared/api/types';
import { changeLanguage, type Language } from '@/shared/i18n';
import { signedIn, useSession } from '@/shared/session/session';
import { useTitle } from '@/shared/title';
import { ClassMark, Logo, PersonMark } from '@/shared/ui';
import { DemoPeople } from './DemoPeople';
import { InvitationEntry } from './InvitationEntry';
import { PhoneAndCode } from './PhoneAndCode';
import './signin.css';

export function SignIn({ to }: { to?: string }) {
  const { t, i18n } = useTranslation('signin');
  const navigate = useNavigate();
  const another = useSession((s) => s.accounts.length > 0);
  const about = useQuery({ queryKey: ['about'], queryFn: () => api.get<About>('/about'), staleTime: Infinity });
  useTitle(t('title'));
  const enter = (account: Account, remember = true) => {
    signedIn(account, remember);
    void navigate({ to: to?.startsWith('/') && !to.startsWith('//') ? to : '/' });
  };
  const other: Language = i18n.language === 'ru' ? 'en' : 'ru';
  return (
    <div className="si scroll">
      <main className="si__l" id="content">
        <div className="si__form">
          <div className="si__brand"><Logo size={40} /><span>{t('app:name')}</span></div>
          {another && <button type="button" className="si__back" onClick={() => void navigate({ to: '/' })}><Icon24ArrowLeftOutline width={20} height={20} />{t('back')}</button>}
          <PhoneAndCode onSignedIn={enter} title={t('title')} text={t('why')}>
            <InvitationEntry />
            {about.data?.demo && <DemoPeople onSignedIn={enter} />}
          </PhoneAndCode>
        </div>
        <footer className="si__foot"><button type="button" lang={other} onClick={() => void changeLanguage(other)}>{other === 'en' ? 'English' : 'Русский'}</button></footer>
      </main>
      <Circuit />
    </div>
  );
}

/** What a school circuit is, in three facts; on wide screens only. */
function Circuit() {
  const { t } = useTranslation('signin');
  return (
    <aside className="si__r" aria-label={t('circuit.label')}>
      <div className="si__sheet" aria-hidden>
        <div className="demo demo--1"><ClassMark label="7Б" size={44} tone={1} /><div><b>{t('circuit.parents')}</b><span>{t('circuit.meeting')}</span></div></div>
        <div className="demo demo--2"><PersonMark name="Орлов Дмитрий" size={40} /><div><b>{t('circuit.pupil')}</b><span>{t('circuit.question')}</span></div></div>
        <div className="demo demo--b"><div className="demo__c">{t('circuit.class')}</div><b>{t('circuit.plan')}</b><span>{t('circuit.planText')}</span></div>
      </div>
      <h2 className="si__h">{t('circuit.title')}</h2>
      <ul className="si__f">
        <li><Icon20LockOutline />{t('circuit.closed')}</li>
        <li><Icon20MessageOutline />{t('circuit.chats')}</li>
        <li><Icon20UsersOutline />{t('circuit.roles')}</li>
      </ul>
    </aside>
  );
}
