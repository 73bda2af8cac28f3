import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Member } from '@/shared/api/types';
import { usePosition } from '@/shared/roster/useCapacity';
import { fullDay } from '@/shared/roster/words';

/** Positions and what is taught where, each with its beginning. */
export function PositionList({ member }: { member: Member }) {
  const { t, i18n } = useTranslation('people');
  const said = usePosition();
  if (member.positions.length === 0) return null;
  return (
    <section className="card psn__c" aria-label={t('roster:form.positions')}>
      <h2 className="h2">{t('roster:form.positions')}</h2>
      <ul className="psn__p">
        {member.positions.map((one) => (
          <li key={[one.kind, one.class?.id, one.subject?.id, one.group?.id, one.area].join()}>
            <span className="grow">{one.class ? <Link to="/classes/$id" params={{ id: one.class.id }}>{said(one)}</Link> : said(one)}</span>
            {one.since && <span className="mut t13">{t('person.since', { day: fullDay(one.since, i18n.language) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
