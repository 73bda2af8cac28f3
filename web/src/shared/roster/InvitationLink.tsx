import { useState } from 'react';
import { Button, IconButton } from '@vkontakte/vkui';
import { Icon20Check, Icon20CopyOutline, Icon20PrinterOutline, Icon20WarningTriangleOutline } from '@vkontakte/icons';
import { Trans, useTranslation } from 'react-i18next';
import type { Invitation } from '@/shared/api/types';
import { Qr } from '@/shared/ui';
import { copyText } from '@/shared/ui/clipboard';
import { day } from './words';

/** The server may name the link without its host. */
export const linkOf = (invitation: Invitation): string => new URL(invitation.url, location.origin).href;

export function CopyLink({ link }: { link: string }) {
  const { t } = useTranslation('roster');
  const [copied, setCopied] = useState(false);
  const copy = () => void copyText(link).then((done) => {
    setCopied(done);
    setTimeout(() => setCopied(false), 2500);
  });
  return (
    <div className="iv__l">
      <span className="trunc grow" dir="rtl" title={link}><bdi>{link.replace(/^https?:\/\//, '')}</bdi></span>
      <IconButton label={copied ? t('app:copied') : t('invitation.copy')} onClick={copy}>{copied ? <Icon20Check /> : <Icon20CopyOutline />}</IconButton>
      <span className="sr" role="status">{copied && t('app:copied')}</span>
    </div>
  );
}

/** QR, link, how long and for how many; never without the warning. */
export function InvitationLink({ invitation, label, onPrint, children }: { invitation: Invitation; label: string; onPrint?: () => void; children?: React.ReactNode }) {
  const { t, i18n } = useTranslation('roster');
  const link = linkOf(invitation);
  return (
    <>
      <Qr text={link} size={176} label={label} />
      <CopyLink link={link} />
      <div className="t13 mut iv__t">
        <Trans t={t} i18nKey="invitation.term" values={{ day: day(invitation.expiresAt, i18n.language), left: invitation.usesMax - invitation.uses, all: invitation.usesMax }} count={invitation.usesMax} components={{ b: <b className="num" /> }} />
      </div>
      <div className="say say--warn"><Icon20WarningTriangleOutline /><span>{t('invitation.secret')}</span></div>
      <div className="iv__b">{onPrint && <Button size="m" mode="secondary" stretched before={<Icon20PrinterOutline />} onClick={onPrint}>{t('invitation.print')}</Button>}{children}</div>
    </>
  );
}
