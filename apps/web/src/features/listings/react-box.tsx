import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../design/button';
import type { ListingQuery } from '../../generated/operations';
import { useMe } from '../session/use-me';
import styles from './react-box.module.css';

type ListingInFull = NonNullable<ListingQuery['listing']>;

/** What somebody says in return: to an offer a request, to a request or a service an offer. */
const ANSWERS = { OFFER: 'REQUEST', REQUEST: 'OFFER', CAPABILITY: 'OFFER' } as const;

/** How one gets in touch: nobody writes to a stranger here; a listing of one's own lets the hub make the introduction. */
export function ReactBox({ listing: { id, kind, title, organisation, status } }: { readonly listing: ListingInFull }) {
  const t = useTranslations();
  const { me, isStaff } = useMe();
  const own = me?.organisations.some((each) => each.id === organisation.id) ?? false;
  const mayEdit = own || isStaff;
  if (!mayEdit && status !== 'PUBLISHED') return null;
  const answer = `/plaatsen?soort=${ANSWERS[kind]}&tekst=${encodeURIComponent(t(`react.say.${kind}`, { title }))}`;
  return (
    <section className={styles.box} aria-labelledby="reageren">
      <h2 id="reageren">{own ? t('react.own') : t(`react.title.${kind}`)}</h2>
      {own ? <p>{t('react.ownHint')}</p> : <p>{t(`react.how.${kind}`)}</p>}
      {!mayEdit && (
        <>
          <ButtonLink to={answer}>{t(`react.answer.${kind}`)}</ButtonLink>
          <p className={styles.small}>{t('react.contact')}</p>
        </>
      )}
      {mayEdit && (
        <ButtonLink to={`/plaatsen/${id}`} look={own ? 'primary' : 'secondary'}>
          {t('mine.edit')}
        </ButtonLink>
      )}
    </section>
  );
}
