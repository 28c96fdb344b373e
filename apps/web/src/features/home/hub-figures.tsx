import { useFormatter, useTranslations } from 'use-intl';
import type { Hub } from '../hub/use-hub';
import styles from './hub-figures.module.css';
import { totalOf, useFigures } from './use-figures';

/** The hub in three figures. */
export function HubFigures({ hub }: { readonly hub: Hub }) {
  const t = useTranslations('home');
  const format = useFormatter();
  const figures = useFigures(hub);
  const shown = [
    { name: 'figureListings', count: figures && totalOf(figures.listings) },
    { name: 'figureOrganisations', count: figures?.organisations },
    { name: 'figureMunicipalities', count: hub.municipalities.length },
  ] as const;
  return (
    <ul className={styles.figures}>
      {shown.map(({ name, count }) => (
        <li key={name}>
          <strong>{count === undefined ? '–' : format.number(count)}</strong> {t(name, { count: count ?? 0 })}
        </li>
      ))}
    </ul>
  );
}
