import { dayOf, refOf, within } from './listing-steps';

/** When an introduction was agreed on: with the last answer. */
const AGREED_AT = 'SELECT max(party.answered_at) FROM introduction_party party WHERE party.introduction_id = i.id';

/** When a proposal was first decided on; the trail keeps that when it is introduced later. */
const DECIDED_AT = `coalesce((SELECT min(e.at) FROM audit_entry e
                       WHERE e.subject_type = 'PROPOSAL' AND e.subject_id = p.id::text AND e.action IN ('PROPOSAL_APPROVE', 'PROPOSAL_DISMISS', 'PROPOSAL_INTRODUCE')), p.decided_at)`;

/** Every stretch of hub $1 that ended from day $2 to day $3; days in Belgium. */
export const TIMED_ROWS = `
  SELECT 'PUBLICATION_TO_PROPOSAL' AS stretch, ${refOf('l')} AS subject, ${dayOf('l.published_at')}::text AS "from", ${dayOf('first.at')}::text AS until
    FROM listing l
    JOIN LATERAL (SELECT min(p.created_at) AS at FROM proposal_part part JOIN proposal p ON p.id = part.proposal_id WHERE part.listing_id = l.id) first ON true
   WHERE l.hub_id = $1 AND l.published_at IS NOT NULL AND ${within('first.at', '$2', '$3')}
  UNION ALL
  SELECT 'PROPOSAL_TO_DECISION', p.id::text, ${dayOf('p.created_at')}::text, ${dayOf('decided.at')}::text
    FROM proposal p JOIN LATERAL (SELECT ${DECIDED_AT} AS at) decided ON true
   WHERE p.hub_id = $1 AND p.status IN ('APPROVED', 'DISMISSED', 'INTRODUCED') AND ${within('decided.at', '$2', '$3')}
  UNION ALL
  SELECT 'DECISION_TO_AGREEMENT', i.id::text, ${dayOf('decided.at')}::text, ${dayOf('agreed.at')}::text
    FROM introduction i JOIN proposal p ON p.id = i.proposal_id
    JOIN LATERAL (SELECT ${DECIDED_AT} AS at) decided ON true JOIN LATERAL (${AGREED_AT}) agreed(at) ON true
   WHERE i.hub_id = $1 AND i.status = 'AGREED' AND decided.at IS NOT NULL AND ${within('agreed.at', '$2', '$3')}
  UNION ALL
  SELECT 'AGREEMENT_TO_DELIVERY', a.id::text, ${dayOf('agreed.at')}::text, last.day::text
    FROM agreement a JOIN introduction i ON i.id = a.introduction_id
    JOIN LATERAL (${AGREED_AT}) agreed(at) ON true
    JOIN LATERAL (SELECT max(d.delivered_on) AS day FROM delivery d WHERE d.agreement_id = a.id) last ON true
   WHERE a.hub_id = $1 AND a.status = 'DELIVERED' AND agreed.at IS NOT NULL AND last.day BETWEEN $2::date AND $3::date
  ORDER BY 1, 4, 2`;
