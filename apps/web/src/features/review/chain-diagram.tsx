import { ArrowRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { KindGlyph } from '../../design/kind-mark';
import { useWords } from '../listings/use-words';
import { distanceKm } from '../region/region';
import styles from './chain-diagram.module.css';
import type { Part } from './use-proposal';

/** The way of the goods: who has them, who works on them, who uses them. Those of one role stand above each other, but workshops follow each other. */
export function ChainDiagram({ parts }: { readonly parts: readonly Part[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const { quantity } = useWords();
  const of = (role: Part['role']) => parts.filter((part) => part.role === role);
  const steps = [of('SOURCE'), ...of('PROCESSOR').map((part) => [part]), of('USER')].filter((step) => step.length > 0);
  return (
    <section className={styles.chain} aria-label={t('review.chain')}>
      <ol>
        {steps.map((step, index) => {
          const next = steps[index + 1]?.[0]?.listing.place;
          return (
            <li key={step[0]?.listing.id} className={styles.step}>
              <ul className={styles.stack}>
                {step.map(({ listing, role, quantity: share }) => (
                  <li key={listing.id} className={styles.node} data-kind={listing.kind}>
                    <KindGlyph kind={listing.kind} />
                    <span>
                      <strong>{listing.organisation.name}</strong>
                      <span className={styles.does}>
                        {t(`review.role.${role}`)}
                        {share !== null && ` ${quantity(share, listing.unit)}`} · {listing.place.label}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
              {next && (
                <span className={styles.arrow}>
                  <ArrowRight aria-hidden="true" />
                  {step.map(({ listing }) => (
                    <span key={listing.id}>{t('review.onward', { km: format.number(distanceKm(listing.place, next), { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 }) })}</span>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
