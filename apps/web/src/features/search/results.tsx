import { useTranslations } from 'use-intl';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../../design/button';
import { Empty } from '../../design/states';
import { searchPath, type Wanted } from './address';
import { HitRow } from './hit';
import { Pages } from './pages';
import styles from './results.module.css';
import type { Answer } from './use-search';

interface ResultsProps {
  readonly answer: Answer | undefined;
  readonly wanted: Wanted;
  /** Whether the answer is still that to the question before. */
  readonly late: boolean;
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly onPoint: (nis: string | null) => void;
}

export function Results({ answer, wanted, late, filtered, onClear, onPoint }: ResultsProps) {
  const t = useTranslations('search');
  if (!answer) return <Skeleton />;
  return (
    <div className={styles.results} data-late={late} aria-busy={late}>
      {answer.didYouMean && (
        <p className={styles.meant}>
          {t('didYouMean')} <Link to={searchPath({ ...wanted, text: answer.didYouMean, page: 1 })}>{answer.didYouMean}</Link>?
        </p>
      )}
      {answer.degraded && <p className={styles.degraded}>{t('degraded')}</p>}
      {answer.hits.length === 0 && <NothingFound wanted={wanted} filtered={filtered} onClear={onClear} />}
      {answer.hits.map((hit) => (
        <HitRow key={hit.item.id} hit={hit} onPoint={onPoint} />
      ))}
      <Pages wanted={wanted} total={answer.total} />
    </div>
  );
}

/** Nothing is there: what one can do so that there will be. */
function NothingFound({ wanted: { text }, filtered, onClear }: { readonly wanted: Wanted; readonly filtered: boolean; readonly onClear: () => void }) {
  const t = useTranslations('search');
  const post = `/plaatsen?soort=REQUEST${text ? `&tekst=${encodeURIComponent(t('sought', { text }))}` : ''}`;
  return (
    <Empty title={text ? t('nothingFor', { text }) : t('nothing')} level="h3">
      <p>{filtered ? t('nothingFiltered') : t('nothingHint')}</p>
      <div className={styles.ways}>
        {filtered && (
          <Button look="secondary" onClick={onClear}>
            {t('clear')}
          </Button>
        )}
        <ButtonLink to={post}>{t('postRequest')}</ButtonLink>
      </div>
    </Empty>
  );
}

const BONES = 6;

function Skeleton() {
  return (
    <div className={styles.results} aria-hidden="true">
      {Array.from({ length: BONES }, (_, row) => (
        <div key={row} className={styles.bone}>
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
