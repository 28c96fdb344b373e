import { Download } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Period } from './period';
import styles from './section.module.css';

export interface Source {
  readonly hubId: string;
  readonly period: Period;
}

interface SectionProps {
  readonly title: string;
  readonly lead: string;
  /** The table that holds the rows under the picture, as the API names it. */
  readonly rows: 'figures-listings' | 'figures-lead-times' | 'figures-movements' | 'figures-social-work';
  readonly source: Source;
  readonly children: ReactNode;
}

const FORMATS = ['csv', 'xlsx'] as const;

/** One picture with what it says, and the rows that it was made of to take away. */
export function Section({ title, lead, rows, source: { hubId, period }, children }: SectionProps) {
  const t = useTranslations('figures');
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <p>{lead}</p>
      </div>
      {children}
      <p className={`noprint ${styles.downloads}`}>
        <Download aria-hidden="true" />
        <span>{t('rows')}</span>
        {FORMATS.map((format) => (
          <a key={format} download href={`/api/exports/${rows}?${new URLSearchParams({ hub: hubId, format, ...period }).toString()}`} aria-label={t('downloadAs', { name: title, format: format.toUpperCase() })}>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
    </section>
  );
}

/** The figures of a picture as a table, for who cannot see it and for who wants the numbers. */
export function AsTable({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const t = useTranslations('figures');
  return (
    <details className={styles.details}>
      <summary>{t('asTable')}</summary>
      <FigureTable name={name}>{children}</FigureTable>
    </details>
  );
}

/** A wide table scrolls by itself, so that the page does not. */
export function FigureTable({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // Who uses the keyboard must reach what scrolls.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={name}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
