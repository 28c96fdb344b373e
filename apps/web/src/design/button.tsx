import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

interface Look {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small' | 'large';
  readonly icon?: ReactNode;
}

const classOf = ({ look = 'primary', size = 'normal' }: Look, extra = '') => [styles.button, styles[look], styles[size], extra].filter(Boolean).join(' ');

/** A busy submit button does not send its form a second time. */
const refuse = (event: MouseEvent) => event.preventDefault();

export function Button({ look, size, icon, busy = false, children, className, ...rest }: ComponentProps<'button'> & Look & { readonly busy?: boolean }) {
  return (
    <button type="button" {...rest} className={classOf({ look, size }, className)} aria-disabled={busy || undefined} onClick={busy ? refuse : rest.onClick}>
      {icon}
      {children}
      {busy && <span className={styles.busy} aria-hidden="true" />}
    </button>
  );
}

export function ButtonLink({ look, size, icon, children, className, ...rest }: LinkProps & Look) {
  return (
    <Link {...rest} className={classOf({ look, size }, className)}>
      {icon}
      {children}
    </Link>
  );
}
