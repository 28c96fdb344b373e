import { Link } from 'react-router';
import type { PassagePartsFragment } from '../../generated/operations';
import { Marked } from '../listings/marked-text';
import styles from './lexicon.module.css';

/** Where a word stands: the words around it, and whose listing it is. */
export function Passage({ passage: { listingId, title, organisation, place, text, from, to } }: { readonly passage: PassagePartsFragment }) {
  const marked = <Marked text={text} spans={[{ from, to }]} />;
  const address = `/berichten/${listingId}`;
  const isTitle = text === title;
  return (
    <div className={styles.passage}>
      <p>{isTitle ? <Link to={address}>{marked}</Link> : marked}</p>
      <p className={styles.source}>
        {!isTitle && (
          <>
            <Link to={address}>{title}</Link> ·{' '}
          </>
        )}
        {organisation}, {place.label}
      </p>
    </div>
  );
}
