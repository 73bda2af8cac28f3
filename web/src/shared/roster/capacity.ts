import type { TFunction } from 'i18next';
import type { Capacity, Position } from '@/shared/api/types';
import { subjectsOf } from './subjectOf';

type Say = TFunction<'roster'>;

/** What stands beside a name: «классный руководитель 7Б», «учитель математики», «родитель, 7Б»; of a pupil the class alone. */
export function capacityWord(is: Capacity, t: Say, language: string): string {
  const classes = is.classes?.join(', ');
  if (is.position && is.position !== 'subject-teacher') return held(is.position, is.area, [classes, is.group], t);
  if (is.position && is.subjects?.length) return teacher(is.subjects, t, language);
  if (is.role === 'pupil' && classes) return classes;
  if (is.role === 'parent' && classes) return t('capacity.parentIn', { classes });
  return t(`app:role.${is.role}`).toLocaleLowerCase(language);
}

/** One position with all that it is about: «учитель: Математика, 7Б». */
export const positionWord = (one: Position, t: Say): string => held(one.kind, one.area, [one.subject?.name, one.class?.title, one.group?.name], t);

function held(kind: string, area: string | undefined, about: Array<string | undefined>, t: Say): string {
  const what = about.filter(Boolean).join(', ');
  if (kind === 'deputy') return area ? t('capacity.deputyFor', { area }) : t('capacity.deputy');
  if (!what) return t(`position.${kind}`);
  if (kind === 'class-teacher') return t('capacity.leads', { class: what });
  return kind === 'subject-teacher' ? t('capacity.teachesIn', { what }) : t('capacity.of', { position: t(`position.${kind}`), what });
}

function teacher(subjects: readonly string[], t: Say, language: string): string {
  const named = subjectsOf(subjects, language);
  if (named) return t('capacity.teaches', { subjects: new Intl.ListFormat(language, { type: 'conjunction' }).format(named) });
  return t('capacity.teachesOther', { subjects: subjects.join(', ').toLocaleLowerCase(language) });
}
