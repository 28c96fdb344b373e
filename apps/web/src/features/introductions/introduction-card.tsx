import { Check, Clock, Mail, Phone, X } from 'lucide-react';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { KindGlyph } from '../../design/kind-mark';
import type { IntroductionAnswer, IntroductionPartsFragment } from '../../generated/operations';
import { useWords } from '../listings/use-words';
import { Agreements } from './agreements';
import { Answer } from './answer';
import styles from './introduction-card.module.css';

export type Introduction = IntroductionPartsFragment;

const ANSWER_ICONS = { PENDING: Clock, ACCEPTED: Check, DECLINED: X } satisfies Record<IntroductionAnswer, unknown>;

interface CardProps {
  readonly introduction: Introduction;
  /** For whom the reader may answer; staff may for everybody, after a phone call. */
  readonly actsFor: (organisationId: string) => boolean;
  readonly isStaff?: boolean;
  readonly level?: 'h1' | 'h2' | 'h3';
}

/** An introduction: what it is about, whose turn it is, what can be done now. */
export function IntroductionCard({ introduction, actsFor, isStaff = false, level: Heading = 'h3' }: CardProps) {
  const t = useTranslations('introductions');
  const format = useFormatter();
  const { day } = useWords();
  const { id, status, parts, parties, message, dueOn, createdAt } = introduction;
  const waitingFor = parties.filter(({ answer }) => answer === 'PENDING');
  const mine = waitingFor.filter(({ organisation }) => organisation && actsFor(organisation.id));
  const names = format.list(waitingFor.map(({ organisation }) => organisation?.name ?? '…'));
  const turn = mine.length > 0 && !isStaff ? t('yourTurn') : t('waiting', { names });
  const titles = parts.flatMap(({ listing }) => (listing ? [listing] : []));
  return (
    <article className={styles.card} data-status={status}>
      <header className={styles.head}>
        <p className={styles.status}>{status === 'PENDING' ? turn : t(`status.${status}`)}</p>
        <p className={styles.dates}>{status === 'PENDING' ? t('due', { date: day(dueOn) }) : t('created', { date: day(createdAt) })}</p>
      </header>
      <Heading className={styles.titles}>
        {titles.map((listing) => (
          <Link key={listing.id} to={`/berichten/${listing.id}`}>
            <KindGlyph kind={listing.kind} />
            <span>{listing.title}</span>
          </Link>
        ))}
      </Heading>
      {message && (
        <blockquote className={styles.message}>
          <p>{message}</p>
          <footer>{t('message')}</footer>
        </blockquote>
      )}
      <ul className={styles.parties} aria-label={t('parties')}>
        {parties.map(({ organisation, answer, note }) => {
          const Icon = ANSWER_ICONS[answer];
          return organisation && (
            <li key={organisation.id} data-answer={answer}>
              <Icon aria-hidden="true" />
              <span>
                <Link to={`/organisaties/${organisation.id}`}>{organisation.name}</Link>{' '}
                {!isStaff && actsFor(organisation.id) && `${t('you')} `}
                <span className={styles.answer}>{t(`answer.${answer}`)}</span>
                {note && <q>{note}</q>}
                {status === 'AGREED' && organisation.contact && <Contact contact={organisation.contact} />}
              </span>
            </li>
          );
        })}
      </ul>
      {status === 'PENDING' && mine.map(({ organisation }) => organisation && (
        <Answer key={organisation.id} introductionId={id} organisation={organisation} named={isStaff || mine.length > 1} />
      ))}
      {status === 'AGREED' && (
        <>
          <p className={styles.hint}>{t('agreedHint')}</p>
          <Agreements introduction={introduction} />
        </>
      )}
      {status === 'DECLINED' && <p className={styles.hint}>{t('declinedHint')}</p>}
    </article>
  );
}

function Contact({ contact: { email, phone } }: { readonly contact: { readonly email: string | null; readonly phone: string | null } }) {
  const t = useTranslations('introductions');
  if (!email && !phone) return <span className={styles.contact}>{t('noContact')}</span>;
  return (
    <span className={styles.contact}>
      {email && (
        <a href={`mailto:${email}`}>
          <Mail aria-hidden="true" />
          {email}
        </a>
      )}
      {phone && (
        <a href={`tel:${phone.replaceAll(' ', '')}`}>
          <Phone aria-hidden="true" />
          {phone}
        </a>
      )}
    </span>
  );
}
