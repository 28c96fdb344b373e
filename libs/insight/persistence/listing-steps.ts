/** The day in Belgium of a time. */
export function dayOf(column: string): string {
  return `(${column} AT TIME ZONE 'Europe/Brussels')::date`;
}

/** Whether a time lies in the days from `from` to `until` (parameters), both inclusive, so that an index can be used. */
export function within(column: string, from: string, until: string): string {
  return `${column} >= ${from}::date::timestamp AT TIME ZONE 'Europe/Brussels' AND ${column} < (${until}::date + 1)::timestamp AT TIME ZONE 'Europe/Brussels'`;
}

/** A row's own reference where the file that it came from gave one, else our id. */
export function refOf(table: string): string {
  return `coalesce(${table}.external_ref, ${table}.id::text)`;
}

/**
 * The listings of hub $1 that were published from day $2 to day $3, with how often each came how far by now and the furthest step.
 * A proposal that has gone stale was one; an agreement that was called off is none.
 */
export const LISTING_STEPS = `
  WITH cohort AS (
    SELECT l.id, ${refOf('l')} AS ref, l.kind, l.value_chain, l.nis, ${dayOf('l.published_at')} AS published_on
      FROM listing l WHERE l.hub_id = $1 AND ${within('l.published_at', '$2', '$3')}
  ), involved AS (
    SELECT c.id, count(*)::int AS proposals, count(*) FILTER (WHERE p.status IN ('APPROVED', 'INTRODUCED'))::int AS approved,
           count(i.id)::int AS introductions, count(i.id) FILTER (WHERE i.status = 'AGREED')::int AS agreed,
           coalesce(sum(moved.agreements), 0)::int AS agreements, coalesce(sum(moved.deliveries), 0)::int AS deliveries
      FROM cohort c
      JOIN proposal_part part ON part.listing_id = c.id
      JOIN proposal p ON p.id = part.proposal_id
      LEFT JOIN introduction i ON i.proposal_id = p.id
      LEFT JOIN LATERAL (
        SELECT count(DISTINCT a.id) FILTER (WHERE a.status <> 'CALLED_OFF') AS agreements, count(d.id) AS deliveries
          FROM agreement a LEFT JOIN delivery d ON d.agreement_id = a.id WHERE a.introduction_id = i.id
      ) moved ON true
     GROUP BY c.id
  ), steps AS (
    SELECT c.*, EXISTS (SELECT FROM candidate k WHERE k.query_id = c.id OR k.candidate_id = c.id) AS candidate,
           coalesce(v.proposals, 0) AS proposals, coalesce(v.approved, 0) AS approved, coalesce(v.introductions, 0) AS introductions,
           coalesce(v.agreed, 0) AS agreed, coalesce(v.agreements, 0) AS agreements, coalesce(v.deliveries, 0) AS deliveries
      FROM cohort c LEFT JOIN involved v ON v.id = c.id
  ), furthest AS (
    SELECT s.*, CASE WHEN deliveries > 0 THEN 'DELIVERED' WHEN agreements > 0 THEN 'ARRANGED' WHEN agreed > 0 THEN 'AGREED'
                     WHEN introductions > 0 THEN 'INTRODUCED' WHEN approved > 0 THEN 'APPROVED' WHEN proposals > 0 THEN 'PROPOSED'
                     WHEN candidate THEN 'CANDIDATE' ELSE 'PUBLISHED' END AS step
      FROM steps s
  )`;
