import { Button } from '@vkontakte/vkui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui';

export function NotFound() {
  const { t } = useTranslation('app');
  return <main className="grow center"><EmptyState title={t('state.notFoundTitle')} action={<Link to="/chats">{t('state.home')}</Link>}>{t('state.notFoundText')}</EmptyState></main>;
}

export function Crashed({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  console.error(error);
  return <main className="grow center" role="alert"><EmptyState title={t('state.crashed')} action={<Button size="m" onClick={() => location.reload()}>{t('state.reload')}</Button>} /></main>;
}
