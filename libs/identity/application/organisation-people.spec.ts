import { ANONYMOUS, type Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { v7 as uuid } from 'uuid';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { OrganisationPeople } from './organisation-people';
import { PasswordReset } from './password-reset';
import { SignIn } from './sign-in';

describe('the people of an organisation', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let people: OrganisationPeople;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    people = bench.get(OrganisationPeople);
  });
  beforeEach(() => bench.clock.moveTo(IdentityBench.START));
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const codeOf = (work: Promise<unknown>) => work.then(() => 'ACCEPTED', (error: Refusal) => error.code);
  async function organisationWithMember() {
    const hubId = await bench.addHub();
    const organisationId = await bench.addOrganisation(hubId, 'Kringwinkel De Dender');
    return { hubId, organisationId, member: await bench.viewer({ name: 'Mia', organisationIds: [organisationId] }) };
  }

  it('invites somebody new, who chooses a password by the link and then acts for the organisation', async () => {
    const { hubId, organisationId, member } = await organisationWithMember();
    const email = `${uuid()}@voorbeeld.be`;
    const invited = await people.invite(member, organisationId, { email: email.toUpperCase(), name: ' Jo ' });
    expect(invited).toEqual({ userId: invited.userId, name: 'Jo', email, pending: true, organisationId, hubId });
    expect(await bench.auditOf(invited.userId, hubId)).toEqual(['USER_INVITED', 'MEMBER_ADDED']);

    await bench.runJobs();
    const [mail] = bench.mailsTo(email);
    expect(mail?.subject).toBe('Uitnodiging voor Schakel van Kringwinkel De Dender');
    await bench.get(PasswordReset).setPassword(bench.tokenIn(mail), 'drie koeien in de wei');
    expect(await codeOf(bench.get(SignIn).run({ email, password: 'drie koeien in de wei', address: '10.0.0.1' }))).toBe('ACCEPTED');
    expect((await bench.viewerOf(invited.userId)).organisationIds).toEqual(new Set([organisationId]));
  });

  it('just gives the place to somebody who has an account, with a mail and under their own name', async () => {
    const { hubId, organisationId, member } = await organisationWithMember();
    const { userId, email } = await bench.addUser({ name: 'An Peeters', password: 'drie koeien in de wei' });
    expect(await people.invite(member, organisationId, { email, name: 'Iemand Anders' })).toEqual({
      userId, email, name: 'An Peeters', pending: false, organisationId, hubId,
    });
    await bench.runJobs();
    const mails = bench.mailsTo(email);
    expect(mails.map((mail) => mail.subject)).toEqual(['U hoort nu bij Kringwinkel De Dender op Schakel']);
    expect(bench.tokenIn(mails[0])).toBe('');
  });

  it('can be asked twice without a second membership, account, mail or entry in the trail', async () => {
    const { hubId, organisationId, member } = await organisationWithMember();
    const invitee = { email: `${uuid()}@voorbeeld.be`, name: 'Jo' };
    const [first, again] = await Promise.all([people.invite(member, organisationId, invitee), people.invite(member, organisationId, invitee)]);
    await bench.runJobs();
    const later = await people.invite(member, organisationId, invitee);
    await bench.runJobs();
    expect([again.userId, later.userId]).toEqual([first.userId, first.userId]);
    expect(bench.mailsTo(invitee.email)).toHaveLength(1);
    expect(await bench.auditOf(first.userId, hubId)).toEqual(['USER_INVITED', 'MEMBER_ADDED']);
  });

  it('sends a new link when somebody is invited again later and has not chosen a password', async () => {
    const { organisationId, member } = await organisationWithMember();
    const invitee = { email: `${uuid()}@voorbeeld.be`, name: 'Jo' };
    await people.invite(member, organisationId, invitee);
    await bench.runJobs();
    bench.passSeconds(8 * 24 * 3600);
    const colleague = await bench.viewer({ organisationIds: [organisationId] });
    await people.invite(colleague, organisationId, invitee);
    await bench.runJobs();
    const tokens = bench.mailsTo(invitee.email).map((mail) => bench.tokenIn(mail));
    expect(tokens).toHaveLength(2);
    expect(await codeOf(bench.get(PasswordReset).setPassword(tokens[0] ?? '', 'drie koeien in de wei'))).toBe('LINK_INVALID');
    expect(await codeOf(bench.get(PasswordReset).setPassword(tokens[1] ?? '', 'drie koeien in de wei'))).toBe('ACCEPTED');
  });

  it('sends no mail about an invitation that was rolled back', async () => {
    const { organisationId, member } = await organisationWithMember();
    const email = `${uuid()}@voorbeeld.be`;
    const failing = bench.database.transaction(async () => {
      await people.invite(member, organisationId, { email, name: 'Jo' });
      throw new Error('something after it failed');
    });
    await expect(failing).rejects.toThrow('something after it failed');
    await bench.runJobs();
    expect(bench.mailsTo(email)).toEqual([]);
  });

  it('is listed by name for members and for the staff of the hub', async () => {
    const { hubId, organisationId, member } = await organisationWithMember();
    const { userId: bartId } = await bench.addUser({ name: 'bart', password: 'drie koeien in de wei', organisationIds: [organisationId] });
    const staff = await bench.viewer({ hubRoles: [{ hubId, role: 'HUB_STAFF' }] });
    const list = await people.list(member, organisationId);
    expect(list.map(({ userId, name, pending }) => ({ userId, name, pending }))).toEqual([
      { userId: bartId, name: 'bart', pending: false },
      { userId: member.userId, name: 'Mia', pending: true },
    ]);
    expect(list[0]).toMatchObject({ organisationId, hubId });
    expect(await people.list(staff, organisationId)).toEqual(list);
  });

  it('is nobody else’s business', async () => {
    const { organisationId, member } = await organisationWithMember();
    const { member: elsewhere } = await organisationWithMember();
    const otherStaff = await bench.viewer({ hubRoles: [{ hubId: await bench.addHub(), role: 'HUB_ADMIN' }] });
    for (const stranger of [ANONYMOUS, elsewhere, otherStaff]) {
      expect(await codeOf(people.list(stranger, organisationId))).toBe('FORBIDDEN');
      expect(await codeOf(people.invite(stranger, organisationId, { email: 'x@voorbeeld.be', name: 'X' }))).toBe('FORBIDDEN');
      expect(await codeOf(people.remove(stranger, organisationId, member.userId))).toBe('FORBIDDEN');
    }
    expect(await codeOf(people.list(member, uuid()))).toBe('NOT_FOUND');
    expect(await bench.database.query(`SELECT id FROM user_account WHERE email = 'x@voorbeeld.be'`)).toEqual([]);
  });

  it('no longer has who is removed, also when asked twice', async () => {
    const { hubId, organisationId, member } = await organisationWithMember();
    const { userId } = await bench.addUser({ organisationIds: [organisationId] });
    await people.remove(member, organisationId, userId);
    await people.remove(member, organisationId, userId);
    expect((await people.list(member, organisationId)).map((each) => each.userId)).toEqual([member.userId]);
    expect(await bench.auditOf(userId, hubId)).toEqual(['MEMBER_ADDED', 'MEMBER_REMOVED']);
  });
});
