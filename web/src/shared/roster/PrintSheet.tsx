import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@/shared/api/types';
import { Qr } from '@/shared/ui';
import { linkOf } from './InvitationLink';
import { classWord, day } from './words';
import './print.css';

type Props = { invitation: Invitation; school: string; slips: string[]; onDone: () => void };

/** One slip a family, to be cut apart: on paper only. */
export function PrintSheet({ invitation, school, slips, onDone }: Props) {
  const { t, i18n } = useTranslation('roster');
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    addEventListener('afterprint', onDone, { once: true });
    void drawn(sheet.current!).then(() => { if (wanted) print(); });
    return () => { wanted = false; removeEventListener('afterprint', onDone); };
  }, [onDone]);
  const link = linkOf(invitation);
  return createPortal(
    <div className="sheet" ref={sheet}>
      {slips.map((slip, i) => (
        <section key={`${slip}${i}`} className="slip">
          <Qr text={link} size={120} label={link} />
          <div>
            <h2>{school}{invitation.class && `, ${classWord(invitation.class.title)}`}</h2>
            <p className="slip__n">{slip}</p>
            <ol><li>{t('slip.scan')}</li><li>{t('slip.phone')}</li><li>{t('slip.inside')}</li></ol>
            <p className="slip__l">{link}</p>
            <p>{t('slip.term', { day: day(invitation.expiresAt, i18n.language) })}</p>
          </div>
        </section>
      ))}
    </div>,
    document.body,
  );
}

/** The codes are drawn a moment later than the sheet; paper does not wait by itself. */
async function drawn(sheet: HTMLElement): Promise<void> {
  const images = [...sheet.querySelectorAll('img')];
  for (let tries = 0; tries < 60 && images.some((image) => !image.src || !image.complete); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
}
