import { MapPin } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { KindMark } from '../../design/kind-mark';
import { missingCode } from '../listings/codes';
import { InterpretationRows } from '../listings/interpretation';
import { findingsOf, MarkedText } from '../listings/marked-text';
import { useWords } from '../listings/use-words';
import styles from './part-card.module.css';
import type { Part } from './use-proposal';

/** One listing of a proposal, in full: staff judge by the text, so nothing of it is cut off. */
export function PartCard({ part: { listing, quantity: share } }: { readonly part: Part }) {
  const t = useTranslations();
  const { quantity, window } = useWords();
  const { title, description, kind, organisation, place, interpretation, missing, recurrence } = listing;
  const findings = interpretation ? findingsOf(interpretation) : [];
  const period = window(listing);
  return (
    <article className={styles.card} data-kind={kind}>
      <p className={styles.top}>
        <KindMark kind={kind} />
        {organisation.kind === 'SEC' && <span className={styles.social}>{t('organisationKind.SEC')}</span>}
      </p>
      <h3>
        <Link to={`/berichten/${listing.id}`}>
          <MarkedText text={title} field="title" findings={findings} />
        </Link>
      </h3>
      <p className={styles.who}>
        <Link to={`/organisaties/${organisation.id}`}>{organisation.name}</Link>
        <span className={styles.place}>
          <MapPin aria-hidden="true" />
          {place.label}
        </span>
      </p>
      <p className={styles.facts}>
        <strong>{listing.quantity === null ? t('review.noQuantity') : quantity(listing.quantity, listing.unit)}</strong>
        {recurrence !== 'ONCE' && ` ${t(`recurrence.${recurrence}`)}`}
        {period && ` · ${period}`}
        {share !== null && <span className={styles.share}>{t('review.share', { quantity: quantity(share, listing.unit) })}</span>}
      </p>
      <p className={styles.text}>
        <MarkedText text={description} field="description" findings={findings} />
      </p>
      {interpretation && (
        <details className={styles.reading}>
          <summary>{t('listing.understood')}</summary>
          <InterpretationRows interpretation={interpretation} />
        </details>
      )}
      {missing.length > 0 && (
        <p className={styles.missing}>
          <strong>{t('review.missing')}</strong>{' '}
          {missing
            .map((code) => {
              const known = missingCode(code);
              return known ? t(`missing.${known}`) : code;
            })
            .join(', ')
            .toLowerCase()}
        </p>
      )}
    </article>
  );
}
