import { asks, met, offers } from '../../testing/subjects';
import { ownOrganisation } from './own-organisation';

describe('an organisation', () => {
  it.each([['atelier-a', 'OWN_ORGANISATION'], ['atelier-b', undefined]])('that asks, and %s that offers', (other, code) => {
    const pair = met(asks('Gezocht: kasten', '', { organisationId: 'atelier-a' }), offers('Kasten', '', { organisationId: other }));
    expect(ownOrganisation.refuses(pair)?.code).toBe(code);
  });
});
