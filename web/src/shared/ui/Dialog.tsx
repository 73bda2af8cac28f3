import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from '@vkontakte/vkui';
import { Icon24Cancel } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import './dialog.css';

type Props = { title: string; children: ReactNode; actions?: ReactNode; onClose: () => void; onSubmit?: () => void; wide?: boolean };

/** The browser's own modal dialog: focus stays inside, Esc closes, focus returns to where it was. On a phone a sheet from below. */
export function Dialog({ title, children, actions, onClose, onSubmit, wide }: Props) {
  const { t } = useTranslation('app');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the element is taken away: a dialog that is closed afterwards gives its focus to nobody.
  useLayoutEffect(() => {
    const shown = dialog.current!;
    if (!shown.open) shown.showModal();
    // By itself the browser takes the first button, which is the one that closes.
    shown.querySelector<HTMLElement>('.dlg__b :is(input, select, textarea):not([disabled])')?.focus();
    return () => shown.close();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit?.();
  };
  return (
    <dialog ref={dialog} className="dlg" data-wide={wide || undefined} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }} onMouseDown={(event) => { if (event.target === dialog.current) onClose(); }}>
      <form className="dlg__f" onSubmit={submit} noValidate>
        <div className="dlg__h"><h2 id={id}>{title}</h2><IconButton label={t('close')} onClick={onClose}><Icon24Cancel /></IconButton></div>
        <div className="dlg__b">{children}</div>
        {actions && <div className="dlg__a">{actions}</div>}
      </form>
    </dialog>
  );
}
