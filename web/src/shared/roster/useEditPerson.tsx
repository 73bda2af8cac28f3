import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassRef, Role, RosterRow } from '@/shared/api/types';
import { EditPerson } from './EditPerson';
import { useNotice } from './Notice';

type Given = { roles?: Role[]; class?: ClassRef };

/** Opens the record of somebody, or an empty one. */
export function useEditPerson(organisation: string): { open: (row?: RosterRow, given?: Given) => void; shown: ReactNode } {
  const { t } = useTranslation('roster');
  const [editing, setEditing] = useState<{ row?: RosterRow; given?: Given }>();
  const { notice, tell } = useNotice();
  const close = (saved?: string) => { setEditing(undefined); if (saved) tell(t('form.saved', { name: saved })); };
  return { open: (row, given) => setEditing({ row, given }), shown: <>{editing && <EditPerson organisation={organisation} row={editing.row} given={editing.given} onClose={close} />}{notice}</> };
}
