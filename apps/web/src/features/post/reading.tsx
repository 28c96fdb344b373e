import { useTranslations } from 'use-intl';
import { missingCode } from '../listings/codes';
import { InterpretationRows } from '../listings/interpretation';
import { findingsOf, MarkedText } from '../listings/marked-text';
import type { Editable } from './listing-values';
import styles from './post.module.css';

/** What the system understood of the saved text, and what it would still like to know. */
export function Reading({ listing: { title, description, interpretation, missing } }: { readonly listing: Editable }) {
  const t = useTranslations();
  const findings = interpretation ? findingsOf(interpretation) : [];
  return (
    <aside className={styles.reading} aria-label={t('listing.understood')}>
      <h2>{t('listing.understood')}</h2>
      <p className={styles.marked}>
        <strong>
          <MarkedText text={title} field="title" findings={findings} />
        </strong>
        {description && (
          <span>
            <MarkedText text={description} field="description" findings={findings} />
          </span>
        )}
      </p>
      {interpretation && <InterpretationRows interpretation={interpretation} />}
      {missing.length > 0 && (
        <>
          <h3>{t('listing.missing')}</h3>
          <p className={styles.hint}>{t('post.missingHint')}</p>
          <ul className={styles.missing}>
            {missing.map((code) => {
              const known = missingCode(code);
              return <li key={code}>{known ? t(`missing.${known}`) : t('missing.other', { code })}</li>;
            })}
          </ul>
        </>
      )}
    </aside>
  );
}
