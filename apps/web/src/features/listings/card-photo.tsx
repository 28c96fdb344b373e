import styles from './card-photo.module.css';

/** The first photo of a listing, small, in a list; it says nothing that the title beside it does not. The card makes room for `data-photo`. */
export function CardPhoto({ photos: [first] }: { readonly photos: readonly { readonly id: string }[] }) {
  return first ? <img data-photo className={styles.photo} src={`/api/photos/${first.id}/thumb`} width="96" height="96" alt="" loading="lazy" /> : null;
}
