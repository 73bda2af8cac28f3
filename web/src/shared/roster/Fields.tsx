import { type ComponentPropsWithRef, type ReactNode, type SelectHTMLAttributes, useId } from 'react';

/** @param after what can be done with the field beside writing in it */
type About = { label: string; error?: string; hint?: string; all?: boolean; after?: ReactNode };

function Field({ label, error, hint, all, after, id, children }: About & { id: string; children: ReactNode }) {
  return (
    <div className={all ? 'fld all' : 'fld'}>
      <label htmlFor={id}>{label}</label>
      {children}
      {error ? <span className="fld__e" id={`${id}-e`} role="alert">{error}</span> : hint && <span className="fld__h" id={`${id}-h`}>{hint}</span>}
      {after}
    </div>
  );
}

const described = (id: string, { error, hint }: About) => ({ 'aria-invalid': !!error, 'aria-describedby': error ? `${id}-e` : hint ? `${id}-h` : undefined });

export function TextField({ label, error, hint, all, after, onText, ...input }: About & { onText: (text: string) => void } & Omit<ComponentPropsWithRef<'input'>, 'onChange'>) {
  const id = useId();
  const about = { label, error, hint, all, after };
  return <Field {...about} id={id}><input {...input} {...described(id, about)} id={id} className="fld__in" onChange={(event) => onText(event.target.value)} /></Field>;
}

export function ChoiceField({ label, error, hint, all, after, onText, children, ...select }: About & { onText: (text: string) => void } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'>) {
  const id = useId();
  const about = { label, error, hint, all, after };
  return <Field {...about} id={id}><select {...select} {...described(id, about)} id={id} className="fld__in" onChange={(event) => onText(event.target.value)}>{children}</select></Field>;
}

/** Several may be chosen. */
export function Options<Value extends string>({ label, values, chosen, onChoose }: { label: string; values: Array<{ value: Value; label: string; disabled?: boolean }>; chosen: readonly Value[]; onChoose: (chosen: Value[]) => void }) {
  return (
    <fieldset className="opts">
      <legend>{label}</legend>
      <div className="opts__r">
        {values.map(({ value, label: word, disabled }) => (
          <label key={value} className="opt">
            <input type="checkbox" checked={chosen.includes(value)} disabled={disabled} onChange={(event) => onChoose(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))} />
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
