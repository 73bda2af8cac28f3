import { useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { remark } from '@/shared/api/problem';
import type { Organisation } from '@/shared/api/types';
import { TextField } from '@/shared/roster/Fields';
import { phoneOf } from '@/shared/roster/personForm';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { Dialog } from '@/shared/ui/Dialog';
import { AdministratorLink } from './AdministratorLink';

/** A new school below this municipality, with the one person who does the rest. */
export function AddSchool({ above, onClose }: { above: Organisation; onClose: () => void }) {
  const { t } = useTranslation('school');
  const [id] = useState(() => v7());
  const [form, setForm] = useState({ name: '', shortName: '', family: '', given: '', patronymic: '', phone: '' });
  const [tried, setTried] = useState(false);
  const text = (field: keyof typeof form) => form[field].trim();
  const open = useChange(() => api.put(`/organisations/${above.id}/organisations/${id}`, {
    name: text('name'), shortName: text('shortName'), administrator: { family: text('family'), given: text('given'), patronymic: text('patronymic') || undefined, phone: text('phone') ? phoneOf(form.phone) : undefined },
  }));
  if (open.isSuccess) return <AdministratorLink school={{ id, name: text('name') }} onClose={onClose} />;
  const wrong = { phone: !!text('phone') && !phoneOf(form.phone) };
  const go = () => {
    setTried(true);
    if (text('name') && text('shortName') && text('family') && text('given') && !wrong.phone) open.mutate(undefined);
  };
  const told = (name: keyof typeof form) => remark(open.error, name === 'name' || name === 'shortName' ? `/${name}` : `/administrator/${name}`);
  const field = (name: keyof typeof form, label: string, needed: boolean, more: { all?: boolean; maxLength: number; hint?: string }) =>
    <TextField label={label} value={form[name]} onText={(value) => setForm({ ...form, [name]: value })} error={tried && needed && !text(name) ? t('add.missing') : told(name)} {...more} />;
  return (
    <Dialog wide title={t('add.title')} onClose={onClose} onSubmit={go}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" loading={open.isPending}>{t('add.go')}</Button></>}>
      <div className="flds">
        {field('name', t('add.name'), true, { all: true, maxLength: 300 })}
        {field('shortName', t('add.shortName'), true, { maxLength: 60, hint: t('add.shortNameHint') })}
      </div>
      <h3 className="h2">{t('add.administrator')}</h3>
      <p className="mut t13">{t('add.administratorText')}</p>
      <div className="flds">
        {field('family', t('roster:form.family'), true, { maxLength: 60 })}
        {field('given', t('roster:form.given'), true, { maxLength: 60 })}
        {field('patronymic', t('roster:form.patronymic'), false, { maxLength: 60 })}
        <TextField label={t('roster:form.phone')} type="tel" inputMode="tel" value={form.phone} maxLength={40} onText={(phone) => setForm({ ...form, phone })} error={tried && wrong.phone ? t('roster:form.phoneWrong') : told('phone')} />
      </div>
      <Refused error={open.error} />
    </Dialog>
  );
}
