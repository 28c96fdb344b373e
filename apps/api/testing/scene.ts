import { createHash, randomBytes } from 'node:crypto';
import { Rows } from '@schakel/testing';
import type { ApiBench } from './api-bench';
import type { ApiClient } from './api-client';

/** Everybody that the API can meet, in relation to one organisation ("ours") of one hub. */
export const ROLES = ['anonymous', 'stranger', 'member', 'otherMember', 'foreignStaff', 'staff', 'admin'] as const;

/**
 * - anonymous: without a session
 * - stranger: with an account, and no place anywhere
 * - member: acts for our organisation
 * - otherMember: acts for another organisation of the hub, which has nothing to do with ours
 * - foreignStaff: staff of another hub, and a member of an organisation there
 * - staff, admin: of our hub
 */
export type Role = (typeof ROLES)[number];

interface Person {
  readonly id: string;
  readonly email: string;
}

interface Organisation {
  readonly id: string;
  readonly hubId: string;
}

/** Fresh rows for one test: three organisations of a hub, of which two are brought together, and one of another hub. */
export class Scene {
  private readonly people = new Map<Role, Person>();

  private constructor(
    readonly bench: ApiBench,
    readonly ours: Organisation,
    readonly partner: Organisation,
    readonly other: Organisation,
    readonly foreign: Organisation,
  ) {}

  static async on(bench: ApiBench): Promise<Scene> {
    const { rows } = bench;
    return new Scene(bench, await rows.organisation(), await rows.organisation(), await rows.organisation(), await rows.organisation({ hubId: Rows.OTHER_HUB }));
  }

  async person(role: Exclude<Role, 'anonymous'>): Promise<Person> {
    const known = this.people.get(role);
    if (known) return known;
    const made = await this.bench.rows.user(this.placesOf(role));
    this.people.set(role, made);
    return made;
  }

  async client(role: Role): Promise<ApiClient> {
    return role === 'anonymous' ? this.bench.visitor() : this.bench.as(await this.person(role));
  }

  private placesOf(role: Exclude<Role, 'anonymous'>): NonNullable<Parameters<Rows['user']>[0]> {
    switch (role) {
      case 'stranger':
        return {};
      case 'member':
        return { organisationIds: [this.ours.id] };
      case 'otherMember':
        return { organisationIds: [this.other.id] };
      case 'foreignStaff':
        return { organisationIds: [this.foreign.id], hubRoles: [{ hubId: Rows.OTHER_HUB, role: 'HUB_STAFF' }] };
      case 'staff':
        return { hubRoles: [{ hubId: Rows.HUB, role: 'HUB_STAFF' }] };
      case 'admin':
        return { hubRoles: [{ hubId: Rows.HUB, role: 'HUB_ADMIN' }] };
    }
  }

  draft(): Promise<string> {
    return this.bench.rows.listing(this.ours, { status: 'DRAFT' });
  }

  published(): Promise<string> {
    return this.bench.rows.listing(this.ours);
  }

  /** Of our offer and the partner's request. */
  async proposal(status: 'OPEN' | 'APPROVED' | 'INTRODUCED' = 'OPEN'): Promise<{ id: string; ourListing: string; partnerListing: string }> {
    const ourListing = await this.published();
    const partnerListing = await this.bench.rows.listing(this.partner, { kind: 'REQUEST' });
    return { id: await this.bench.rows.proposal(Rows.HUB, [ourListing, partnerListing], { status }), ourListing, partnerListing };
  }

  /** So many approvals and dismissals by turns; what was approved scored better. */
  async decisions(count: number): Promise<void> {
    await this.bench.database.query(
      `INSERT INTO proposal (id, hub_id, key, query_id, kind, status, score, nis, reasons, dismiss_reason, decided_at, created_at, updated_at)
       SELECT id, $1, 'spec:' || id, $2, 'PAIR', CASE WHEN n % 2 = 0 THEN 'APPROVED' ELSE 'DISMISSED' END, 0.5, '41002',
              jsonb_build_array(jsonb_build_object('criterion', 'MATERIAL', 'weight', 6, 'score', CASE WHEN n % 2 = 0 THEN 0.9 ELSE 0.5 END, 'reason', '{"code": "MATERIAL_FITS", "figures": {}}'::jsonb)),
              CASE WHEN n % 2 = 0 THEN NULL ELSE 'TOO_FAR' END, $3, $3, $3
         FROM (SELECT gen_random_uuid() AS id, n FROM generate_series(1, $4::int) n) made`,
      [Rows.HUB, await this.published(), this.bench.clock.now(), count],
    );
  }

  /** Between our organisation and the partner. */
  async introduction(status: 'PENDING' | 'AGREED' = 'PENDING'): Promise<{ id: string; hubId: string; ourListing: string; partnerListing: string }> {
    const proposal = await this.proposal('INTRODUCED');
    const id = await this.bench.rows.introduction(Rows.HUB, proposal.id, [this.ours.id, this.partner.id], { status });
    return { ...proposal, id, hubId: Rows.HUB };
  }

  async agreement(): Promise<string> {
    const introduction = await this.introduction('AGREED');
    return this.bench.rows.agreement(introduction, introduction.ourListing);
  }

  /** A link to choose a password by, as a mail would hold it. */
  async passwordToken(user: Person): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.bench.database.query(
      `INSERT INTO one_time_token (hash, purpose, user_id, expires_at) VALUES ($1, 'PASSWORD_RESET', $2, $3::timestamptz + interval '1 hour')`,
      [createHash('sha256').update(token).digest('hex'), user.id, this.bench.clock.now()],
    );
    return token;
  }

  /** What a refreshing program holds: from signing in. */
  async refreshToken(user: Person): Promise<string> {
    const { data } = await this.bench.visitor().ask<{ signIn: { refreshToken: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { refreshToken } } }',
      { input: { email: user.email, password: Rows.PASSWORD, mode: 'TOKEN' } },
    );
    return data?.signIn.refreshToken ?? '';
  }
}
