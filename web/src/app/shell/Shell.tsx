import type { ComponentProps, ReactNode } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Counter, Tabbar, TabbarItem } from '@vkontakte/vkui';
import { Logo } from '@/shared/ui';
import { useBadges } from '@/shared/badges';
import { useMedia } from '@/shared/media';
import { useProfile } from '@/shared/session/session';
import { useLiveSide } from '../live';
import { AccountMenu } from './AccountMenu';
import { Arrival } from './Arrival';
import { SECTIONS, isOpen } from './navigation';
import { ProfileSwitch } from './ProfileSwitch';
import { Strips } from './Strips';
import './shell.css';

function useSections() {
  const { kind } = useProfile();
  return SECTIONS.filter((section) => !section.learningOnly || kind === 'learning');
}

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const wide = useMedia('(min-width: 768px)');
  const { kind } = useProfile();
  useLiveSide();
  return (
    <div className="frame" data-profile={kind}>
      <a className="skip" href="#content">{t('nav.skip')}</a>
      <Strips />
      {wide ? <div className="shell"><Rail /><Arrival className="shell__page">{children}</Arrival></div> : <div className="m"><Arrival className="m__body">{children}</Arrival><PhoneBar /></div>}
    </div>
  );
}

function Rail() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const unread = useBadges((s) => s.unread);
  const sections = useSections();
  const item = (section: (typeof sections)[number]) => {
    const active = isOpen(section, pathname);
    return (
      <li key={section.to}>
        <Link to={section.to} className="rail__i" data-active={active || undefined} aria-current={active ? 'page' : undefined}>
          <span className="rail__ic">{section.icon}{section.key === 'chats' && unread > 0 && <b className="rail__b num" role="img" aria-label={t('unread', { count: unread })}>{unread > 99 ? '99+' : unread}</b>}</span>
          <span className="rail__l">{t(`nav.${section.key}`)}</span>
        </Link>
      </li>
    );
  };
  return (
    <nav className="rail" aria-label={t('nav.main')}>
      <div className="rail__logo"><Logo size={34} /></div>
      <ProfileSwitch vertical />
      <ul className="rail__list">{sections.filter((s) => !s.foot).map(item)}</ul>
      <div className="rail__foot"><ul className="rail__list">{sections.filter((s) => s.foot).map(item)}</ul><AccountMenu /></div>
    </nav>
  );
}

// Made once: a component made while drawing would be a new one each time, and focus would be lost with the old.
const TABS = SECTIONS.map((section) => ({ ...section, Tab: (props: Omit<ComponentProps<typeof Link>, 'to'>) => <Link {...props} to={section.to} /> }));

function PhoneBar() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const unread = useBadges((s) => s.unread);
  const { kind } = useProfile();
  const sections = TABS.filter((section) => !section.learningOnly || kind === 'learning');
  if (/^\/chats\/.+/.test(pathname)) return null;
  return (
    <nav aria-label={t('nav.main')} className="m__nav">
      <Tabbar className="m__tab" mode="vertical">
        {sections.map((section) => (
          <TabbarItem key={section.to} Component={section.Tab} selected={isOpen(section, pathname)} label={t(`nav.${section.key}`)} aria-current={isOpen(section, pathname) ? 'page' : undefined}
            indicator={section.key === 'chats' && unread > 0 ? <Counter size="s" mode="primary" appearance="accent-red">{unread > 99 ? '99+' : unread}</Counter> : undefined}>
            {section.icon}
          </TabbarItem>
        ))}
      </Tabbar>
    </nav>
  );
}
