import { useTranslation } from 'react-i18next';
import type { JoinOffer } from '@/shared/api/types';
import { classWord, day, gradeOf } from '@/shared/roster/words';
import { ClassMark, RoleChip } from '@/shared/ui';

/** Who invites whom to what. */
export function Offer({ offer }: { offer: JoinOffer }) {
  const { t, i18n } = useTranslation('join');
  return (
    <section className="card jn__o" aria-label={t('invitation')}>
      <ClassMark label={offer.classTitle && offer.classTitle.length <= 4 ? offer.classTitle : offer.organisation.shortName.slice(0, 1)} grade={gradeOf(offer.classTitle)} size={56} />
      <div className="grow">
        <span className="mut t13">{offer.invitedBy ? t('invites', { name: offer.invitedBy }) : t('invitation')}</span>
        <h1>{offer.classTitle ? t('toClass', { class: classWord(offer.classTitle), school: offer.organisation.name }) : offer.organisation.name}</h1>
        <div className="jn__r"><RoleChip role={offer.role} />{offer.person && <b>{offer.person.full}</b>}<span className="mut t13">{t('until', { day: day(offer.expiresAt, i18n.language) })}</span></div>
      </div>
    </section>
  );
}
