import { Button } from '@vkontakte/vkui';
import { Icon56CompassOutline, Icon56ErrorOutline } from '@vkontakte/icons';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotFetched } from '@/shared/fetched';
import { useTitle } from '@/shared/title';
import { EmptyState } from '@/shared/ui';
import { useSession } from '@/shared/session/session';
import { Shell } from './shell/Shell';

/** For those who are signed in with the sections beside it, so that there is a way on. */
export function NotFound() {
  const inside = useSession((s) => s.state === 'in');
  return inside ? <Shell><Nothing /></Shell> : <Nothing />;
}

function Nothing() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  useTitle(t('state.notFoundTitle'));
  return <main className="grow center center--page" id="content"><EmptyState level={1} icon={<Icon56CompassOutline />} title={t('state.notFoundTitle')} action={<Button size="m" mode="secondary" onClick={() => void navigate({ to: '/' })}>{t('state.begin')}</Button>}>{t('state.notFoundText')}</EmptyState></main>;
}

export function Crashed({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  console.error(error);
  const missing = error instanceof NotFetched;
  return <main className="grow center"><div role="alert"><EmptyState level={1} icon={<Icon56ErrorOutline />} title={t(missing ? 'state.notFetched' : 'state.crashed')} action={<Button size="m" onClick={() => location.reload()}>{t('state.reload')}</Button>}>{missing && t('state.notFetchedText')}</EmptyState></div></main>;
}
