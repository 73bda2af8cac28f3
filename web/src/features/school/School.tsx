import { useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@vkontakte/vkui';
import { Icon20Add, Icon20BookOutline, Icon20DocumentArrowUpOutline, Icon20GearOutline, Icon20HistoryBackwardOutline, Icon20QrCodeOutline, Icon56UsersOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassRow, Organisation } from '@/shared/api/types';
import { useAsk } from '@/shared/roster/useRoster';
import { useMemberships } from '@/shared/session/useMemberships';
import { EmptyState, ErrorState, PageHead } from '@/shared/ui';
import { AddSchool } from './AddSchool';
import { Below } from './Below';
import { Classes, ClassesSkeleton } from './Classes';
import { InviteDialog } from './InviteDialog';
import { NewClass } from './NewClass';
import { OrganisationDialog } from './OrganisationDialog';
import { OrganisationPicker } from './OrganisationPicker';
import { TotalsRow } from './TotalsRow';
import '@/shared/roster/roster.css';
import './school.css';

/** Which organisation: the one in the address, or the first that this person belongs to. */
export function School({ id }: { id?: string }) {
  const { t } = useTranslation('school');
  const memberships = useMemberships();
  const own = memberships.data?.[0]?.organisation.id;
  if (id ?? own) return <Place key={id ?? own} id={(id ?? own)!} />;
  return (
    <main className="page page__scroll scroll" id="content" aria-label={t('title')}>
      {memberships.isError ? <ErrorState level={1} error={memberships.error} onRetry={() => void memberships.refetch()} /> : memberships.isPending ? <ClassesSkeleton /> : <EmptyState level={1} icon={<Icon56UsersOutline />} title={t('nobody.title')}>{t('nobody.text')}</EmptyState>}
    </main>
  );
}

function Place({ id }: { id: string }) {
  const { t } = useTranslation('school');
  const organisation = useAsk<Organisation>(`/organisations/${id}`);
  const isSchool = organisation.data?.kind === 'school';
  const classes = useAsk<{ items: ClassRow[]; can: string[] }>(isSchool ? `/organisations/${id}/classes` : undefined);
  const failed = organisation.error ?? classes.error;
  const retry = () => { void organisation.refetch(); void classes.refetch(); };
  const rows = classes.data?.items;
  return (
    <div className="page">
      <PageHead crumbs={<OrganisationPicker id={id} current={organisation.data} />} title={organisation.data?.name ?? <span className="ghost" />}
        sub={organisation.data && (organisation.data.parent?.name ?? t(`kind.${organisation.data.kind}`))} after={organisation.data && <Actions organisation={organisation.data} mayAdd={!!classes.data?.can.includes('create')} classes={rows ?? []} />} />
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('structure')}>
        {failed ? <ErrorState error={failed} onRetry={retry} /> : !organisation.data || (isSchool && !rows) ? <ClassesSkeleton /> : (
          <>
            {organisation.data.totals && <TotalsRow totals={organisation.data.totals} classes={rows} />}
            {isSchool ? <Classes organisation={organisation.data} rows={rows!} /> : <Below id={id} mayAdd={organisation.data.can.includes('add-school')} />}
          </>
        )}
      </main>
    </div>
  );
}

/** Buttons only for what the server lets this person do. */
function Actions({ organisation, mayAdd, classes }: { organisation: Organisation; mayAdd: boolean; classes: ClassRow[] }) {
  const { t } = useTranslation('school');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'invite' | 'class' | 'school' | 'settings'>();
  const may = (word: string) => organisation.can.includes(word);
  const staff = useMemberships().data?.some((one) => one.organisation.id === organisation.id && one.roles.some((role) => role === 'teacher' || role === 'admin'));
  return (
    <>
      {staff && organisation.kind === 'school' && <Link className="ghostbtn" to="/school/$org/structure" params={{ org: organisation.id }} aria-label={t('more.title')} title={t('more.title')}><Icon20BookOutline /></Link>}
      {may('edit-structure') && <button type="button" className="ghostbtn" aria-label={t('settings.title')} title={t('settings.title')} onClick={() => setOpen('settings')}><Icon20GearOutline /></button>}
      {may('see-audit') && <Link className="ghostbtn" to="/school/$org/audit" params={{ org: organisation.id }} aria-label={t('audit')} title={t('audit')}><Icon20HistoryBackwardOutline /></Link>}
      {may('invite') && organisation.kind === 'school' && <Button size="m" mode="secondary" before={<Icon20QrCodeOutline />} onClick={() => setOpen('invite')}>{t('invite')}</Button>}
      {may('import') && organisation.kind === 'school' && <Button size="m" mode="secondary" before={<Icon20DocumentArrowUpOutline />} onClick={() => void navigate({ to: '/school/$org/import', params: { org: organisation.id } })}>{t('import')}</Button>}
      {may('add-school') && organisation.kind !== 'school' && <Button size="m" before={<Icon20Add />} onClick={() => setOpen('school')}>{t('add.title')}</Button>}
      {mayAdd && <Button size="m" before={<Icon20Add />} onClick={() => setOpen('class')}>{t('newClass')}</Button>}
      {open === 'settings' && <OrganisationDialog organisation={organisation} onClose={() => setOpen(undefined)} />}
      {open === 'school' && <AddSchool above={organisation} onClose={() => setOpen(undefined)} />}
      {open === 'invite' && <InviteDialog organisation={organisation} classes={classes} onClose={() => setOpen(undefined)} />}
      {open === 'class' && <NewClass organisation={organisation.id} classes={classes} onClose={() => setOpen(undefined)} />}
    </>
  );
}
