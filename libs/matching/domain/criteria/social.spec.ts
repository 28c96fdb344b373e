import { asks, met, offers } from '../../testing/subjects';
import type { Subject } from '../subject';
import { social } from './social';

type Kind = Subject['organisationKind'];

describe('work in the social economy', () => {
  test.each<[Kind, Kind, number, string, number]>([
    ['SEC', 'SEC', 1, 'SOCIAL_WORK', 2], ['SEC', 'NEC', 1, 'SOCIAL_WORK', 1], ['NEC', 'SEC', 1, 'SOCIAL_WORK', 1], ['NEC', 'NEC', 0.4, 'NO_SOCIAL_WORK', 0],
  ])('%s asks %s', (asking, having, score, code, organisations) => {
    const pair = met(asks('Gezocht: kasten', '', { organisationKind: asking }), offers('Kasten', '', { organisationKind: having }));
    expect(social.judge(pair)).toEqual({ score, reason: { code, figures: { organisations } } });
  });
});
