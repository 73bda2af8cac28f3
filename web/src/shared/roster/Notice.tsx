import { type ReactNode, useCallback, useState } from 'react';
import { Snackbar } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { sentence } from '@/shared/api/problem';

/** A line at the edge that something is done, or why it is not. */
export function useNotice(): { notice: ReactNode; tell: (said: unknown) => void } {
  const { t } = useTranslation('app');
  const [said, setSaid] = useState<unknown>();
  const tell = useCallback((what: unknown) => setSaid(what), []);
  const text = typeof said === 'string' ? said : sentence(said, t('state.unreachable'));
  return { notice: said ? <Snackbar key={text} onClosed={() => setSaid(undefined)}>{text}</Snackbar> : null, tell };
}
