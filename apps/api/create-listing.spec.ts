import { ApiBench } from './testing/api-bench';

const CREATE = `mutation ($organisationId: ID!, $input: NewListingInput!) {
  createListing(organisationId: $organisationId, input: $input) { __typename ... on Listing { id title status } ... on Refusal { code } }
}`;
const ID = '0197a3c2-7d10-7c3e-9a51-3f0d6c1e2b4a';

describe('a listing that is sent again because no answer came', () => {
  let bench: ApiBench;

  beforeEach(async () => {
    bench = await ApiBench.open();
  });
  afterEach(() => bench.close());

  async function sender() {
    const organisation = await bench.rows.organisation();
    const member = await bench.client({ organisationIds: [organisation.id] });
    return async (title: string, publish = false) => {
      const input = { id: ID, kind: 'OFFER', title, municipality: 'Aalst', publish };
      const { data } = await member.ask<{ createListing: object }>(CREATE, { organisationId: organisation.id, input });
      return data?.createListing;
    };
  }

  const kept = () => bench.database.query('SELECT id, title, status FROM listing');

  it('is one listing, as it was sent last', async () => {
    const send = await sender();
    expect(await send('Tafels')).toEqual({ __typename: 'Listing', id: ID, title: 'Tafels', status: 'DRAFT' });
    expect(await send('Eiken tafels', true)).toEqual({ __typename: 'Listing', id: ID, title: 'Eiken tafels', status: 'PUBLISHED' });
    expect(await send('Eiken tafels', true)).toEqual({ __typename: 'Listing', id: ID, title: 'Eiken tafels', status: 'PUBLISHED' });
    expect(await kept()).toEqual([{ id: ID, title: 'Eiken tafels', status: 'PUBLISHED' }]);
  });

  it('is one listing when both arrive at once', async () => {
    const send = await sender();
    await Promise.all(Array.from({ length: 5 }, () => send('Tafels')));
    expect(await kept()).toEqual([{ id: ID, title: 'Tafels', status: 'DRAFT' }]);
  });

  it('is refused to somebody else', async () => {
    const [first, second] = [await sender(), await sender()];
    await first('Tafels');
    expect(await second('Stoelen')).toEqual({ __typename: 'Refusal', code: 'FORBIDDEN' });
    expect(await kept()).toEqual([{ id: ID, title: 'Tafels', status: 'DRAFT' }]);
  });
});
