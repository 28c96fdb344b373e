import { Injectable } from '@nestjs/common';
import type { CellRecord } from '@schakel/exchange';
import { placeByNis, placeLabel, UNIT_SPELLINGS } from '@schakel/taxonomy';
import { daysOf } from '../domain/lead-times';
import { movementOf } from '../domain/movement';
import type { Period } from '../domain/period';
import { InsightRows } from '../persistence/insight-rows';

/** The tables under the figures, and their columns: what the pages show can be reckoned from them by hand. */
export const INSIGHT_TABLES = {
  'figures-listings': ['listing', 'kind', 'value_chain', 'municipality', 'published_on', 'step', 'candidate', 'proposals', 'approved', 'introductions', 'agreed', 'agreements', 'deliveries'],
  'figures-lead-times': ['stretch', 'subject', 'from', 'until', 'days'],
  'figures-movements': ['stage', 'id', 'date', 'listing', 'value_chain', 'municipality', 'materials', 'quantity', 'unit', 'kg_min', 'kg_max', 'source_kind', 'process', 'user_kind',
    'co2_min', 'co2_max', 'co2_sources', 'not_reckoned'],
  'figures-social-work': ['introduction', 'agreed_on', 'listing', 'processes', 'hours_per_week'],
} as const;

export type InsightTableName = keyof typeof INSIGHT_TABLES;

const municipality = (nis: string) => {
  const place = placeByNis(nis);
  return place ? placeLabel(place) : nis;
};

/** The rows of the tables, for export. Who may have them is for the caller to say. */
@Injectable()
export class InsightTables {
  constructor(private readonly rows: InsightRows) {}

  rowsOf(name: InsightTableName, hubId: string, period: Period): AsyncGenerator<CellRecord<string>> {
    switch (name) {
      case 'figures-listings':
        return this.listings(hubId, period);
      case 'figures-lead-times':
        return this.leadTimes(hubId, period);
      case 'figures-movements':
        return this.movements(hubId, period);
      case 'figures-social-work':
        return this.socialWork(hubId, period);
    }
  }

  private async *listings(hubId: string, period: Period): AsyncGenerator<CellRecord<string>> {
    for await (const row of this.rows.listings(hubId, period)) {
      const { ref, kind, valueChain, nis, publishedOn, step, candidate, proposals, approved, introductions, agreed, agreements, deliveries } = row;
      yield {
        listing: ref, kind, value_chain: valueChain, municipality: municipality(nis), published_on: publishedOn, step, candidate, proposals, approved,
        introductions, agreed, agreements, deliveries,
      };
    }
  }

  private async *leadTimes(hubId: string, period: Period): AsyncGenerator<CellRecord<string>> {
    for (const timed of await this.rows.timed(hubId, period)) yield { ...timed, days: daysOf(timed) };
  }

  private async *movements(hubId: string, period: Period): AsyncGenerator<CellRecord<string>> {
    for (const goods of [...(await this.rows.delivered(hubId, period)), ...(await this.rows.expected(hubId))]) {
      const { stage, id, on, listing, valueChain, nis, materials, quantity, unit, kg, sourceKind, way, userKind, avoided, unknown } = movementOf(goods);
      yield {
        stage, id, date: on, listing, value_chain: valueChain, municipality: municipality(nis), materials: materials.join(' '), quantity,
        unit: unit && UNIT_SPELLINGS[unit], kg_min: kg?.min ?? null, kg_max: kg?.max ?? null, source_kind: sourceKind, process: way, user_kind: userKind,
        co2_min: avoided?.min ?? null, co2_max: avoided?.max ?? null, co2_sources: avoided?.sources.join(' ') ?? null, not_reckoned: unknown,
      };
    }
  }

  private async *socialWork(hubId: string, period: Period): AsyncGenerator<CellRecord<string>> {
    for (const { id, on, listing, processes, hoursPerWeek } of await this.rows.work(hubId, period)) {
      yield { introduction: id, agreed_on: on, listing, processes: processes.join(' '), hours_per_week: hoursPerWeek };
    }
  }
}
