import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PhotoPartsFragment } from '../../generated/operations';
import styles from './gallery.module.css';

/** The first photo large; the others are small beside it, and large when one asks. */
export function Gallery({ photos, title }: { readonly photos: readonly PhotoPartsFragment[]; readonly title: string }) {
  const t = useTranslations('photos');
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = photos.find(({ id }) => id === shownId) ?? photos[0];
  if (!shown) return null;
  return (
    <section className={styles.gallery} aria-label={t('title')}>
      <img className={styles.large} src={`/api/photos/${shown.id}`} width={shown.width} height={shown.height} alt={shown.alt ?? t('of', { title })} />
      {photos.length > 1 && (
        <ul className={styles.thumbs}>
          {photos.map(({ id, width, height, alt }, index) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === shown.id}
                aria-label={alt ? t('showDescribed', { number: index + 1, what: alt }) : t('show', { number: index + 1 })}
                onClick={() => setShownId(id)}
              >
                <img src={`/api/photos/${id}/thumb`} width={width} height={height} alt="" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
