import { Map as MapIcon, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { SelectField } from '../../design/field';
import { Fault } from '../../design/states';
import type { SearchFacet } from '../../generated/operations';
import type { Hub } from '../hub/use-hub';
import { codeIn } from '../listings/codes';
import { chosenCount, NOTHING_CHOSEN, SORTS, toggled, type Wanted } from './address';
import { Around } from './around';
import { ChosenFilters } from './chosen';
import { Facets } from './facets';
import { HitsMap } from './hits-map';
import { Results } from './results';
import styles from './search-page.module.css';
import { useAnswer, type useWanted } from './use-search';
import { useWide } from './use-wide';

interface FoundProps {
  readonly hub: Hub;
  readonly wanted: Wanted;
  readonly ask: ReturnType<typeof useWanted>[1];
}

/** The facets, the results and the map. Where there is no room for all, the facets open as a drawer and the map when it is asked for. */
export function Found({ hub, wanted, ask }: FoundProps) {
  const t = useTranslations('search');
  const { data, error, isPlaceholderData, refetch } = useAnswer(hub, wanted);
  const answer = data?.search;
  const wide = useWide();
  const [pointed, setPointed] = useState<string | null>(null);
  const [drawer, setDrawer] = useState(false);
  const [map, setMap] = useState(false);
  const toggle = (facet: SearchFacet, value: string) => ask(toggled(wanted, facet, value));
  const clear = () => ask({ ...wanted, chosen: NOTHING_CHOSEN, around: null, km: null, sort: null, page: 1 });
  const chosen = chosenCount(wanted);
  const count = answer ? t('found', { count: answer.total }) : t('searching');
  const around = <Around hub={hub} wanted={wanted} onChange={ask} />;
  const facets = <Facets hub={hub} answer={answer} wanted={wanted} onToggle={toggle} onPoint={setPointed} />;
  return (
    <div className={styles.found}>
      {wide && (
        <section className={styles.facets} aria-label={t('filters')}>
          {facets}
        </section>
      )}
      <section className={styles.results} aria-labelledby="gevonden">
        <div className={styles.bar}>
          <h2 id="gevonden" className={styles.total}>
            {count}
          </h2>
          <p role="status" className="hidden">
            {count}
          </p>
          <div className={styles.tools}>
            {!wide && (
              <>
                <Button look="secondary" icon={<SlidersHorizontal aria-hidden="true" />} aria-haspopup="dialog" onClick={() => setDrawer(true)}>
                  {chosen > 0 ? t('filtersChosen', { count: chosen }) : t('filters')}
                </Button>
                <Button look="secondary" icon={<MapIcon aria-hidden="true" />} aria-expanded={map} aria-controls="kaart" onClick={() => setMap(!map)}>
                  {t('map')}
                </Button>
              </>
            )}
            <div className={styles.sort}>
              <SelectField label={t('sortBy')} value={wanted.sort ?? (wanted.text ? 'RELEVANCE' : 'NEWEST')} onChange={({ target }) => ask({ ...wanted, sort: codeIn(SORTS, target.value) ?? null, page: 1 })}>
                {SORTS.map((sort) => (
                  <option key={sort} value={sort} disabled={(sort === 'DISTANCE' && !wanted.around) || (sort === 'RELEVANCE' && !wanted.text)}>
                    {t(`sort.${sort}`)}
                  </option>
                ))}
              </SelectField>
            </div>
          </div>
        </div>
        <ChosenFilters hub={hub} answer={answer} wanted={wanted} onToggle={toggle} onClear={clear} />
        {!wide && map && (
          <div id="kaart">
            <HitsMap hub={hub} answer={answer} wanted={wanted} pointed={pointed} onPoint={setPointed} />
          </div>
        )}
        {error ? (
          <Fault error={error} retry={() => void refetch()} />
        ) : (
          <Results answer={answer} wanted={wanted} late={isPlaceholderData} filtered={chosen > 0 || wanted.km !== null} onClear={clear} onPoint={setPointed} />
        )}
      </section>
      {wide && (
        <section className={styles.map} aria-label={t('map')}>
          {around}
          <HitsMap hub={hub} answer={answer} wanted={wanted} pointed={pointed} onPoint={setPointed} />
        </section>
      )}
      {!wide && (
        <Dialog title={t('filters')} open={drawer} onClose={() => setDrawer(false)} place="side">
          {around}
          {facets}
          <div className={styles.drawerFoot}>
            <Button onClick={() => setDrawer(false)}>{t('showFound', { count: answer?.total ?? 0 })}</Button>
            {chosen > 0 && (
              <Button look="quiet" onClick={clear}>
                {t('clear')}
              </Button>
            )}
          </div>
        </Dialog>
      )}
    </div>
  );
}
