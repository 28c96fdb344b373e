import { MapPin } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { KindMark } from '../../design/kind-mark';
import type { ListingCardPartsFragment } from '../../generated/operations';
import { CardPhoto } from './card-photo';
import styles from './listing-card.module.css';
import { useWords } from './use-words';

/** A listing in a list; the whole card leads to it. */
export function ListingCard({ listing, level: Heading = 'h3' }: { readonly listing: ListingCardPartsFragment; readonly level?: 'h2' | 'h3' }) {
  const t = useTranslations();
  const { quantity, window } = useWords();
  const { id, kind, title, description, valueChain, place, organisation } = listing;
  const period = window(listing);
  return (
    <article className={styles.card} data-kind={kind}>
      <p className={styles.top}>
        <KindMark kind={kind} />
        {valueChain && <span className={styles.chain}>{t(`chain.${valueChain}`)}</span>}
      </p>
      <Heading className={styles.title}>
        <Link to={`/berichten/${id}`}>{title}</Link>
      </Heading>
      <CardPhoto photos={listing.photos} />
      {description && <p className={styles.text}>{description}</p>}
      <p className={styles.facts}>
        {listing.quantity !== null && <strong>{quantity(listing.quantity, listing.unit)}</strong>}
        {listing.recurrence !== 'ONCE' && <span>{t(`recurrence.${listing.recurrence}`)}</span>}
        {period && <span>{period}</span>}
      </p>
      <p className={styles.who}>
        <span>{organisation.name}</span>
        <span className={styles.place}>
          <MapPin aria-hidden="true" />
          {place.label}
        </span>
      </p>
    </article>
  );
}
