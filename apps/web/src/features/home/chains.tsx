import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { KindGlyph } from '../../design/kind-mark';
import type { ValueChain } from '../../generated/operations';
import type { Hub } from '../hub/use-hub';
import { CHAIN_ICONS, KINDS, VALUE_CHAINS } from '../listings/codes';
import styles from './chains.module.css';
import { useFigures } from './use-figures';

/** The chains that the hub works on first, the others after them. */
const ordered = (hub: Hub): readonly ValueChain[] => [
  ...VALUE_CHAINS.filter((chain) => hub.valueChains.includes(chain)),
  ...VALUE_CHAINS.filter((chain) => !hub.valueChains.includes(chain)),
];

export function Chains({ hub }: { readonly hub: Hub }) {
  const t = useTranslations();
  const figures = useFigures(hub);
  return (
    <ul className={styles.chains}>
      {ordered(hub).map((chain) => {
        const Icon = CHAIN_ICONS[chain];
        const counts = figures?.inChain(chain);
        return (
          <li key={chain}>
            <Link to={`/zoeken?keten=${chain}`} className={styles.chain}>
              <Icon aria-hidden="true" className={styles.icon} />
              <span className={styles.name}>{t(`chain.${chain}`)}</span>
              <span className={styles.says}>{t(`chainSays.${chain}`)}</span>
              <span className={styles.counts}>
                {KINDS.map((kind) => (
                  <span key={kind} className={styles.count}>
                    <KindGlyph kind={kind} />
                    <span aria-hidden="true">{counts?.[kind] ?? '–'}</span>
                    <span className="hidden">{t(`counted.${kind}`, { count: counts?.[kind] ?? 0 })}</span>
                  </span>
                ))}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
