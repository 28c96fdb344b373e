import { ChevronDown, Keyboard } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { SelectField } from '../../design/field';
import { KindGlyph } from '../../design/kind-mark';
import { Empty, Fault, Waiting } from '../../design/states';
import { useHub } from '../hub/use-hub';
import { VALUE_CHAINS } from '../listings/codes';
import { useWords } from '../listings/use-words';
import styles from './queue.module.css';
import type { Selection } from './use-bulk';
import { AGES, ORDERS, OWNERS, PROPOSAL_KINDS, STATUSES, type QueueItem, type useQueue } from './use-queue';

interface QueueProps {
  readonly queue: ReturnType<typeof useQueue>;
  readonly current: string | undefined;
  readonly selection: Selection;
  readonly onDismissSelected: () => void;
  readonly onHelp: () => void;
}

export function Queue({ queue, current, selection, onDismissSelected, onHelp }: QueueProps) {
  const t = useTranslations();
  const { items, total, search } = queue;
  return (
    <div className={styles.queue}>
      <div className={styles.head}>
        <h1>{t('review.title')}</h1>
        <Button look="quiet" size="small" onClick={onHelp} icon={<Keyboard aria-hidden="true" />}>
          {t('review.keys')}
        </Button>
      </div>
      <Filters queue={queue} />
      <p className={styles.count} role="status">
        {total !== undefined && t('review.count', { count: total })}
      </p>
      {selection.size > 0 && (
        <div className={styles.bulk}>
          <strong>{t('review.selected', { count: selection.size })}</strong>
          <Button look="danger" size="small" onClick={onDismissSelected}>
            {t('review.dismissSelected')}
          </Button>
          <Button look="quiet" size="small" onClick={selection.clear}>
            {t('review.selectNone')}
          </Button>
        </div>
      )}
      {queue.isPending && <Waiting rows={6} height="5.5rem" />}
      {queue.error && <Fault error={queue.error} retry={() => void queue.refetch()} />}
      {total === 0 && (
        <Empty title={t('review.empty')}>
          <p>{t('review.emptyHint')}</p>
        </Empty>
      )}
      <ol className={styles.items}>
        {items.map((item) => (
          <Item key={item.id} item={item} to={`/beoordelen/${item.id}${search}`} current={item.id === current} selection={selection} />
        ))}
      </ol>
      {queue.hasNextPage && (
        <Button look="secondary" size="small" busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </div>
  );
}

interface ItemProps {
  readonly item: QueueItem;
  readonly to: string;
  readonly current: boolean;
  readonly selection: Selection;
}

function Item({ item, to, current, selection }: ItemProps) {
  const t = useTranslations();
  const { age } = useWords();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const places = [...new Set(item.parts.flatMap(({ listing }) => listing?.place.municipality ?? []))];
  return (
    <li className={styles.row}>
      {selection.may(item) && (
        <label className={styles.pick}>
          <input type="checkbox" checked={selection.has(item.id)} onChange={() => selection.toggle(item)} />
          <span className="hidden">{t('review.select', { title: item.parts[0]?.listing?.title ?? '' })}</span>
        </label>
      )}
      <Link to={to} ref={link} className={styles.item} aria-current={current || undefined} preventScrollReset>
        <span className={styles.score}>
          {Math.round(item.score * 100)}
          <span className="hidden"> {t('review.ofHundred')}</span>
        </span>
        <span className={styles.titles}>
          {item.parts.map(({ listing }) => listing && (
            <span key={listing.id} className={styles.title}>
              <KindGlyph kind={listing.kind} />
              <span>{listing.title}</span>
            </span>
          ))}
          <span className={styles.where}>
            {item.kind !== 'PAIR' && `${t(`review.kind.${item.kind}`)} · `}
            {places.join(' – ')} · {age(item.createdAt)}
          </span>
        </span>
      </Link>
    </li>
  );
}

function Filters({ queue: { filters, setFilter } }: Pick<QueueProps, 'queue'>) {
  const t = useTranslations();
  const hub = useHub();
  return (
    <details className={styles.filters}>
      <summary>
        {t('listings.filters')}
        <span>
          {[
            t(`review.status.${filters.status}`), filters.kind && t(`review.kind.${filters.kind}`), filters.valueChain && t(`chain.${filters.valueChain}`),
            hub?.municipalities.find(({ nis }) => nis === filters.nis)?.municipality, filters.owner && t(`review.owners.${filters.owner}`),
            filters.olderThanDays && t('review.olderThan', { count: filters.olderThanDays }),
          ].filter(Boolean).join(', ')}
        </span>
        <ChevronDown aria-hidden="true" />
      </summary>
      <div className={styles.fields}>
        <SelectField label={t('review.statusLabel')} value={filters.status} onChange={(event) => setFilter('status', event.target.value === 'OPEN' ? '' : event.target.value)}>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`review.status.${status}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('review.order')} value={filters.order} onChange={(event) => setFilter('volgorde', event.target.value === 'SCORE' ? '' : event.target.value)}>
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`review.orders.${order}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('review.kindLabel')} value={filters.kind ?? ''} onChange={(event) => setFilter('vorm', event.target.value)}>
          <option value="">{t('review.allKinds')}</option>
          {PROPOSAL_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`review.kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('listings.chain')} value={filters.valueChain ?? ''} onChange={(event) => setFilter('keten', event.target.value)}>
          <option value="">{t('listings.allChains')}</option>
          {VALUE_CHAINS.map((chain) => (
            <option key={chain} value={chain}>
              {t(`chain.${chain}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('listings.municipality')} value={filters.nis ?? ''} onChange={(event) => setFilter('gemeente', event.target.value)}>
          <option value="">{t('listings.allMunicipalities')}</option>
          {hub?.municipalities.map(({ nis, municipality }) => (
            <option key={nis} value={nis}>
              {municipality}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('review.owner')} value={filters.owner ?? ''} onChange={(event) => setFilter('wie', event.target.value)}>
          <option value="">{t('review.owners.ALL')}</option>
          {OWNERS.map((owner) => (
            <option key={owner} value={owner}>
              {t(`review.owners.${owner}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('review.age')} value={filters.olderThanDays ?? ''} onChange={(event) => setFilter('ouder', event.target.value)}>
          <option value="">{t('review.anyAge')}</option>
          {AGES.map((days) => (
            <option key={days} value={days}>
              {t('review.olderThan', { count: Number(days) })}
            </option>
          ))}
        </SelectField>
      </div>
    </details>
  );
}
