import { Building2, CalendarDays, MapPin, Repeat, Scale, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ListingSummaryFragment } from '../../generated/operations';
import styles from './facts.module.css';
import { useWords } from './use-words';

function Fact({ icon: Icon, name, children }: { readonly icon: LucideIcon; readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>
        <Icon aria-hidden="true" />
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How much, when, how often, where and from whom; what is not known says so. */
export function Facts({ listing }: { readonly listing: ListingSummaryFragment }) {
  const t = useTranslations();
  const { quantity, window } = useWords();
  const { unit, remaining, recurrence, place, organisation } = listing;
  const unknown = <span className={styles.unknown}>{t('app.unknown')}</span>;
  const partly = remaining !== null && listing.quantity !== null && remaining < listing.quantity;
  return (
    <dl className={styles.facts}>
      <Fact icon={Scale} name={t('listing.quantity')}>
        {listing.quantity === null ? unknown : quantity(listing.quantity, unit)}
        {partly && <small>{t('listing.remaining', { remaining: quantity(remaining, unit) })}</small>}
      </Fact>
      <Fact icon={CalendarDays} name={t('listing.when')}>
        {window(listing) ?? unknown}
      </Fact>
      {recurrence !== 'ONCE' && (
        <Fact icon={Repeat} name={t('listing.recurrence')}>
          {t(`recurrence.${recurrence}`)}
        </Fact>
      )}
      <Fact icon={MapPin} name={t('listing.where')}>
        {place.label}
      </Fact>
      <Fact icon={Building2} name={t('listing.by')}>
        <Link to={`/organisaties/${organisation.id}`}>{organisation.name}</Link>
      </Fact>
    </dl>
  );
}
