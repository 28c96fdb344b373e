import { BOTH, FEW, textPlan, type Rung, type TextPlan, type Wanted } from '../domain/text-plan';
import { FACET_VALUES, FACETS, REACH, type Facet, type SearchQuery } from '../port';
import { tsquery } from './tsvector';

/** A statement with its bound values. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One row: the total, the hits of the page and the counts of each facet as JSON. */
export interface SearchRow {
  readonly total: number;
  readonly hits: { id: string; kind: string; score: number; distance: number | null }[] | null;
  readonly [facet: `facet_${string}`]: { value: string; count: number }[] | null;
}

const EARTH_RADIUS_KM = 6371.0088;
const KM_PER_DEGREE = 111.19;

/** Columns that facets and order need, so that a document is read once. */
const NARROW = 'd.id, d.kind, d.value_chain, d.materials, d.condition, d.nis, d.available_from, d.published_at, d.lat, d.lon';

const FACET_COLUMNS: Readonly<Record<Exclude<Facet, 'material' | 'window'>, string>> = {
  kind: 'kind', valueChain: 'value_chain', nis: 'nis', condition: 'condition',
};

/**
 * The whole answer in one statement, so that the index is asked once: what matches (strictly, or loosely where that is little),
 * its total and facets, and of the newest thousand at most (those with the words in their title first) the best by rank.
 */
export function searchStatement(query: SearchQuery): Statement | null {
  const text = textPlan(query.terms);
  if (query.text !== '' && !text) return null;
  return new StatementBuilder(query, text).build();
}

class StatementBuilder {
  private readonly parameters: unknown[] = [];
  /** The windows by their day of beginning. Bound at their first use: PostgreSQL refuses a parameter that nothing uses. */
  private window: string | null = null;
  private readonly near: string;
  /** What the filters of all facets say, by facet. */
  private readonly filters: ReadonlyMap<Facet, string>;

  constructor(
    private readonly query: SearchQuery,
    private readonly text: TextPlan | null,
  ) {
    this.filters = this.filterConditions();
    this.near = this.nearCondition();
  }

  build(): Statement {
    // Without text or facets the page comes straight from an index; keeping all of the hub's documents in between would cost more.
    const kept = this.query.facets.length > 0 ? 'MATERIALIZED' : 'NOT MATERIALIZED';
    const parts = this.text ? this.matchingParts(this.text) : [`matched AS ${kept} (${this.matching(null)})`];
    const filtered = this.conditions(null);
    const sql = `WITH ${[...parts, ...this.pickedParts(filtered)].join(',\n')}
      SELECT (SELECT count(*)::int FROM matched m WHERE ${filtered}) AS total, (${this.page()}) AS hits${this.query.facets.map((facet) => `,\n (${this.counts(facet)}) AS "facet_${facet}"`).join('')}`;
    return { sql, parameters: this.parameters };
  }

