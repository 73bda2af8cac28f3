import { Link } from '@tanstack/react-router';
import { Icon56CheckCircleOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui';

export function ImportDone({ summary, org, expelled }: { summary: ImportSummary; org?: string; expelled?: boolean }) {
  const { t } = useTranslation('imports');
  const kinds = (['add', 'change', 'leave', 'same', 'refuse'] as const).filter((kind) => summary[kind] > 0 && (kind !== 'leave' || expelled));
  return (
    <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('done.title')}>
      <div className="card im__done" role="status">
        <EmptyState icon={<Icon56CheckCircleOutline />} title={t('done.what')} action={<Link className="first__go2" to={org ? '/school/$org' : '/school'} params={org ? { org } : undefined}>{t('done.toSchool')}</Link>}>{t('done.text')}</EmptyState>
        <dl>{kinds.map((kind) => <div key={kind}><dt>{t(`doneWhat.${kind}`)}</dt><dd className="num">{summary[kind]}</dd></div>)}</dl>
      </div>
    </main>
  );
}
