import { useId, type ComponentProps, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './field.module.css';

interface FieldFrame {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

function Frame({ label, hint, error, optional, children }: FieldFrame & { readonly children: (wiring: Wiring) => ReactNode }) {
  const t = useTranslations('app');
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> ({t('optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, optional, ...rest }: FieldFrame & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Frame {...{ label, hint, error, optional }}>{(wiring) => <input {...rest} {...wiring} className={styles.input} />}</Frame>
  );
}

export function TextArea({ label, hint, error, optional, ...rest }: FieldFrame & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <Frame {...{ label, hint, error, optional }}>{(wiring) => <textarea {...rest} {...wiring} className={styles.input} />}</Frame>
  );
}

export function SelectField({ label, hint, error, optional, children, ...rest }: FieldFrame & Omit<ComponentProps<'select'>, 'id'>) {
  return (
    <Frame {...{ label, hint, error, optional }}>
      {(wiring) => (
        <select {...rest} {...wiring} className={styles.select}>
          {children}
        </select>
      )}
    </Frame>
  );
}
