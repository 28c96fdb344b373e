import { ArrowLeft, PencilLine } from 'lucide-react';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { distanceKm } from '../region/region';
import { PointMap } from '../region/point-map';
import { useWords } from '../listings/use-words';
import { ChainDiagram } from './chain-diagram';
import { FollowUp } from './follow-up';
import { PartCard } from './part-card';
import styles from './proposal-view.module.css';
import { Reasons } from './reasons';
import type { May } from './review-page';
import { partsOf, type ProposalInFull } from './use-proposal';

interface ProposalViewProps {
  readonly proposal: ProposalInFull;
  readonly back: string;
  readonly busy: boolean;
  readonly may: May;
  readonly onApprove: () => void;
  readonly onDismiss: () => void;
  readonly onIntroduce: () => void;
  readonly onCorrect: () => void;
  readonly onReopen: () => void;
}

/** One proposal on one screen: who, why, where, and what to do. */
export function ProposalView({ proposal, back, busy, may, onApprove, onDismiss, onIntroduce, onCorrect, onReopen }: ProposalViewProps) {
  const t = useTranslations();
  const { age } = useWords();
  const { kind, status, score, valueChain, hubId, createdAt, staleCause, dismissReason, dismissNote } = proposal;
  const parts = partsOf(proposal);
  return (
    <article className={styles.proposal} aria-busy={busy}>
      <header className={styles.head}>
        <Link to={back} className={styles.back}>
          <ArrowLeft aria-hidden="true" />
          {t('review.toQueue')}
        </Link>
        <div className={styles.summary}>
          <p className={styles.score}>
            <strong>{Math.round(score * 100)}</strong> {t('review.ofHundred')}
          </p>
          <div>
            <h2>
              {t(`review.kind.${kind}`)}
              {valueChain && ` · ${t(`chain.${valueChain}`)}`}
            </h2>
            <p className={styles.meta}>
              <span className={styles.status} data-status={status}>
                {t(`review.status.${status}`)}
              </span>{' '}
              {t('review.proposed', { age: age(createdAt) })}
            </p>
          </div>
        </div>
        <div className={styles.actions}>
          {may.introduce && (
            <Button onClick={onIntroduce} busy={busy} aria-keyshortcuts="i">
              {t('review.introduce')} <kbd>i</kbd>
            </Button>
          )}
          {may.approve && (
            <Button look="secondary" onClick={onApprove} busy={busy} aria-keyshortcuts="a">
              {t('review.approve')} <kbd>a</kbd>
            </Button>
          )}
          {may.dismiss && (
            <Button look="secondary" onClick={onDismiss} busy={busy} aria-keyshortcuts="d">
              {t('review.dismiss')} <kbd>d</kbd>
            </Button>
          )}
          {may.reopen && (
            <Button look="secondary" onClick={onReopen} busy={busy} aria-keyshortcuts="u">
              {t('review.reopen')} <kbd>u</kbd>
            </Button>
          )}
        </div>
      </header>
      {(staleCause ?? dismissReason) && (
        <p className={styles.note}>
          {staleCause && t('review.stale')}
          {dismissReason && t('review.dismissedFor', { reason: t.has(`review.reason.${dismissReason as 'OTHER'}`) ? t(`review.reason.${dismissReason as 'OTHER'}`) : dismissReason })}
          {dismissNote && ` “${dismissNote}”`}
        </p>
      )}
      <FollowUp proposal={proposal} />
      {parts.length > 2 && <ChainDiagram parts={parts} />}
      <ol className={styles.parts} data-count={parts.length}>
        {parts.map((part) => (
          <li key={part.listing.id}>
            <PartCard part={part} />
          </li>
        ))}
      </ol>
      <p className={styles.correct}>
        <Button look="secondary" size="small" onClick={onCorrect} aria-keyshortcuts="e" icon={<PencilLine aria-hidden="true" />}>
          {t('review.correct')} <kbd>e</kbd>
        </Button>
        <span>{t('review.correctHint')}</span>
      </p>
      <div className={styles.why}>
        <section aria-labelledby="waarom">
          <h3 id="waarom">{t('review.why')}</h3>
          <Reasons reasons={proposal.reasons} />
        </section>
        <section aria-labelledby="waar">
          <h3 id="waar">{t('review.where')}</h3>
          <PointMap hubId={hubId} points={parts.map(({ listing }) => ({ ...listing.place, kind: listing.kind }))} />
          <Distances parts={parts} />
        </section>
      </div>
    </article>
  );
}

function Distances({ parts }: { readonly parts: ReturnType<typeof partsOf> }) {
  const t = useTranslations('region');
  const format = useFormatter();
  return (
    <ul className={styles.distances}>
      {parts.slice(1).map(({ listing }, index) => {
        const from = parts[index]?.listing.place;
        if (!from) return null;
        const km = distanceKm(from, listing.place);
        return (
          <li key={listing.id}>
            {from.label} – {listing.place.label}: <strong>{t('distance', { km: format.number(km, { maximumFractionDigits: km < 10 ? 1 : 0 }) })}</strong>
          </li>
        );
      })}
    </ul>
  );
}
