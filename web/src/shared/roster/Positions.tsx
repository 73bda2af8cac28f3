import { Button, IconButton } from '@vkontakte/vkui';
import { Icon20Add, Icon20DeleteOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassRow, Role, Subject } from '@/shared/api/types';
import { ChoiceField, TextField } from './Fields';
import { type PositionWish, isOfParents, isStaff } from './personForm';
import { useAsk } from './useRoster';
import { classWord } from './words';

const KINDS = ['class-teacher', 'subject-teacher', 'primary-teacher', 'director', 'deputy', 'psychologist', 'social-pedagogue', 'speech-therapist', 'upbringing-counsellor', 'additional-education-teacher'];
const KINDS_OF_PARENTS = ['parents-committee', 'board-of-trustees'];
const OF_CLASS = ['class-teacher', 'subject-teacher', 'parents-committee'];

type Props = { organisation: string; roles: readonly Role[]; classes: ClassRow[]; value: PositionWish[]; onChange: (value: PositionWish[]) => void; error?: string };

/** What somebody is in the school beside their roles: with a class, a subject or an area where the position has one. */
export function Positions({ organisation, roles, classes, value, onChange, error }: Props) {
  const { t } = useTranslation('roster');
  const kinds = [...(isStaff({ roles }) ? KINDS : []), ...(roles.includes('parent') ? KINDS_OF_PARENTS : [])];
  const subjects = useAsk<{ items: Subject[] }>(`/organisations/${organisation}/subjects`);
  const change = (at: number, part: Partial<PositionWish>) => onChange(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="opts">
      <legend>{t('form.positions')}</legend>
      {value.map((position, i) => (isOfParents(position.kind) ? roles.includes('parent') : isStaff({ roles })) && (
        <div key={i} className="posn">
          <ChoiceField label={t('form.position')} value={position.kind} onText={(kind) => change(i, { kind, class: undefined, subject: undefined, area: undefined })}>{kinds.map((kind) => <option key={kind} value={kind}>{t(`position.${kind}`)}</option>)}</ChoiceField>
          {OF_CLASS.includes(position.kind) && <ChoiceField label={t('form.class')} value={position.class ?? ''} onText={(id) => change(i, { class: id || undefined })}><option value="">—</option>{classes.map((one) => <option key={one.id} value={one.id}>{classWord(one.title)}</option>)}</ChoiceField>}
          {position.kind === 'subject-teacher' && <ChoiceField label={t('form.subject')} value={position.subject ?? ''} onText={(id) => change(i, { subject: id || undefined })}><option value="">—</option>{subjects.data?.items.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</ChoiceField>}
          {position.kind === 'deputy' && <TextField label={t('form.area')} placeholder={t('form.areaHint')} value={position.area ?? ''} maxLength={60} onText={(area) => change(i, { area: area || undefined })} />}
          <IconButton label={t('form.positionAway', { position: t(`position.${position.kind}`) })} onClick={() => onChange(value.filter((_, at) => at !== i))}><Icon20DeleteOutline /></IconButton>
        </div>
      ))}
      <Button size="s" mode="secondary" type="button" before={<Icon20Add />} onClick={() => onChange([...value, { kind: kinds[0]! }])}>{t('form.positionAdd')}</Button>
      {error && <span className="fld__e" role="alert">{error}</span>}
    </fieldset>
  );
}
