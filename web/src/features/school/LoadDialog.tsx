import { useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ClassPage, RosterRow, Subject } from '@/shared/api/types';
import { Options, TextField } from '@/shared/roster/Fields';
import { PersonPick } from '@/shared/roster/PersonPick';
import { Refused } from '@/shared/roster/Said';
import { useAsk, useChange } from '@/shared/roster/useRoster';
import { classWord } from '@/shared/roster/words';
import { Dialog } from '@/shared/ui/Dialog';

/** Who leads the class and who teaches what in it. */
export function LoadDialog({ page, teacher, onClose }: { page: ClassPage; teacher?: ClassPage['teachers'][number]; onClose: () => void }) {
  const { t } = useTranslation('school');
  const subjects = useAsk<{ items: Subject[] }>(`/organisations/${page.organisation.id}/subjects`);
  const [who, setWho] = useState<RosterRow | undefined>(teacher);
  const [leads, setLeads] = useState(teacher?.classTeacher ?? false);
  const [chosen, setChosen] = useState<string[]>(teacher?.subjects.map((one) => one.id) ?? []);
  const [added, setAdded] = useState('');
  // One id for all tries: a second try finds the subject of the first.
  const [own] = useState(() => v7());
  const save = useChange(async () => {
    const fresh = added.trim() ? own : undefined;
    if (fresh) await api.put(`/organisations/${page.organisation.id}/subjects/${fresh}`, { name: added.trim() });
    return api.put(`/classes/${page.id}/teachers/${who!.member}`, { classTeacher: leads, subjects: fresh ? [...chosen, fresh] : chosen });
  });
  const instead = leads && page.classTeacher && page.classTeacher.member !== who?.member;
  return (
    <Dialog wide title={t('load.title', { class: classWord(page.title) })} onClose={onClose} onSubmit={() => { if (who) save.mutate(undefined, { onSuccess: onClose }); }}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" disabled={!who} loading={save.isPending}>{t('app:save')}</Button></>}>
      {teacher ? <p><b>{teacher.name.full}</b></p> : <PersonPick label={t('teacher')} organisation={page.organisation.id} role="teacher" value={who} onPick={setWho} />}
      <Options label={t('load.role')} values={[{ value: 'leads', label: t('class.leads') }]} chosen={leads ? ['leads'] : []} onChoose={(now) => setLeads(now.length > 0)} />
      {instead && <div className="say say--warn">{t('load.instead', { name: page.classTeacher!.name.full })}</div>}
      {!!subjects.data?.items.length && <Options label={t('subjects')} values={subjects.data.items.map((one) => ({ value: one.id, label: one.name }))} chosen={chosen} onChoose={setChosen} />}
      <TextField label={t('load.newSubject')} hint={t('load.newSubjectHint')} value={added} maxLength={100} onText={setAdded} />
      <Refused error={subjects.error ?? save.error} />
    </Dialog>
  );
}
