import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { searchPath, type Wanted } from './address';
import styles from './pages.module.css';
import { PAGE_SIZE } from './use-search';

/** The first and the last page, and those around where one is. */
const shownOf = (page: number, last: number) =>
  Array.from({ length: last }, (_, index) => index + 1).filter((each) => each === 1 || each === last || Math.abs(each - page) <= 1);

export function Pages({ wanted, total }: { readonly wanted: Wanted; readonly total: number }) {
  const t = useTranslations('search');
  const last = Math.ceil(total / PAGE_SIZE);
  const { page } = wanted;
  if (last < 2) return null;
  const shown = shownOf(page, last);
  return (
    <nav aria-label={t('pages')} className={styles.pages}>
      {page > 1 && (
        <Link to={searchPath({ ...wanted, page: page - 1 })} className={styles.page} rel="prev" aria-label={t('previous')}>
          <ChevronLeft aria-hidden="true" />
        </Link>
      )}
      <ol className={styles.numbers}>
        {shown.map((each, index) => (
          <li key={each} data-gap={each - (shown[index - 1] ?? 0) > 1}>
            <Link to={searchPath({ ...wanted, page: each })} className={styles.page} aria-current={each === page ? 'page' : undefined} aria-label={t('page', { page: each })}>
              {each}
            </Link>
          </li>
        ))}
      </ol>
      {page < last && (
        <Link to={searchPath({ ...wanted, page: page + 1 })} className={styles.page} rel="next" aria-label={t('next')}>
          <ChevronRight aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
