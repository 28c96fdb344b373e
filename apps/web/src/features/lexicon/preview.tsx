import { ArrowRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { LexiconReadingPartsFragment, PreviewLexiconEntryQuery } from '../../generated/operations';
import styles from './lexicon.module.css';
import { Passage } from './passage';

const MOST = 3;

export type PreviewResult = PreviewLexiconEntryQuery['previewLexiconEntry'];

/** Which listings would be read otherwise with the word. */
export function Preview({ preview: { examined, isPart, changed, listings } }: { readonly preview: PreviewResult }) {
  const t = useTranslations('lexicon');
  const section = useRef<HTMLElement>(null);
  // It comes below the fields, where it may be out of sight.
  useEffect(() => section.current?.scrollIntoView({ block: 'start' }), []);
  return (
    <section ref={section} className={styles.preview} aria-label={t('whatChanges')}>
      <p className={styles.outcome}>
        {changed === 0 ? t('nothingChanges', { examined }) : t('changes', { changed, examined })}
        {isPart && ` ${t('newestOnly')}`}
      </p>
      {listings.length > 0 && (
        <ul className={styles.changes}>
          {listings.map(({ passage, before, after }) => (
            <li key={passage.listingId}>
              <Passage passage={passage} />
              <p className={styles.turn}>
                {sameReading(before, after) ? (
                  <span className={styles.before}>{t('staysSame')}</span>
                ) : (
                  <>
                    <Read reading={before} beside={after} />
                    <ArrowRight aria-label={t('becomes')} role="img" />
                    <Read reading={after} beside={before} strong />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {changed > listings.length && <p className={styles.source}>{t('andMore', { count: changed - listings.length })}</p>}
    </section>
  );
}

const sameReading = (one: LexiconReadingPartsFragment, other: LexiconReadingPartsFragment) =>
  one.valueChain === other.valueChain && one.materials.join() === other.materials.join();

interface ReadProps {
  readonly reading: LexiconReadingPartsFragment;
  readonly beside: LexiconReadingPartsFragment;
  readonly strong?: boolean;
}

/** A few materials; of many first those that the other reading does not have. */
function Read({ reading: { valueChain, materials }, beside, strong = false }: ReadProps) {
  const t = useTranslations();
  const own = materials.filter((each) => !beside.materials.includes(each));
  const shown = materials.length > MOST ? [...own, ...materials.filter((each) => !own.includes(each))].slice(0, MOST) : materials;
  const says = shown.length > 0 ? shown.join(', ') : t('lexicon.noMaterial');
  return (
    <span className={strong ? styles.after : styles.before}>
      {says}
      {valueChain && ` (${t(`chain.${valueChain}`).toLowerCase()})`}
    </span>
  );
}
