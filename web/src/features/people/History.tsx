import { useState } from 'react';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import type { Fact } from '@/shared/api/types';
import { usePosition } from '@/shared/roster/useCapacity';
import { classWord, fullDay } from '@/shared/roster/words';

const FIRST = 12;

/** Everything that is or was true, with its beginning and end. */
export function History({ facts }: { facts: readonly Fact[] }) {
  const { t, i18n } = useTranslation('people');
  const position = usePosition();
  const [all, setAll] = useState(false);
  const shown = all ? facts : facts.slice(0, FIRST);
  const day = (iso: string) => fullDay(iso, i18n.language);
  const word = (fact: Fact) => {
    if (fact.kind === 'role') return t(`app:role.${fact.role}`);
    if (fact.kind === 'position') return position({ ...fact, kind: fact.position! });
    if (fact.kind === 'class') return t('person.inClass', { class: classWord(fact.class!.title) });
    if (fact.kind === 'group') return t('person.inGroup', { group: fact.group!.name });
    return t(`person.tie.${fact.kind}`, { name: fact.name?.full, kinship: t(`roster:kinship.${fact.kinship}`) });
  };
  return (
    <section className="card psn__c psn__h" aria-label={t('person.history')}>
      <h2 className="h2">{t('person.history')}</h2>
      <ul className="psn__p">
        {shown.map((fact, i) => (
          <li key={i} className={fact.until ? 'mut' : undefined}>
            <span className="grow">{word(fact)}</span>
            <span className="mut t13">{fact.until ? t('person.period', { from: day(fact.since), to: day(fact.until) }) : t('person.since', { day: day(fact.since) })}</span>
          </li>
        ))}
      </ul>
      {shown.length < facts.length && <Button size="s" mode="tertiary" onClick={() => setAll(true)}>{t('person.all', { count: facts.length })}</Button>}
    </section>
  );
}
