import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '@/shared/api/types';
import { type Show, clean } from './importWords';

/** Three figures, each a filter of the rows below. */
export function ImportTotals({ summary, show, onShow }: { summary: ImportSummary; show: Show; onShow: (show: Show) => void }) {
  const { t } = useTranslation('imports');
  const what = (['add', 'change', 'same'] as const).filter((kind) => summary[kind] > 0).map((kind) => t(`what.${kind}`, { count: summary[kind] })).join(' · ');
  const tile = (kind: Show, tone: string, value: number, word: string, small: string) => (
    <button type="button" className={`im__k im__k--${tone}`} aria-pressed={show === kind} disabled={value === 0 && kind !== 'all'} onClick={() => onShow(kind)}><b className="num">{value}</b><span>{word}</span><em>{small}</em></button>
  );
  return (
    <div className="im__s" role="group" aria-label={t('filter')}>
      {tile('all', 'good', clean(summary), t('clean', { count: clean(summary) }), what || t('what.none'))}
      {tile('warning', 'warn', summary.warnings, t('warnings', { count: summary.warnings }), t('warningsText'))}
      {tile('error', 'bad', summary.refuse, t('errors', { count: summary.refuse }), t('errorsText'))}
    </div>
  );
}
