import { Link } from '@tanstack/react-router';
import { Icon56SchoolOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui';

/** A new school sees three steps instead of an empty table. */
export function FirstSteps({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('school');
  if (!organisation.can.includes('import')) return <EmptyState icon={<Icon56SchoolOutline />} title={t('first.none')}>{t('first.wait')}</EmptyState>;
  return (
    <section className="card first" aria-labelledby="first">
      <h2 id="first">{t('first.title')}</h2>
      <p>{t('first.text')}</p>
      <ol>
        {(['classes', 'teachers', 'pupils'] as const).map((step, i) => <li key={step}><i aria-hidden>{i + 1}</i><div><b>{t(`first.${step}`)}</b><span>{t(`first.${step}Text`)}</span></div></li>)}
      </ol>
      <Link className="first__go" to="/school/$org/import" params={{ org: organisation.id }}>{t('first.go')}</Link>
    </section>
  );
}
