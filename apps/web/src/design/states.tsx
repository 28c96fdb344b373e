import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '../api/client';
import { Button } from './button';
import styles from './states.module.css';

/** Nothing to show, and what one can do about it. */
export function Empty({ title, children, level: Heading = 'h2' }: { readonly title: string; readonly children?: ReactNode; readonly level?: 'h1' | 'h2' | 'h3' }) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 120 60" aria-hidden="true" className={styles.art}>
        <path d="M46 12H30a18 18 0 0 0 0 36h16" />
        <path d="M74 12h16a18 18 0 0 1 0 36H74" />
        <path d="M50 30h4m12 0h4" />
      </svg>
      <Heading>{title}</Heading>
      {children && <div className={styles.text}>{children}</div>}
    </div>
  );
}

export function useFaultText() {
  const t = useTranslations('fault');
  return (error: unknown): string => {
    if (error instanceof ApiError && error.code === 'OFFLINE') return t('OFFLINE');
    return error instanceof Error && error.message ? error.message : t('INTERNAL');
  };
}

/** A part of the page that could not be fetched. */
export function Fault({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const t = useTranslations();
  const textOf = useFaultText();
  return (
    <div className={styles.fault} role="alert">
      <strong>{t('fault.title')}</strong>
      <p>{textOf(error)}</p>
      {retry && (
        <Button look="secondary" size="small" onClick={retry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  );
}

/** The shape of what is on its way. */
export function Waiting({ rows = 3, height = '7rem' }: { readonly rows?: number; readonly height?: string }) {
  const t = useTranslations('app');
  return (
    <div className={styles.waiting} role="status">
      <span className="hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.bone} style={{ blockSize: height }} />
      ))}
    </div>
  );
}
