import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button, ButtonLink } from '../../design/button';
import { KindGlyph } from '../../design/kind-mark';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { PublishListingDocument, WithdrawListingDocument, type ListingStatus, type MyListingsQuery } from '../../generated/operations';
import { useWords } from '../listings/use-words';
import styles from './mine-page.module.css';
import { IS_YOURS, type Next } from './next-step';

type Mine = MyListingsQuery['organisationListings']['nodes'][number];

const PUBLISHABLE: readonly ListingStatus[] = ['DRAFT', 'WITHDRAWN', 'EXPIRED'];
const WITHDRAWABLE: readonly ListingStatus[] = ['DRAFT', 'PUBLISHED', 'EXPIRED'];

export function MyListing({ listing, next }: { readonly listing: Mine; readonly next: Next }) {
  const t = useTranslations();
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const { quantity, window } = useWords();
  const { id, kind, title, status, missing } = listing;
  const looked = status === 'PUBLISHED' ? (listing.possibleMatches ?? 0) : 0;
  const { mutate, isPending } = useMutation({
    mutationFn: async (act: 'publish' | 'withdraw') =>
      act === 'publish'
        ? accepted((await execute(PublishListingDocument, { id })).publishListing)
        : accepted((await execute(WithdrawListingDocument, { id })).withdrawListing),
    onSuccess: (_, act) => tell(t(act === 'publish' ? 'mine.published' : 'mine.withdrawn')),
    onError: (error) => tell(textOf(error), { tone: 'bad' }),
    onSettled: () => Promise.all(['organisation', 'listing', 'listings', 'latest'].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
  const facts = [listing.quantity !== null && quantity(listing.quantity, listing.unit), window(listing)].filter(Boolean).join(' · ');
  return (
    <li className={styles.listing}>
      <KindGlyph kind={kind} />
      <div>
        <h3>
          <Link to={`/berichten/${id}`}>{title}</Link>
        </h3>
        <p className={styles.facts}>
          <span className="hidden">{t(`kind.${kind}`)}. </span>
          {facts}
          {missing.length > 0 && <span className={styles.missing}>{t('mine.missing', { count: missing.length })}</span>}
        </p>
      </div>
      <p className={styles.next} data-yours={IS_YOURS[next.step]}>
        <span className={styles.status} data-status={status}>
          {t(`status.${status}`)}
        </span>
        {next.introductionId && <Link to={`/kennismakingen/${next.introductionId}`}>{t(`mine.next.${next.step}`)}</Link>}
        {!next.introductionId && !looked && <span>{t(`mine.next.${next.step}`)}</span>}
        {looked > 0 && <span className={styles.looked}>{t('mine.looked', { count: looked })}</span>}
        {looked > 0 && !next.introductionId && <Link to="#kennismakingen">{t('mine.toIntroductions')}</Link>}
      </p>
      <div className={styles.buttons}>
        <ButtonLink to={`/plaatsen/${id}`} look="quiet" size="small" aria-label={`${t('mine.edit')}: ${title}`}>
          {t('mine.edit')}
        </ButtonLink>
        {PUBLISHABLE.includes(status) && (
          <Button look="quiet" size="small" busy={isPending} onClick={() => mutate('publish')} aria-label={`${t('mine.publish')}: ${title}`}>
            {t('mine.publish')}
          </Button>
        )}
        {WITHDRAWABLE.includes(status) && (
          <Button look="quiet" size="small" busy={isPending} onClick={() => mutate('withdraw')} aria-label={`${t('mine.withdraw')}: ${title}`}>
            {t('mine.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}
