import { useState } from 'react';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { remark } from '@/shared/api/problem';
import type { Organisation } from '@/shared/api/types';
import { ChoiceField, Options, TextField } from '@/shared/roster/Fields';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { Dialog } from '@/shared/ui/Dialog';

/** From west to east: one for each time that a school here can have. */
const ZONES = ['Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Novosibirsk', 'Asia/Tomsk', 'Asia/Krasnoyarsk', 'Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka'];

/** How the organisation is called, which time it lives by, and what its pupils may do by themselves. */
export function OrganisationDialog({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const { t } = useTranslation('school');
  const [name, setName] = useState(organisation.name);
  const [shortName, setShortName] = useState(organisation.shortName);
  const [timeZone, setTimeZone] = useState(organisation.timeZone);
  const [pupilGroups, setPupilGroups] = useState(organisation.settings.pupilGroups);
  const [tried, setTried] = useState(false);
  const save = useChange(() => api.patch(`/organisations/${organisation.id}`, { name: name.trim(), shortName: shortName.trim(), timeZone, settings: { pupilGroups } }));
  const zones = ZONES.includes(organisation.timeZone) ? ZONES : [organisation.timeZone, ...ZONES];
  const wrong = (field: string, value: string) => (tried && !value.trim() ? t('add.missing') : remark(save.error, `/${field}`));
  const go = () => {
    setTried(true);
    if (name.trim() && shortName.trim()) save.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog wide title={t('settings.title')} onClose={onClose} onSubmit={go}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" loading={save.isPending}>{t('app:save')}</Button></>}>
      <div className="flds">
        <TextField all label={t('add.name')} value={name} maxLength={300} onText={setName} error={wrong('name', name)} />
        <TextField label={t('add.shortName')} value={shortName} maxLength={60} onText={setShortName} error={wrong('shortName', shortName)} />
        <ChoiceField label={t('settings.zone')} value={timeZone} onText={setTimeZone} error={remark(save.error, '/timeZone')}>{zones.map((zone) => <option key={zone} value={zone}>{t(`settings.zones.${zone.split('/')[1]}`, { defaultValue: zone })}</option>)}</ChoiceField>
      </div>
      {organisation.kind === 'school' && <Options label={t('settings.pupils')} values={[{ value: 'groups', label: t('settings.pupilGroups') }]} chosen={pupilGroups ? ['groups'] : []} onChoose={(now) => setPupilGroups(now.length > 0)} />}
      <Refused error={save.error} />
    </Dialog>
  );
}
