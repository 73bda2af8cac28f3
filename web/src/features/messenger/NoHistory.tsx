import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@vkontakte/vkui';
import { Icon56HistoryOutline } from '@vkontakte/icons';
import { passing, sentence } from '@/shared/api/problem';
import { useOnline } from '@/shared/online';
import { EmptyState } from '@/shared/ui';

type Props = { problem: unknown; canWrite: boolean; onRetry: () => Promise<void> };

/** The room of a history that has not come: bubbles to be, or why there are none. What is written meanwhile stands below. */
export function NoHistory({ problem, canWrite, onRetry }: Props) {
  const { t } = useTranslation('messenger');
  const online = useOnline();
  const [asking, setAsking] = useState(false);
  if (problem === undefined) return <Coming />;
  const again = () => {
    setAsking(true);
    void onRetry().finally(() => setAsking(false));
  };
  return (
    <div className="cv__no" role="alert">
      <EmptyState icon={<Icon56HistoryOutline />} title={t('app:state.failed')} action={<Button size="m" mode="secondary" loading={asking} onClick={again}>{t('app:state.retry')}</Button>}>
        {passing(problem) ? [t(online ? 'noHistory.silent' : 'noHistory.offline'), t('noHistory.later'), canWrite && t('noHistory.write')].filter(Boolean).join(' ') : sentence(problem, t('app:state.unreachable'))}
      </EmptyState>
    </div>
  );
}

/** As bubbles lie: whose, how wide and how tall, px; the mark stands beside the last one of a run. */
const SHAPES = [{ width: 240, height: 44 }, { width: 300, height: 64, mark: true }, { mine: true, width: 260, height: 44 }, { width: 340, height: 84, mark: true }, { mine: true, width: 180, height: 44 }, { width: 220, height: 44 }, { width: 280, height: 64, mark: true }];

function Coming() {
  const { t } = useTranslation('app');
  return (
    <div className="sk sb" role="status" aria-label={t('state.loading')}>
      {SHAPES.map(({ mine, mark, width, height }, i) => (
        <div key={i} className={`ms ${mine ? 'ms--me' : ''}`} data-tail={mine || mark || undefined}>
          {!mine && <span className="ms__av">{mark && <i className="sb__m" />}</span>}
          <div className="bb" style={{ inlineSize: width, blockSize: height }} />
        </div>
      ))}
    </div>
  );
}
