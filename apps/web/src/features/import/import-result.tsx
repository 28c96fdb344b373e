import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import type { ImportRunQuery } from '../../generated/operations';
import styles from './import-page.module.css';

type Run = NonNullable<ImportRunQuery['importRun']>;

const FIRST = 100;

const SEVERITIES = ['REJECT', 'WARN', 'FILE', 'INFO'] as const;

/** What came of a file: figures, and each fault with its place and a suggestion. */
export function ImportResult({ run, children }: { readonly run: Run; readonly children: ReactNode }) {
  const t = useTranslations('import');
  const { summary, faults, dryRun, status } = run;
  const failed = status === 'FAILED' || summary.unreadable === true;
  const figures = (['rows', 'created', 'updated', 'unchanged', 'rejected', 'warnings'] as const).map((name) => ({ name, value: summary[name] ?? 0 }));
  return (
    <section className={styles.result} aria-labelledby="resultaat">
      <h2 id="resultaat" role="status">
        {failed ? t('failed') : dryRun ? t('checked', { file: run.fileName }) : t('done', { file: run.fileName })}
      </h2>
      {!failed && (
        <dl className={styles.figures}>
          {figures.map(({ name, value }) => (
            <div key={name} data-name={name} data-none={value === 0}>
              <dt>{t(`figure.${dryRun ? 'check' : 'import'}.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
      {faults.length > 0 && <Faults faults={faults} fileName={run.fileName} />}
    </section>
  );
}

function Faults({ faults, fileName }: { readonly faults: Run['faults']; readonly fileName: string }) {
  const t = useTranslations();
  const [shown, setShown] = useState(FIRST);
  const ordered = [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const severityOf = (severity: string) => {
    const known = SEVERITIES.find((each) => each === severity);
    return known ? t(`import.severity.${known}`) : severity;
  };
  return (
    <>
      <div className={styles.bar}>
        <h3>{t('import.faults', { count: faults.length })}</h3>
        <Button look="secondary" size="small" icon={<Download aria-hidden="true" />} onClick={() => download(faults, fileName)}>
          {t('import.download')}
        </Button>
      </div>
      {/* Wide on a phone: it scrolls by itself, also by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={t('import.faults', { count: faults.length })} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.what')}</th>
              <th scope="col">{t('import.suggestion')}</th>
              <th scope="col">{t('import.result')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, shown).map(({ line, column, columnNo, message, suggestion, severity, code, recordId }, index) => (
              <tr key={`${line}-${columnNo}-${code}-${index}`} data-severity={severity}>
                <td>{line ?? '–'}</td>
                <td>{column ?? columnNo ?? '–'}</td>
                <td>
                  {message}
                  {recordId && <small>{recordId}</small>}
                </td>
                <td>{suggestion && <mark>{suggestion}</mark>}</td>
                <td>{severityOf(severity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {faults.length > shown && (
        <Button look="secondary" onClick={() => setShown(shown + FIRST)}>
          {t('app.more')}
        </Button>
      )}
    </>
  );
}

/** For a spreadsheet: quoted, and a text that looks like a formula is shown, not run. */
const cell = (value: string | number | null) => {
  const text = String(value ?? '');
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

function download(faults: Run['faults'], fileName: string): void {
  const rows = faults.map(({ line, column, recordId, severity, message, suggestion }) => [line, column, recordId, severity, message, suggestion].map(cell).join(';'));
  const text = `\uFEFF${['regel;kolom;id;ernst;fout;voorstel', ...rows].join('\r\n')}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName.replace(/\.\w+$/, '')}-fouten.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
