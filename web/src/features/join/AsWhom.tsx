import { Icon20Add, Icon24ChevronRightOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { choose, learning, useSession } from '@/shared/session/session';
import { PersonMark } from '@/shared/ui';

/** Somebody is signed in here already: they, or another person of the family? */
export function AsWhom({ onChosen, onNew }: { onChosen: () => void; onNew: () => void }) {
  const { t } = useTranslation('join');
  const accounts = useSession((s) => s.accounts);
  return (
    <>
      <h2 className="si__t">{t('whom.title')}</h2>
      <p className="si__p">{t('whom.text')}</p>
      <ul className="jn__a">
        {accounts.map((account) => {
          const name = account.profiles.find((profile) => profile.name)?.name?.full ?? account.phone ?? '';
          const profile = learning(account);
          return <li key={account.id}><button type="button" disabled={!profile} onClick={() => { choose(profile!.id); onChosen(); }}><PersonMark name={name || '?'} size={40} /><span className="grow"><b>{name}</b><small className="num">{account.phone}</small></span><Icon24ChevronRightOutline aria-hidden /></button></li>;
        })}
        <li><button type="button" onClick={onNew}><span className="jn__n" aria-hidden><Icon20Add /></span><span className="grow"><b>{t('whom.other')}</b><small>{t('whom.otherText')}</small></span><Icon24ChevronRightOutline aria-hidden /></button></li>
      </ul>
    </>
  );
}
