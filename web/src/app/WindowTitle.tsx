import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBadges } from '@/shared/badges';
import { useTitleOf } from '@/shared/title';

/** «(3) 7Б · Перемена»: tells open tabs apart, and that something is new. */
export function WindowTitle() {
  const { t } = useTranslation('app');
  const title = useTitleOf((s) => s.title);
  const unread = useBadges((s) => s.unread);
  useEffect(() => { document.title = [unread > 0 && `(${unread > 99 ? '99+' : unread})`, title && `${title} ·`, t('name')].filter(Boolean).join(' '); }, [title, unread, t]);
  return null;
}
