import { useTranslations } from 'use-intl';
import type { OrganisationKind, ValueChain } from '../../generated/operations';
import { bandOf, COLUMNS, layout, type Node } from './flow-layout';
import styles from './flow-diagram.module.css';
import { useAmounts } from './use-amounts';
import type { InsightFigures } from './use-insight';

type Flows = InsightFigures['realised'];

const WIDTH = 1100;

/** Names of what flows: chains, kinds of organisations, work on the way. */
export function useFlowWords() {
  const t = useTranslations();
  const kind = (code: OrganisationKind | null) => (code ? t(`organisationKind.${code}`) : t('figures.flows.mixed'));
  return {
    chain: (code: ValueChain | null) => (code ? t(`chain.${code}`) : t('figures.group.unknownChain')),
    kind,
    way: (code: Flows['flows'][number]['way']) => (code === 'DIRECT' || code === 'OTHER' ? t(`figures.flows.${code}`) : t(`process.${code}`)),
  };
}

/** The flows as bands between four columns; the same figures stand in the table below. */
export function FlowDiagram({ flows, label, expected = false }: { readonly flows: Flows['flows']; readonly label: string; readonly expected?: boolean }) {
  const t = useTranslations('figures.flows');
  const words = useFlowWords();
  const { range } = useAmounts();
  const sides = COLUMNS.map((column) => new Set(flows.map((flow) => flow[column])).size);
  // Each name takes two lines; what is over goes to the bands.
  const height = 180 + Math.max(...sides) * 56;
  const drawn = layout(flows, WIDTH, height);
  if (!drawn) return null;
  const nameOf = ({ column, code }: Node): string => {
    switch (column) {
      case 'valueChain':
        return words.chain(code as ValueChain | null);
      case 'way':
        return words.way(code as Flows['flows'][number]['way']);
      case 'sourceKind':
      case 'userKind':
        return words.kind(code as OrganisationKind | null);
    }
  };
  return (
    // A wide picture scrolls within its frame on a phone; who uses the keyboard must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.frame} tabIndex={0} role="group" aria-label={label}>
      <div className={styles.inner} data-expected={expected}>
        <ol className={styles.columns} aria-hidden="true">
          {(['chain', 'source', 'way', 'user'] as const).map((column) => (
            <li key={column}>{t(column)}</li>
          ))}
        </ol>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} className={styles.flows} role="img" aria-label={label}>
          {drawn.links.map((link) => (
            <path key={`${(link.source as Node).id}>${(link.target as Node).id}`} d={bandOf(link) ?? ''} strokeWidth={Math.max(2, link.width ?? 0)} className={styles.band} data-column={(link.source as Node).column}>
              <title>{`${nameOf(link.source as Node)} → ${nameOf(link.target as Node)}: ${range(link.kg)}`}</title>
            </path>
          ))}
          {drawn.nodes.map((node) => {
            const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
            const last = node.column === 'userKind';
            return (
              <g key={node.id}>
                <rect x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} rx={3} className={styles.node} data-column={node.column} />
                <text x={last ? x0 - 8 : x1 + 8} y={(y0 + y1) / 2 - 3} textAnchor={last ? 'end' : 'start'} className={styles.name}>
                  {nameOf(node)}
                </text>
                <text x={last ? x0 - 8 : x1 + 8} y={(y0 + y1) / 2 + 15} textAnchor={last ? 'end' : 'start'} className={styles.amount}>
                  {range(node.kg)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </div>
  );
}
