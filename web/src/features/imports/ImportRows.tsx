import { Icon20CheckCircleFillGreen, Icon20ErrorCircleOutline, Icon20WarningTriangleOutline, Icon56CheckCircleOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ImportRow, ImportSummary } from '@/shared/api/types';
import { usePages } from '@/shared/roster/useRoster';
import { EmptyState, ErrorState, Pill, SkeletonRows, Sign } from '@/shared/ui';
import { More } from '@/shared/ui/More';
import { type Show, columnsOf, levelOf, whoOf } from './importWords';

/** The rows as the file has them: a bad cell is coloured, and what is wrong is said in words. */
export function ImportRows({ summary, show, onShow }: { summary: ImportSummary; show: Show; onShow: (show: Show) => void }) {
  const { t } = useTranslation('imports');
  const rows = usePages<ImportRow>(`/imports/${summary.id}/rows?show=${show}`);
  const list = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = columnsOf(summary.columns, list);
  return (
    <>
      <div className="im__hd"><h2 className="h2 grow">{t(`show.${show}`)}</h2>{show !== 'all' && <button type="button" className="lnk2" onClick={() => onShow('all')}>{t('showAll')}</button>}</div>
      <div className="card im__c" aria-busy={rows.isPlaceholderData || undefined}>
        {rows.isLoadingError ? <ErrorState error={rows.error} onRetry={() => void rows.refetch()} /> : rows.isPending ? <SkeletonRows mark={false} /> : list.length === 0 ? <EmptyState icon={<Icon56CheckCircleOutline />} title={t('noRows')} /> : (
          <div className="im__x" role="region" aria-label={t(`show.${show}`)} tabIndex={0}>
            <table className="tb tb--im">
              <thead><tr><th scope="col" className="num">№</th>{columns.map((column) => <th key={column} scope="col">{column}</th>)}<th scope="col">{t('wrong')}</th></tr></thead>
              <tbody>{list.map((row, i) => <Row key={i} row={row} columns={columns} />)}</tbody>
            </table>
          </div>
        )}
        <More of={rows} />
      </div>
    </>
  );
}

function Row({ row, columns }: { row: ImportRow; columns: string[] }) {
  const { t } = useTranslation('imports');
  return (
    <tr>
      <td className="num mut">{row.number || '—'}<b className="im__who">{whoOf(row, columns)}</b></td>
      {columns.map((column) => {
        const level = levelOf(row, column);
        return <td key={column} className="num" data-column={column} data-bad={level}>{level ? <span className={`cellbad cellbad--${level}`}>{row.values[column] || t('empty')}</span> : row.values[column]}</td>;
      })}
      <td className="im__why">
        {row.remarks.map((remark, i) => (
          <span key={i} className={`why why--${remark.level}`}>{remark.level === 'error' ? <Sign icon={Icon20ErrorCircleOutline} size={18} label={t('error')} /> : <Sign icon={Icon20WarningTriangleOutline} size={18} label={t('warning')} />}{remark.detail}</span>
        ))}
        {row.remarks.length === 0 && (row.action === 'same' ? <span className="why mut"><Icon20CheckCircleFillGreen width={18} height={18} aria-hidden />{t('action.same')}</span> : <Pill tone={row.action === 'leave' ? 'warn' : 'good'}>{t(`action.${row.action}`)}</Pill>)}
      </td>
    </tr>
  );
}
