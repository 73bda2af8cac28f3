import { useTranslation } from 'react-i18next';
import type { ClassRow, Joined, Totals } from '@/shared/api/types';
import { percent } from '@/shared/roster/words';
import { Bar } from '@/shared/ui';

const number = (value: number, language: string) => new Intl.NumberFormat(language).format(value);

/** Four figures, always «x из y» beside the share. */
export function TotalsRow({ totals, classes }: { totals: Totals; classes?: readonly ClassRow[] }) {
  const { t } = useTranslation('school');
  const led: Joined = { joined: classes?.filter((one) => one.classTeacher).length ?? 0, total: classes?.length ?? totals.classes };
  return (
    <div className="ks">
      <Tile word={t('totals.pupils')} of={totals.pupils} />
      <Tile word={t('totals.parents')} of={totals.parents} />
      <Tile word={t('totals.teachers')} of={totals.teachers} />
      {/* Families see their own classes only: a share of those would say nothing of the school. */}
      {classes && classes.length === totals.classes && (totals.classes === 0 || classes.some((one) => one.classTeacher)) ? <Tile word={t('totals.led')} of={led} /> : <Count word={t('totals.classes')} value={totals.classes} />}
    </div>
  );
}

function Tile({ word, of }: { word: string; of: Joined }) {
  const { t, i18n } = useTranslation('school');
  const value = percent(of);
  const said = t('roster:joined', { joined: number(of.joined, i18n.language), total: number(of.total, i18n.language) });
  return (
    <div className="ks__i">
      <span className="t13 mut">{word}</span>
      <div className="ks__v">{of.total > 0 ? <><b className="ks__p num">{value}%</b><span className="t13 mut num">{said}</span></> : <><b className="ks__p">—</b><span className="t13 mut">{t('totals.none')}</span></>}</div>
      <Bar value={value} tone={value > 85 ? 'good' : 'accent'} height={4} label={`${word}: ${said}`} />
    </div>
  );
}

function Count({ word, value }: { word: string; value: number }) {
  return <div className="ks__i"><span className="t13 mut">{word}</span><div className="ks__v"><b className="ks__p num">{value}</b></div></div>;
}
