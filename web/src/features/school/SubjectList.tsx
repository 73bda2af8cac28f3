import { useState } from 'react';
import { v7 } from 'uuid';
import { Button, IconButton } from '@vkontakte/vkui';
import { Icon20Add, Icon20DeleteOutline, Icon20WriteOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { remark } from '@/shared/api/problem';
import type { Organisation, Subject } from '@/shared/api/types';
import { EndDialog } from '@/shared/roster/EndDialog';
import { TextField } from '@/shared/roster/Fields';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { Dialog } from '@/shared/ui/Dialog';

/** The school's subjects; the administrator adds, renames and ends them. */
export function SubjectList({ organisation, subjects }: { organisation: Organisation; subjects: Subject[] }) {
  const { t } = useTranslation('school');
  const [open, setOpen] = useState<{ subject?: Subject; close?: boolean }>();
  const edits = organisation.can.includes('edit-structure');
  const done = () => setOpen(undefined);
  return (
    <section className="card" aria-label={t('subjects')}>
      <div className="card__h"><h2 className="grow">{t('subjects')} <span className="mut num">{subjects.length || ''}</span></h2>{edits && <Button size="s" mode="secondary" before={<Icon20Add />} onClick={() => setOpen({})}>{t('more.addSubject')}</Button>}</div>
      {subjects.length === 0 && <p className="sg__n mut t13">{t('more.noSubjects')}</p>}
      <ul className="sg__l">
        {subjects.map((subject) => (
          <li key={subject.id}><span className="grow">{subject.name}</span>
            {edits && <><IconButton label={t('more.rename', { name: subject.name })} onClick={() => setOpen({ subject })}><Icon20WriteOutline /></IconButton><IconButton label={t('more.close', { name: subject.name })} onClick={() => setOpen({ subject, close: true })}><Icon20DeleteOutline /></IconButton></>}
          </li>
        ))}
      </ul>
      {open && !open.close && <SubjectDialog organisation={organisation.id} subject={open.subject} onClose={done} />}
      {open?.close && <EndDialog go={t('more.end')} title={t('more.closeSubject')} what={<b>{open.subject!.name}</b>} will={t('more.closeSubjectWill')} path={`/organisations/${organisation.id}/subjects/${open.subject!.id}`} onClose={done} />}
    </section>
  );
}

function SubjectDialog({ organisation, subject, onClose }: { organisation: string; subject?: Subject; onClose: () => void }) {
  const { t } = useTranslation('school');
  const [id] = useState(() => subject?.id ?? v7());
  const [name, setName] = useState(subject?.name ?? '');
  const save = useChange(() => api.put(`/organisations/${organisation}/subjects/${id}`, { name: name.trim() }));
  return (
    <Dialog title={subject ? t('more.subject') : t('load.newSubject')} onClose={onClose} onSubmit={() => { if (name.trim()) save.mutate(undefined, { onSuccess: onClose }); }}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" disabled={!name.trim()} loading={save.isPending}>{t('app:save')}</Button></>}>
      <TextField label={t('more.name')} value={name} maxLength={100} onText={setName} error={remark(save.error, '/name')} />
      <Refused error={save.error} />
    </Dialog>
  );
}
