import { useTranslations } from 'use-intl';
import styles from './reasons.module.css';
import type { ProposalInFull } from './use-proposal';

type Reason = ProposalInFull['reasons'][number];

const CRITERIA = [
  'MATERIAL', 'WORDS', 'MEANING', 'PROCESS', 'CHAIN', 'PROPERTIES', 'CONDITION', 'QUANTITY', 'WINDOW', 'DISTANCE', 'RECURRENCE', 'SOCIAL', 'SPLIT',
] as const;

const toneOf = (score: number) => (score >= 0.6 ? 'good' : score >= 0.35 ? 'middling' : 'bad');

/** Why, in sentences. A bar is as wide as a reason weighs, and as full as it speaks for the proposal. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useTranslations('review');
  const heaviest = Math.max(1, ...reasons.map(({ weight }) => weight));
  const sorted = [...reasons].sort((a, b) => b.weight - a.weight);
  return (
    <ul className={styles.reasons}>
      {sorted.map(({ criterion, code, sentence, score, weight }) => {
        const known = CRITERIA.find((each) => each === criterion);
        const percent = Math.round(score * 100);
        return (
          <li key={`${criterion}-${code}-${sentence}`} className={styles.reason}>
            <span className={styles.name}>{known ? t(`criterion.${known}`) : criterion}</span>
            <span className={styles.sentence}>{sentence}</span>
            <span className={styles.weight} style={{ inlineSize: `${Math.max(8, (weight / heaviest) * 100)}%` }} data-tone={toneOf(score)} aria-hidden="true">
              <span style={{ inlineSize: `${percent}%` }} />
            </span>
            <span className={styles.percent}>{percent}%</span>
          </li>
        );
      })}
    </ul>
  );
}
