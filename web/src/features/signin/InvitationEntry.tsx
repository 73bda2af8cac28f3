import { useState, type FormEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, FormItem, Input } from '@vkontakte/vkui';
import { Icon20QrCodeOutline } from '@vkontakte/icons';

/** The token out of a pasted link or the bare token. */
export const tokenOf = (text: string): string | undefined => /(?:^|\/join\/)([A-Za-z0-9_-]{8,64})\/?$/.exec(text.trim())?.[1];

/** For those who got a link on paper or in another program; a QR code is read by the phone's camera and opens the same page. */
export function InvitationEntry() {
  const { t } = useTranslation('signin');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState('');
  const [wrong, setWrong] = useState(false);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const token = tokenOf(link);
    setWrong(!token);
    if (token) void navigate({ to: `/join/${token}` as '/' });
  };
  return (
    <>
      <div className="si__or"><span>{t('or')}</span></div>
      {!open && <Button size="l" mode="secondary" stretched before={<Icon20QrCodeOutline />} onClick={() => setOpen(true)}>{t('byInvitation')}</Button>}
      {open && (
        <form onSubmit={go} className="si__inv">
          <FormItem noPadding top={t('invitation')} htmlFor="invitation" status={wrong ? 'error' : 'default'} bottom={wrong ? t('invitationWrong') : t('invitationHint')}>
            <Input id="invitation" autoFocus value={link} onChange={(event) => setLink(event.target.value)} />
          </FormItem>
          <Button type="submit" size="l" mode="secondary" stretched disabled={!link.trim()}>{t('open')}</Button>
        </form>
      )}
    </>
  );
}
