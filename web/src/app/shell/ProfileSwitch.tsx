import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon24EducationOutline, Icon24UserOutline } from '@vkontakte/icons';
import { useProfile } from '@/shared/session/session';
import { useActAs } from '@/shared/session/useActAs';

/** Learning or personal: two profiles of one account that never see each other's chats. */
export function ProfileSwitch({ vertical }: { vertical?: boolean }) {
  const { t } = useTranslation('app');
  const actAs = useActAs();
  const current = useProfile();
  const change = (id: string) => {
    if (id !== current.id) actAs(id);
  };
  const box = useRef<HTMLDivElement>(null);
  // As radio buttons do: one stop for Tab, arrows change.
  const arrows = (event: KeyboardEvent) => {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const other = current.account.profiles.findIndex(({ id }) => id !== current.id);
    box.current?.querySelectorAll('button')[other]?.focus();
    change(current.account.profiles[other]!.id);
  };
  return (
    <div ref={box} onKeyDown={arrows} className={`ps ${vertical ? 'ps--v' : ''}`} role="radiogroup" aria-label={t('profile.switch')}>
      {current.account.profiles.map(({ id, kind }) => (
        <button key={id} type="button" role="radio" aria-checked={current.id === id} tabIndex={current.id === id ? 0 : -1} className={`ps__i ps__i--${kind}`} onClick={() => change(id)}>
          {kind === 'learning' ? <Icon24EducationOutline width={22} height={22} /> : <Icon24UserOutline width={22} height={22} />}
          <span>{t(`profile.${kind}`)}</span>
        </button>
      ))}
    </div>
  );
}
