import { dayOf, refOf, within } from './listing-steps';

/** The kinds of the organisations on one side of proposal `p`; null when they differ. */
function kindOf(roles: string): string {
  return `(SELECT CASE WHEN count(DISTINCT o.kind) = 1 THEN min(o.kind) END
             FROM proposal_part side JOIN listing sl ON sl.id = side.listing_id JOIN organisation o ON o.id = sl.organisation_id
            WHERE side.proposal_id = p.id AND side.role IN (${roles}))`;
}

const HAS_WORKSHOP = `EXISTS (SELECT FROM proposal_part w WHERE w.proposal_id = p.id AND w.role = 'PROCESSOR')`;

/** Goods that no user is named for stay with the workshop. */
const USER_KIND = `CASE WHEN EXISTS (SELECT FROM proposal_part u WHERE u.proposal_id = p.id AND u.role = 'USER') THEN ${kindOf(`'USER'`)} ELSE ${kindOf(`'PROCESSOR'`)} END`;

/** What the goods of a proposal need and the workshops on the way do, as matching found it. */
const SOLVED = `coalesce((SELECT r->'reason'->'figures'->'solved' FROM jsonb_array_elements(p.reasons) r
                           WHERE r->'reason'->>'code' IN ('CHAIN_PREPARES', 'CHAIN_MAKES') LIMIT 1),
                         (SELECT jsonb_agg(r->'reason'->'figures'->'process') FROM jsonb_array_elements(p.reasons) r
                           WHERE r->'reason'->>'code' = 'PROCESS_FITS'), '[]'::jsonb)`;

/** What a listing of a workshop says that it does. */
function offeredBy(listing: string): string {
  return `coalesce((SELECT jsonb_agg(found->'value') FROM jsonb_array_elements(coalesce(${listing}.interpretation->'processes', '[]'::jsonb)) found), '[]'::jsonb)`;
}

const OFFERED = `coalesce((SELECT jsonb_agg(found->'value' ORDER BY w.position) FROM proposal_part w JOIN listing wl ON wl.id = w.listing_id,
                                  jsonb_array_elements(coalesce(wl.interpretation->'processes', '[]'::jsonb)) found
                            WHERE w.proposal_id = p.id AND w.role = 'PROCESSOR'), '[]'::jsonb)`;

/** What the rows of all statements below tell of the listing `l` and the proposal `p`. */
const COLUMNS = `${refOf('l')} AS listing, l.value_chain AS "valueChain", l.nis, l.materials,
  ${kindOf(`'SOURCE'`)} AS "sourceKind", ${USER_KIND} AS "userKind",
  json_build_object('hasWorkshop', ${HAS_WORKSHOP}, 'solved', ${SOLVED}, 'offered', ${OFFERED}) AS work`;

/** The roles of an introduction's agreements whose goods count: those of sources, or of users where no source has one. Else they would count twice. */
const COUNTED_ROLE = `CASE WHEN EXISTS (SELECT FROM agreement other JOIN proposal_part op ON op.proposal_id = p.id AND op.listing_id = other.listing_id
                                          WHERE other.introduction_id = i.id AND other.status <> 'CALLED_OFF' AND op.role = 'SOURCE')
                           THEN 'SOURCE' ELSE 'USER' END`;

/** The deliveries of hub $1 from day $2 to day $3. */
export const DELIVERED_GOODS = `
  SELECT 'REALISED' AS stage, d.id, d.delivered_on::text AS "on", d.quantity::float8, a.unit, ${COLUMNS}
    FROM delivery d JOIN agreement a ON a.id = d.agreement_id JOIN introduction i ON i.id = a.introduction_id JOIN proposal p ON p.id = i.proposal_id
    JOIN listing l ON l.id = a.listing_id JOIN proposal_part part ON part.proposal_id = p.id AND part.listing_id = l.id
   WHERE d.hub_id = $1 AND d.delivered_on BETWEEN $2::date AND $3::date AND part.role = ${COUNTED_ROLE}
   ORDER BY d.delivered_on, d.id`;

/**
 * What hub $1 may still expect today: what was agreed and not delivered, and, of goods without an agreement, the proposal that came
 * furthest, of several the best. The same goods are in many proposals: each listing counts once.
 */
export const EXPECTED_GOODS = `
  SELECT 'EXPECTED' AS stage, a.id, ${dayOf('a.created_at')}::text AS "on",
         (a.quantity - coalesce((SELECT sum(d.quantity) FROM delivery d WHERE d.agreement_id = a.id), 0))::float8 AS quantity, a.unit, ${COLUMNS}
    FROM agreement a JOIN introduction i ON i.id = a.introduction_id JOIN proposal p ON p.id = i.proposal_id
    JOIN listing l ON l.id = a.listing_id JOIN proposal_part part ON part.proposal_id = p.id AND part.listing_id = l.id
   WHERE a.hub_id = $1 AND a.status = 'AGREED' AND part.role = ${COUNTED_ROLE}
  UNION ALL
  SELECT * FROM (
    SELECT DISTINCT ON (l.id) 'EXPECTED', p.id, ${dayOf('p.created_at')}::text,
           least(l.remaining, part.quantity, (SELECT ul.remaining FROM proposal_part u JOIN listing ul ON ul.id = u.listing_id
                                               WHERE u.proposal_id = p.id AND u.role = 'USER' AND ul.unit = l.unit LIMIT 1))::float8, l.unit, ${COLUMNS}
      FROM proposal p JOIN proposal_part part ON part.proposal_id = p.id AND part.role = 'SOURCE' JOIN listing l ON l.id = part.listing_id
      LEFT JOIN introduction i ON i.proposal_id = p.id
     WHERE p.hub_id = $1 AND p.status IN ('OPEN', 'APPROVED', 'INTRODUCED') AND l.status = 'PUBLISHED' AND i.status IS DISTINCT FROM 'DECLINED'
       AND NOT EXISTS (SELECT FROM agreement a WHERE a.introduction_id = i.id AND a.status <> 'CALLED_OFF')
     ORDER BY l.id, array_position(ARRAY['INTRODUCED', 'APPROVED', 'OPEN'], p.status), p.score DESC, p.id
  ) best
   ORDER BY 3, 2`;

/** Workshops of the social economy in the introductions of hub $1 to which all agreed from day $2 to day $3. */
export const SOCIAL_WORK = `
  SELECT i.id, ${dayOf('agreed.at')}::text AS "on", ${refOf('l')} AS listing,
         (SELECT coalesce(jsonb_agg(DISTINCT process), '[]'::jsonb) FROM jsonb_array_elements(CASE WHEN jsonb_array_length(${SOLVED}) > 0 THEN ${SOLVED} ELSE ${offeredBy('l')} END) process) AS processes,
         (SELECT sum(a.quantity) FROM agreement a WHERE a.introduction_id = i.id AND a.listing_id = l.id AND a.unit = 'HOURS_PER_WEEK' AND a.status <> 'CALLED_OFF')::float8 AS "hoursPerWeek"
    FROM introduction i JOIN proposal p ON p.id = i.proposal_id
    JOIN proposal_part part ON part.proposal_id = p.id AND part.role = 'PROCESSOR' JOIN listing l ON l.id = part.listing_id
    JOIN organisation o ON o.id = l.organisation_id AND o.kind = 'SEC'
    JOIN LATERAL (SELECT max(party.answered_at) AS at FROM introduction_party party WHERE party.introduction_id = i.id) agreed ON true
   WHERE i.hub_id = $1 AND i.status = 'AGREED' AND ${within('agreed.at', '$2', '$3')}
   ORDER BY 2, 1, 3`;