  private bind(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  /** Rows that match a text, or all of the hub's; in the circle, if one is given. */
  private matching(wanted: Wanted | null, condition = 'true'): string {
    const hub = this.bind(this.query.hubId);
    const from = wanted === null ? `search_document d WHERE d.hub_id = ${hub} AND` : `search_matching(${this.bind(tsquery(wanted))}::tsquery, ${hub}) d WHERE`;
    return `SELECT ${NARROW} FROM ${from} ${condition}${this.near}`;
  }

  private matchingParts({ strict, loose }: TextPlan): string[] {
    if (loose === null) return [`matched AS MATERIALIZED (${this.matching(strict)})`];
    return [
      `strict AS MATERIALIZED (${this.matching(strict)})`,
      `few AS MATERIALIZED (SELECT count(*) < ${FEW} AS so FROM strict m WHERE ${this.conditions(null)})`,
      `loose AS MATERIALIZED (${this.matching(loose, '(SELECT so FROM few)')})`,
      `matched AS MATERIALIZED (SELECT * FROM loose UNION ALL SELECT * FROM strict WHERE NOT (SELECT so FROM few))`,
    ];
  }

  /** What is ranked: everything, or of very many the newest that have the words in their title, then the newest. */
  private pickedParts(filtered: string): string[] {
    const { sort } = this.query;
    const distance = this.distance('m');
    const columns = `m.id, m.kind, m.published_at, ${distance} AS distance`;
    if (sort !== 'RELEVANCE' || !this.text) {
      const order = sort === 'DISTANCE' ? 'distance, m.published_at DESC, m.id DESC' : 'm.published_at DESC, m.id DESC';
      return [`ranked AS (SELECT ${columns}, 0 AS score FROM matched m WHERE ${filtered} ORDER BY ${order} LIMIT ${REACH})`];
    }
    const title = this.text.title
      ? `SELECT id FROM search_titled(${this.bind(tsquery(this.text.title))}::tsquery, ${this.bind(this.query.hubId)}) id WHERE (SELECT count(*) FROM matched m WHERE ${filtered}) > ${REACH}`
      : 'SELECT NULL::uuid AS id WHERE false';
    return [
      `titled AS MATERIALIZED (${title})`,
      `picked AS (SELECT ${columns} FROM matched m LEFT JOIN titled USING (id) WHERE ${filtered}
         ORDER BY titled.id IS NULL, m.published_at DESC, m.id DESC LIMIT ${REACH})`,
      `ranked AS (SELECT p.*, ${this.score(this.text)} AS score FROM picked p JOIN search_document d ON d.id = p.id)`,
    ];
  }

  /** Each term counts by its weight, for as much as the document has of it; a little more when title and text both have it. */
  private score({ ranked }: TextPlan): string {
    const total = ranked.reduce((sum, { weight }) => sum + weight, 0);
    const parts = ranked.map(({ weight, title, text }) => {
      const [inTitle, inText] = [this.level(title), this.level(text)];
      return `${weight / total} * (SELECT greatest(title, text) + ${BOTH} * least(title, text) FROM (SELECT ${inTitle} AS title, ${inText} AS text OFFSET 0) has)`;
    });
    return `(${parts.join(' + ')})::float8`;
  }

  private level(rungs: readonly Rung[]): string {
    const cases = rungs.map(({ wanted, labels, level }) => `WHEN d.terms @@ ${this.bind(tsquery(wanted, labels))}::tsquery THEN ${level}`);
    return cases.length > 0 ? `CASE ${cases.join(' ')} ELSE 0 END` : '0';
  }

  private page(): string {
    const order = this.query.sort === 'DISTANCE' ? 'distance, published_at DESC, id DESC' : 'score DESC, published_at DESC, id DESC';
    return `SELECT json_agg(json_build_object('id', id, 'kind', kind, 'score', score, 'distance', distance)) FROM (
      SELECT * FROM ranked ORDER BY ${order} LIMIT ${Math.trunc(this.query.limit)} OFFSET ${Math.trunc(this.query.offset)}) page`;
  }

  private counts(facet: Facet): string {
    const where = this.conditions(facet);
    const [value, from] =
      facet === 'material' ? ['material', 'matched m, unnest(m.materials) material'] :
      facet === 'window' ? [this.windowOf(), 'matched m'] : [`m.${FACET_COLUMNS[facet]}`, 'matched m'];
    return `SELECT json_agg(json_build_object('value', value, 'count', count)) FROM (
      SELECT ${value} AS value, count(*)::int AS count FROM ${from} WHERE ${where} AND ${value} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FACET_VALUES}) counted`;
  }

  private windowOf(): string {
    if (this.window !== null) return this.window;
    const today = `${this.bind(this.query.today)}::date`;
    this.window = `CASE WHEN m.available_from IS NULL OR m.available_from <= ${today} THEN 'NOW' WHEN m.available_from <= ${today} + 30 THEN 'WITHIN_MONTH'
      WHEN m.available_from <= ${today} + 90 THEN 'WITHIN_QUARTER' ELSE 'LATER' END`;
    return this.window;
  }

  /** All filters but that of one facet. */
  private conditions(except: Facet | null): string {
    const given = [...this.filters].filter(([facet]) => facet !== except).map(([, condition]) => condition);
    return given.length > 0 ? given.join(' AND ') : 'true';
  }

  private filterConditions(): Map<Facet, string> {
    const { filter } = this.query;
    return new Map(
      FACETS.filter((facet) => filter[facet].length > 0).map((facet) => {
        const values = `${this.bind(filter[facet])}::text[]`;
        if (facet === 'material') return [facet, `m.materials && ${values}`];
        return [facet, `${facet === 'window' ? this.windowOf() : `m.${FACET_COLUMNS[facet]}`} = ANY(${values})`];
      }),
    );
  }

  private distance(alias: string): string {
    const { near } = this.query;
    if (!near) return 'NULL::float8';
    const [lat, lon] = [near.lat, near.lon].map((value) => `${this.bind(value)}::float8`);
    return `${2 * EARTH_RADIUS_KM} * asin(least(1, sqrt(sin(radians(${alias}.lat - ${lat}) / 2) ^ 2
      + cos(radians(${lat})) * cos(radians(${alias}.lat)) * sin(radians(${alias}.lon - ${lon}) / 2) ^ 2)))`;
  }

  /** A box around the circle, which an index can find, and the circle itself. */
  private nearCondition(): string {
    const { near } = this.query;
    if (near?.km == null) return '';
    const high = near.km / KM_PER_DEGREE;
    const wide = Math.min(180, high / Math.max(0.01, Math.cos((near.lat * Math.PI) / 180)));
    const between = (column: string, value: number, reach: number) => `d.${column} BETWEEN ${this.bind(value - reach)}::float8 AND ${this.bind(value + reach)}::float8`;
    return ` AND ${between('lat', near.lat, high)} AND ${between('lon', near.lon, wide)} AND ${this.distance('d')} <= ${this.bind(near.km)}::float8`;
  }
}
