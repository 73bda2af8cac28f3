import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, IconButton } from '@vkontakte/vkui';
import { Icon20Add, Icon20DeleteOutline, Icon20WriteOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { Group, Organisation } from '@/shared/api/types';
import { EndDialog } from '@/shared/roster/EndDialog';
import { GroupDialog } from './GroupDialog';
import { byKind } from './groups';

/** Methodical associations first, then the groups of pupils; buttons where the server lets this person. */
export function GroupList({ organisation, groups, mayAdd }: { organisation: Organisation; groups: Group[]; mayAdd: boolean }) {
  const { t } = useTranslation('school');
  const [open, setOpen] = useState<{ group?: Group; close?: boolean }>();
  const done = () => setOpen(undefined);
  return (
    <section className="card" aria-label={t('more.groups')}>
      <div className="card__h"><h2 className="grow">{t('more.groups')}</h2>{mayAdd && <Button size="s" mode="secondary" before={<Icon20Add />} onClick={() => setOpen({})}>{t('more.addGroup')}</Button>}</div>
      {groups.length === 0 && <p className="sg__n mut t13">{t('more.noGroups')}</p>}
      {byKind(groups).map(({ kind, items }) => (
        <div key={kind}>
          <h3 className="sg__k">{t(`more.kinds.${kind}`)}</h3>
          <ul className="sg__l">
            {items.map((group) => (
              <li key={group.id}>
                <span className="grow"><b>{group.name}</b><small className="mut">{group.leader && <>{t('more.leads')} <Link to="/people/$member" params={{ member: group.leader.member }}>{group.leader.name.short}</Link>, </>}{t('app:members', { count: group.members.length })}</small></span>
                {group.can.includes('edit') && <><IconButton label={t('more.rename', { name: group.name })} onClick={() => setOpen({ group })}><Icon20WriteOutline /></IconButton><IconButton label={t('more.close', { name: group.name })} onClick={() => setOpen({ group, close: true })}><Icon20DeleteOutline /></IconButton></>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {open && !open.close && <GroupDialog organisation={organisation} group={open.group} onClose={done} />}
      {open?.close && <EndDialog go={t('more.end')} title={t('more.closeGroup')} what={<b>{open.group!.name}</b>} will={t('more.closeGroupWill')} path={`/organisations/${organisation.id}/groups/${open.group!.id}`} onClose={done} />}
    </section>
  );
}
