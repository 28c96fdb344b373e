import styles from './logo.module.css';

/** Two links that hold each other, and together read as an S. */
export function LogoMark({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 40 48" aria-hidden="true" className={[styles.mark, className].filter(Boolean).join(' ')}>
      <path className={styles.upper} d="M31 9H17a8.5 8.5 0 0 0 0 17h6" />
      <path className={styles.lower} d="M9 39h14a8.5 8.5 0 0 0 0-17h-6" />
      <path className={styles.upper} d="M17 26h1" />
    </svg>
  );
}
