import { WEIGHTS } from './judge';
import { learn, type DecidedPair } from './learning';

/** Decisions of a hub whose staff only look at the distance. */
function byDistance(count: number, given: Partial<DecidedPair> = {}): DecidedPair[] {
  return Array.from({ length: count }, (_, index) => {
    const near = index % 2 === 0;
    return {
      id: `p-${String(index).padStart(4, '0')}`, accepted: near, blamed: null, times: 1,
      scores: { MATERIAL: 0.7 + 0.03 * (index % 5), DISTANCE: near ? 0.7 : 0.5, WINDOW: 0.8, SOCIAL: index % 3 === 0 ? 1 : 0.4 }, ...given,
    };
  });
}

describe('learning from staff', () => {
  it('waits for fifty decisions', () => {
    expect(learn(byDistance(49), WEIGHTS)).toMatchObject({ outcome: 'TOO_FEW', weights: WEIGHTS });
  });

  it('needs both kinds of decision', () => {
    expect(learn(byDistance(80, { accepted: true }), WEIGHTS)).toMatchObject({ outcome: 'ONE_SIDED', weights: WEIGHTS });
  });

  it('lets what tells accepted from dismissed count more, and leaves what tells nothing', () => {
    const lesson = learn(byDistance(100), WEIGHTS);
    expect(lesson).toMatchObject({ outcome: 'LEARNT', decisions: 100, heldBack: 20 });
    expect(lesson.factors.DISTANCE).toBeGreaterThan(1.05);
    expect(lesson.factors.WINDOW).toBe(1);
    expect(lesson.factors.QUANTITY).toBe(1);
    expect(lesson.after).toBeGreaterThanOrEqual(lesson.before ?? 1);
  });

  it('heeds the causes that dismissals name', () => {
    const silent = learn(byDistance(100), WEIGHTS);
    const blaming = learn(byDistance(100).map((each) => ({ ...each, blamed: each.accepted ? null : ('DISTANCE' as const) })), WEIGHTS);
    expect(blaming.factors.DISTANCE).toBeGreaterThan(silent.factors.DISTANCE);
  });

  it('moves no weight by more than thirty percent', () => {
    const extreme = byDistance(400).map((each) => ({
      ...each, blamed: each.accepted ? null : ('DISTANCE' as const), scores: { ...each.scores, DISTANCE: each.accepted ? 1 : 0, MATERIAL: each.accepted ? 0 : 1 },
    }));
    const { factors } = learn(extreme, WEIGHTS);
    for (const factor of Object.values(factors)) {
      expect(factor).toBeGreaterThanOrEqual(0.7);
      expect(factor).toBeLessThanOrEqual(1.3);
    }
  });

  it('is not used when decisions that were held back end up in a worse order', () => {
    // Those held back (every fifth) were decided the other way round, by goods that fit just so much better.
    const contrary = byDistance(200).map((each, index) => (index % 5 === 4
      ? { ...each, accepted: !each.accepted, scores: { ...each.scores, SOCIAL: 0.4, MATERIAL: each.accepted ? 0.8 : 0.8364 } }
      : { ...each, blamed: each.accepted ? null : ('DISTANCE' as const) }));
    const lesson = learn(contrary, WEIGHTS);
    expect(lesson.after).toBeLessThan(lesson.before ?? 0);
    expect(lesson).toMatchObject({ outcome: 'NOT_BETTER', weights: WEIGHTS });
  });

  it('gives the same for the same decisions, in whatever order they come', () => {
    const decisions = byDistance(120);
    expect(learn([...decisions].reverse(), WEIGHTS)).toEqual(learn(decisions, WEIGHTS));
  });
});
