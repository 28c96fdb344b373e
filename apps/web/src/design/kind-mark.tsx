import { useTranslations } from 'use-intl';
import type { ListingKind } from '../generated/operations';
import styles from './kind-mark.module.css';

const PATHS: Readonly<Record<ListingKind, string>> = {
  // A half link that hands over, a half link that receives, and the whole link between them.
  OFFER: 'M14 6h-4a6 6 0 0 0 0 12h4',
  REQUEST: 'M10 6h4a6 6 0 0 1 0 12h-4',
  CAPABILITY: 'M9 6h6a6 6 0 0 1 0 12H9A6 6 0 0 1 9 6Z',
};

export function KindGlyph({ kind, className }: { readonly kind: ListingKind; readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={[styles.glyph, className].filter(Boolean).join(' ')} data-kind={kind}>
      <path d={PATHS[kind]} />
    </svg>
  );
}

/** The kind of a listing as a word with its link. */
export function KindMark({ kind }: { readonly kind: ListingKind }) {
  const t = useTranslations('kind');
  return (
    <span className={styles.mark} data-kind={kind}>
      <KindGlyph kind={kind} />
      {t(kind)}
    </span>
  );
}
