import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { api } from '@/shared/api/client';
import { remark } from '@/shared/api/problem';
import type { ClassRow } from '@/shared/api/types';
import { ChoiceField, TextField } from '@/shared/roster/Fields';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { classWord, holds } from '@/shared/roster/words';
import { Dialog } from '@/shared/ui/Dialog';
import { tidyLetter } from './structure';

const GRADES = Array.from({ length: 11 }, (_, i) => i + 1);

/** A new class; or, with `row`, another number or letter for one that is there. */
export function NewClass({ organisation, classes, row, onClose }: { organisation: string; classes: ClassRow[]; row?: ClassRow; onClose: () => void }) {
  const { t } = useTranslation('school');
  const navigate = useNavigate();
  const [id] = useState(() => row?.id ?? v7());
  const [grade, setGrade] = useState(row ? String(row.grade) : '');
  const [letter, setLetter] = useState(row?.letter ?? '');
  const [tried, setTried] = useState(false);
  const tidy = tidyLetter(letter);
  const twin = classes.find((one) => one.id !== row?.id && String(one.grade) === grade && tidy !== '' && holds(one.letter, tidy) && holds(tidy, one.letter));
  const write = useChange(() => api.put(`/organisations/${organisation}/classes/${id}`, { grade: Number(grade), letter: tidy }));
  const go = () => {
    setTried(true);
    if (!grade || !tidy || twin) return;
    write.mutate(undefined, { onSuccess: () => { onClose(); void navigate({ to: '/classes/$id', params: { id } }); } });
  };
  return (
    <Dialog title={row ? t('class.correct') : t('newClass')} onClose={onClose} onSubmit={go}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" loading={write.isPending}>{row ? t('app:save') : t('class.create')}</Button></>}>
      <div className="flds">
        <ChoiceField label={t('class.grade')} value={grade} onText={setGrade} error={tried && !grade ? t('class.gradeMissing') : undefined}>
          <option value="">—</option>
          {GRADES.map((one) => <option key={one} value={one}>{one}</option>)}
        </ChoiceField>
        <TextField label={t('class.letter')} value={letter} onText={setLetter} maxLength={15} hint={t('class.letterHint')} error={twin ? t('class.twin', { class: classWord(twin.title) }) : tried && !tidy ? t('class.letterMissing') : remark(write.error, '/letter')} />
      </div>
      <Refused error={write.error} />
    </Dialog>
  );
}
