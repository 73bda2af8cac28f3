import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Member } from '@/shared/api/types';
import { phoneWord } from '@/shared/roster/personForm';
import { Status } from '@/shared/roster/Status';
import { classWord, fullDay } from '@/shared/roster/words';
import { Pill, RoleChip } from '@/shared/ui';

/** What is true now, in lines; a phone number only for those who keep the roster. */
export function About({ member }: { member: Member }) {
  const { t, i18n } = useTranslation('people');
  const on = (iso: string) => fullDay(iso, i18n.language);
  return (
    <section className="card psn__c" aria-label={t('person.about')}>
      <h2 className="h2">{t('person.about')}</h2>
      <dl className="psn__l">
        <Line word={t('role')}>{member.expelled ? <Pill tone="bad">{t('person.left')}</Pill> : member.roles.map((role) => <RoleChip key={role} role={role} />)}</Line>
        {member.class && <Line word={t('class')}><Link to="/classes/$id" params={{ id: member.class.id }}>{classWord(member.class.title)}</Link></Line>}
        {member.bornOn && <Line word={t('roster:form.bornOn')}>{fullDay(`${member.bornOn}T00:00:00Z`, i18n.language, 'UTC')}</Line>}
        {member.phone && <Line word={t('phone')}><a className="num" href={`tel:${member.phone}`}>{phoneWord(member.phone)}</a></Line>}
        <Line word={t('person.entry')}><Status joined={member.joined} />{member.joinedAt && <span className="mut t13">{t('person.since', { day: on(member.joinedAt) })}</span>}</Line>
        {member.since && <Line word={t('person.listed')}>{t('person.since', { day: on(member.since) })}</Line>}
      </dl>
    </section>
  );
}

const Line = ({ word, children }: { word: string; children: ReactNode }) => <div><dt>{word}</dt><dd>{children}</dd></div>;
