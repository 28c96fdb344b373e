import { Building2, MapPin } from 'lucide-react';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { KindMark } from '../../design/kind-mark';
import type { ListingCardPartsFragment, OrganisationSummaryFragment } from '../../generated/operations';
import { CardPhoto } from '../listings/card-photo';
import { Marked } from '../listings/marked-text';
import { useWords } from '../listings/use-words';
import styles from './hit.module.css';
import type { Hit } from './use-search';

interface HitProps<Item> {
  readonly item: Item;
  readonly hit: Hit;
}

function Place({ label, km }: { readonly label: string; readonly km: number | null }) {
  const t = useTranslations('search');
  const format = useFormatter();
  return (
    <span className={styles.place}>
      <MapPin aria-hidden="true" />
      {label}
      {km !== null && <span className={styles.distance}>{t('distance', { km: format.number(km, { maximumFractionDigits: km < 10 ? 1 : 0 }) })}</span>}
    </span>
  );
}

function ListingHit({ item, hit: { highlights, distanceKm } }: HitProps<ListingCardPartsFragment>) {
  const t = useTranslations();
  const { quantity, window } = useWords();
  const period = window(item);
  return (
    <>
      <p className={styles.top}>
        <KindMark kind={item.kind} />
        {item.valueChain && <span className={styles.chain}>{t(`chain.${item.valueChain}`)}</span>}
      </p>
      <h2 className={styles.title}>
        <Link to={`/berichten/${item.id}`}>
          <Marked text={item.title} spans={highlights.title} />
        </Link>
      </h2>
      {item.description && (
        <p className={styles.text}>
          <Marked text={item.description} spans={highlights.description} />
        </p>
      )}
      <CardPhoto photos={item.photos} />
      <p className={styles.facts}>
        {item.quantity !== null && <strong>{quantity(item.quantity, item.unit)}</strong>}
        {item.recurrence !== 'ONCE' && <span>{t(`recurrence.${item.recurrence}`)}</span>}
        {period && <span>{period}</span>}
        <span className={styles.who}>{item.organisation.name}</span>
        <Place label={item.place.label} km={distanceKm} />
      </p>
    </>
  );
}

function OrganisationHit({ item, hit: { highlights, distanceKm } }: HitProps<OrganisationSummaryFragment>) {
  const t = useTranslations();
  return (
    <>
      <p className={styles.top}>
        <span className={styles.organisation}>
          <Building2 aria-hidden="true" />
          {t('search.organisation')}
        </span>
        <span className={styles.chain}>{t(`organisationKind.${item.organisationKind}`)}</span>
      </p>
      <h2 className={styles.title}>
        <Link to={`/organisaties/${item.id}`}>
          <Marked text={item.name} spans={highlights.title} />
        </Link>
      </h2>
      {item.description && (
        <p className={styles.text}>
          <Marked text={item.description} spans={highlights.description} />
        </p>
      )}
      <p className={styles.facts}>
        <Place label={item.place.label} km={distanceKm} />
      </p>
    </>
  );
}

/** One result; the whole of it leads to what was found. */
export function HitRow({ hit, onPoint }: { readonly hit: Hit; readonly onPoint: (nis: string | null) => void }) {
  const { item } = hit;
  return (
    <article className={styles.hit} onPointerEnter={() => onPoint(item.place.nis)} onPointerLeave={() => onPoint(null)}>
      {item.__typename === 'Organisation' ? <OrganisationHit item={item} hit={hit} /> : <ListingHit item={item} hit={hit} />}
    </article>
  );
}
