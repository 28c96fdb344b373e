import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { InsightFigures } from './use-insight';

type Flow = InsightFigures['realised']['flows'][number];

/** From left to right: what goods, who has them, what is done to them, who uses them. */
export const COLUMNS = ['valueChain', 'sourceKind', 'way', 'userKind'] as const;
export type Column = (typeof COLUMNS)[number];

interface Amount {
  min: number;
  max: number;
}

export interface Node {
  readonly id: string;
  readonly column: Column;
  /** The code that the column gives its flows; null where that is not one. */
  readonly code: string | null;
  readonly kg: Amount;
}

interface Link {
  readonly source: string;
  readonly target: string;
  /** The middle of the range, in kg: a band has one width. */
  value: number;
  readonly kg: Amount;
}

const MARGIN = 2;
const middle = ({ min, max }: Amount) => (min + max) / 2;

/** Nodes and bands of the flows with a weight, placed in a frame of `width` by `height`. */
export function layout(flows: readonly Flow[], width: number, height: number) {
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  const add = (amount: Amount, kg: Flow['kg']) => {
    amount.min += kg.min;
    amount.max += kg.max;
  };
  const idOf = (flow: Flow, column: Column) => `${column}:${flow[column] ?? ''}`;
  for (const flow of flows.filter(({ kg }) => kg.max > 0)) {
    for (const [index, column] of COLUMNS.entries()) {
      const id = idOf(flow, column);
      const node = nodes.get(id) ?? { id, column, code: flow[column], kg: { min: 0, max: 0 } };
      nodes.set(id, node);
      add(node.kg, flow.kg);
      const next = COLUMNS[index + 1];
      if (!next) continue;
      const key = `${id}>${idOf(flow, next)}`;
      const link = links.get(key) ?? { source: id, target: idOf(flow, next), value: 0, kg: { min: 0, max: 0 } };
      links.set(key, link);
      add(link.kg, flow.kg);
      link.value = middle(link.kg);
    }
  }
  if (nodes.size === 0) return null;
  return sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeSort((a, b) => middle(b.kg) - middle(a.kg))
    .nodeWidth(10)
    .nodePadding(40)
    .extent([[MARGIN, MARGIN + 14], [width - MARGIN, height - MARGIN]])({ nodes: [...nodes.values()], links: [...links.values()] });
}

export const bandOf = sankeyLinkHorizontal<Node, Link>();
