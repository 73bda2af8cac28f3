import { useEffect } from 'react';
import { AdaptivityProvider, AppRoot, ConfigProvider, Spinner } from '@vkontakte/vkui';
import { RouterProvider } from '@tanstack/react-router';
import { QueryClientProvider } from '@tanstack/react-query';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { i18n } from '@/shared/i18n';
import { useMedia } from '@/shared/media';
import { restore, useSession } from '@/shared/session/session';
import { useTheme } from '@/shared/theme';
import { queries } from './queries';
import { router } from './router';
import { WindowTitle } from './WindowTitle';

function Inside() {
  const { t } = useTranslation('app');
  const state = useSession((s) => s.state);
  const profile = useSession((s) => s.profile);
  useEffect(() => {
    const ask = () => void restore();
    ask();
    addEventListener('online', ask);
    return () => removeEventListener('online', ask);
  }, []);
  useEffect(() => { if (state !== 'loading') void router.invalidate(); }, [state, profile]);
  if (state === 'loading') return <div className="center"><Spinner size="l" aria-label={t('state.loading')} /></div>;
  return <RouterProvider router={router} />;
}

export function App() {
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const theme = useTheme((s) => s.theme);
  const finePointer = useMedia('(pointer: fine)');
  const scheme = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
  useEffect(() => { document.querySelector('meta[name=theme-color]')?.setAttribute('content', scheme === 'dark' ? '#13171c' : '#f6f8fb'); }, [scheme]);
  return (
    <ConfigProvider colorScheme={scheme} platform="android" locale={i18n.language}>
      <AdaptivityProvider density={finePointer ? 'compact' : 'regular'}>
        <AppRoot mode="full" layout="plain">
          <I18nextProvider i18n={i18n}>
            <QueryClientProvider client={queries}><WindowTitle /><Inside /></QueryClientProvider>
          </I18nextProvider>
        </AppRoot>
      </AdaptivityProvider>
    </ConfigProvider>
  );
}
