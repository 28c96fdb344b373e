import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { ApiClient } from './testing/api-client';
import { ROLES, Scene } from './testing/scene';

interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
}

describe('contact details', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
  });
  afterAll(() => bench.close());

  async function contactOf(organisation: { id: string }, client: ApiClient): Promise<Contact | null> {
    const { data } = await client.ask<{ organisation: { contact: Contact | null } }>(
      'query ($id: ID!) { organisation(id: $id) { contact { email phone } } }', { id: organisation.id },
    );
    return data?.organisation.contact ?? null;
  }

  const sees = async (organisation: { id: string }, client: ApiClient) => (await contactOf(organisation, client)) !== null;

  /** Two members, each of one party, staff, and a member of a third organisation. */
  async function parties() {
    const scene = await Scene.on(bench);
    return {
      scene,
      us: await scene.client('member'),
      them: await bench.client({ organisationIds: [scene.partner.id] }),
      third: await scene.client('otherMember'),
      staff: await scene.client('staff'),
    };
  }

  /** Staff introduces the parties of a new proposal. @returns the introduction's id */
  async function introduce(scene: Scene, staff: ApiClient): Promise<string> {
    const proposal = await scene.proposal();
    const { data } = await staff.ask<{ introduce: { id: string; status: string } }>(
      'mutation ($id: ID!) { introduce(proposalId: $id, input: { version: 1, message: "Dit past." }) { ... on Introduction { id status } } }', { id: proposal.id },
    );
    expect(data?.introduce).toEqual({ id: expect.any(String) as string, status: 'PENDING' });
    return data?.introduce.id ?? '';
  }

  async function answer(client: ApiClient, id: string, organisation: { id: string }, accept: boolean): Promise<string | undefined> {
    const { data, code } = await client.ask<{ answerIntroduction: { status?: string } }>(
      'mutation ($id: ID!, $input: AnswerInput!) { answerIntroduction(id: $id, input: $input) { ... on Introduction { status } ... on Refusal { __typename code } } }',
      { id, input: { organisationId: organisation.id, accept } },
    );
    return code ?? data?.answerIntroduction.status;
  }

  it('are open to the organisation itself and the staff of its hub, and to nobody else', async () => {
    const scene = await Scene.on(bench);
    const seen = await Promise.all(ROLES.map(async (role) => [role, await sees(scene.ours, await scene.client(role))]));
    expect(Object.fromEntries(seen)).toEqual({
      anonymous: false, stranger: false, member: true, otherMember: false, foreignStaff: false, staff: true, admin: true,
    });
  });

  it('open to both once both have agreed, and not to a third', async () => {
    const { scene, us, them, third, staff } = await parties();
    const id = await introduce(scene, staff);
    expect([await sees(scene.partner, us), await sees(scene.ours, them)]).toEqual([false, false]);

    expect(await answer(us, id, scene.ours, true)).toBe('PENDING');
    expect([await sees(scene.partner, us), await sees(scene.ours, them)]).toEqual([false, false]);

    expect(await answer(them, id, scene.partner, true)).toBe('AGREED');
    expect(await contactOf(scene.partner, us)).toEqual({ email: `contact-${scene.partner.id}@voorbeeld.be`, phone: '053 12 34 56' });
    expect(await contactOf(scene.ours, them)).toEqual({ email: `contact-${scene.ours.id}@voorbeeld.be`, phone: '053 12 34 56' });
    for (const outsider of [third, bench.visitor(), await scene.client('stranger'), await scene.client('foreignStaff')]) {
      expect([await sees(scene.ours, outsider), await sees(scene.partner, outsider)]).toEqual([false, false]);
    }
    expect([await sees(scene.other, us), await sees(scene.other, them)]).toEqual([false, false]);
  });

  it('stay shut when one of them declines', async () => {
    const { scene, us, them, staff } = await parties();
    const id = await introduce(scene, staff);
    expect(await answer(us, id, scene.ours, true)).toBe('PENDING');
    expect(await answer(them, id, scene.partner, false)).toBe('DECLINED');
    expect(await answer(them, id, scene.partner, true)).toBe('INTRODUCTION_CLOSED');
    expect([await sees(scene.partner, us), await sees(scene.ours, them)]).toEqual([false, false]);
  });

  it('do not open because one party answers for the other', async () => {
    const { scene, us, third, staff } = await parties();
    const id = await introduce(scene, staff);
    expect(await answer(us, id, scene.ours, true)).toBe('PENDING');
    expect(await answer(us, id, scene.partner, true)).toBe('NOT_FOUND');
    expect(await answer(third, id, scene.partner, true)).toBe('NOT_FOUND');
    expect(await answer(third, id, scene.other, true)).toBe('NOT_FOUND');
    expect(await sees(scene.partner, us)).toBe(false);
  });

  it('are the same wherever an organisation is shown', async () => {
    const { scene, us } = await parties();
    const pending = await scene.introduction('PENDING');
    const contacts = async () => {
      const { data } = await us.ask<Record<string, unknown>>(
        `query ($introduction: ID!, $listing: ID!, $organisation: String!) {
           introduction(id: $introduction) { parties { organisation { id contact { email } } } parts { listing { organisation { id contact { email } } } } }
           listing(id: $listing) { organisation { id contact { email } } }
           organisationListings(organisationId: $organisation) { nodes { organisation { id contact { email } } } }
         }`,
        { introduction: pending.id, listing: pending.partnerListing, organisation: scene.partner.id },
      );
      const found: boolean[] = [];
      JSON.stringify(data, (_key, value: unknown) => {
        if (typeof value === 'object' && value !== null && 'contact' in value && 'id' in value && value.id === scene.partner.id) found.push(value.contact !== null);
        return value;
      });
      return found;
    };
    expect(await contacts()).toEqual([false, false, false, false]);
    await bench.database.query(
      'INSERT INTO contact_disclosure (hub_id, organisation_id, to_organisation_id, opened_at) VALUES ($1, $2, $3, now())', [Rows.HUB, scene.partner.id, scene.ours.id],
    );
    expect(await contacts()).toEqual([true, true, true, true]);
  });

  it('close again for somebody who is no longer a member', async () => {
    const scene = await Scene.on(bench);
    const client = await scene.client('member');
    expect(await sees(scene.ours, client)).toBe(true);
    const { id } = await scene.person('member');
    await (await scene.client('staff')).ask('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename } }', {
      input: { organisationId: scene.ours.id, userId: id },
    });
    expect(await sees(scene.ours, client)).toBe(false);
  });
});
