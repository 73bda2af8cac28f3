import { useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Tabs, TabsItem } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import type { Chat, ClassPage, RosterRow } from '@/shared/api/types';
import { useMemberActs } from '@/shared/roster/useMemberActs';
import { ClassChats } from './ClassChats';
import { LoadDialog } from './LoadDialog';
import { ParentTable } from './ParentTable';
import { PupilTable } from './PupilTable';
import { TeacherTable } from './TeacherTable';
import { useEditPerson } from '@/shared/roster/useEditPerson';

const TABS = ['pupils', 'parents', 'teachers', 'chats'] as const;
type Tab = (typeof TABS)[number];

export function ClassTabs({ page, chats }: { page: ClassPage; chats: UseQueryResult<{ items: Chat[] }> }) {
  const { t } = useTranslation('school');
  const [tab, setTab] = useState<Tab>('pupils');
  const [load, setLoad] = useState<RosterRow | 'new'>();
  const edit = useEditPerson(page.organisation.id);
  const acts = useMemberActs({ organisation: page.organisation.id, school: page.organisation.name }, (row, act) => (act === 'load' ? setLoad(row) : edit.open(row)));
  const counts: Record<Tab, number | undefined> = { pupils: page.pupils.length, parents: page.parents.length, teachers: page.teachers.length, chats: chats.data?.items.length };
  return (
    <div className="card kt">
      <Tabs mode="default" layoutFillMode="shrinked" className="kt__tabs">
        {TABS.map((one) => <TabsItem key={one} id={`ct-${one}`} aria-controls="cp" selected={tab === one} onClick={() => setTab(one)} status={<span className="kt__n num">{counts[one]}</span>}>{t(one)}</TabsItem>)}
      </Tabs>
      <div id="cp" role="tabpanel" aria-labelledby={`ct-${tab}`} tabIndex={0}>
        {tab === 'pupils' && <PupilTable page={page} onAct={acts.act} onAdd={() => edit.open(undefined, { roles: ['pupil'], class: { id: page.id, title: page.title } })} />}
        {tab === 'parents' && <ParentTable page={page} onAct={acts.act} />}
        {tab === 'teachers' && <TeacherTable page={page} onAct={acts.act} onAssign={() => setLoad('new')} />}
        {tab === 'chats' && <ClassChats chats={chats} />}
      </div>
      {acts.shown}
      {edit.shown}
      {load && <LoadDialog page={page} teacher={load === 'new' ? undefined : page.teachers.find((one) => one.member === load.member)} onClose={() => setLoad(undefined)} />}
    </div>
  );
}
