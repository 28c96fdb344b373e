import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  actsForOrganisation, AuditTrail, Clock, Configuration, Database, isStaffOf, JobQueue, Mailer, Refusal, type Viewer,
} from '@schakel/platform';
import { RuledOut } from '@schakel/matching';
import { Contacts } from '@schakel/organisations';
import { statusOf, workingDaysAfter, type Answer, type IntroductionStatus } from '../domain/introduction';
import { Decisions } from './decisions';
import { introductionMail, type MailOccasion } from './introduction-mail';

/** Working days in which a party is asked to answer. */
const ANSWER_WITHIN = 5;

const MAIL_JOB = 'introduction-mail';

/** Brings the parties of a proposal together: each is told, each answers; only when all agree do they see each other's details. */
@Injectable()
export class Introductions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
    private readonly audit: AuditTrail,
    private readonly decisions: Decisions,
    private readonly contacts: Contacts,
    private readonly ruledOut: RuledOut,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(MAIL_JOB, async ({ introductionId, organisationId, occasion }) =>
      this.mail(String(introductionId), String(organisationId), occasion as MailOccasion));
  }

  /** @returns the introduction's id */
  async introduce(viewer: Viewer, proposalId: string, version: number, message: string): Promise<string> {
    return this.database.transaction(async () => {
      await this.decisions.decide(viewer, proposalId, version, 'INTRODUCE', null, '');
      const id = uuid();
      const now = this.clock.now();
      const [proposal] = await this.database.query<{ hub_id: string }>('SELECT hub_id FROM proposal WHERE id = $1', [proposalId]);
      const hubId = proposal?.hub_id ?? '';
      await this.database.query(
        `INSERT INTO introduction (id, hub_id, proposal_id, status, message, introduced_by, due_on, created_at, updated_at)
         VALUES ($1, $2, $3, 'PENDING', $4, $5, $6, $7, $7)`,
        [id, hubId, proposalId, message, viewer.userId, workingDaysAfter(this.clock.today(), ANSWER_WITHIN), now],
      );
      const parties = await this.database.query<{ organisation_id: string }>(
        `INSERT INTO introduction_party (introduction_id, organisation_id, answer)
         SELECT DISTINCT $1::uuid, l.organisation_id, 'PENDING' FROM proposal_part part JOIN listing l ON l.id = part.listing_id WHERE part.proposal_id = $2
         RETURNING organisation_id`,
        [id, proposalId],
      );
      await this.tell(id, parties.map((party) => party.organisation_id), 'INVITED');
      return id;
    });
  }

  /** A member answers for an organisation, or staff do after a phone call. The same answer twice changes nothing. */
  async answer(viewer: Viewer, introductionId: string, organisationId: string, accept: boolean, note: string): Promise<string> {
    return this.database.transaction(async () => {
      const [introduction] = await this.database.query<{ hub_id: string; proposal_id: string; status: IntroductionStatus }>(
        'SELECT hub_id, proposal_id, status FROM introduction WHERE id = $1 FOR UPDATE',
        [introductionId],
      );
      const parties = await this.database.query<{ organisation_id: string; answer: Answer }>(
        'SELECT organisation_id, answer FROM introduction_party WHERE introduction_id = $1',
        [introductionId],
      );
      const party = parties.find((each) => each.organisation_id === organisationId);
      const mayAnswer = introduction && (isStaffOf(viewer, introduction.hub_id) || actsForOrganisation(viewer, organisationId));
      if (!introduction || !party || !mayAnswer) throw new Refusal('NOT_FOUND');
      const answer: Answer = accept ? 'ACCEPTED' : 'DECLINED';
      if (party.answer === answer) return introductionId;
      if (introduction.status !== 'PENDING') throw new Refusal('INTRODUCTION_CLOSED');

      const now = this.clock.now();
      await this.database.query(
        'UPDATE introduction_party SET answer = $3, note = $4, answered_by = $5, answered_at = $6 WHERE introduction_id = $1 AND organisation_id = $2',
        [introductionId, organisationId, answer, note, viewer.userId, now],
      );
      const status = statusOf(parties.map((each) => (each === party ? answer : each.answer)));
      await this.database.query('UPDATE introduction SET status = $2, updated_at = $3 WHERE id = $1', [introductionId, status, now]);
      await this.audit.record(viewer, {
        hubId: introduction.hub_id, action: `INTRODUCTION_${answer}`, subjectType: 'INTRODUCTION', subjectId: introductionId, detail: { organisationId },
      });
      const everyone = parties.map((each) => each.organisation_id);
      if (status === 'AGREED') {
        await this.contacts.disclose(introduction.hub_id, everyone);
        await this.tell(introductionId, everyone, 'AGREED');
      } else if (status === 'DECLINED') {
        await this.ruledOut.declined(introduction.proposal_id, organisationId);
        await this.tell(introductionId, everyone.filter((each) => each !== organisationId), 'DECLINED');
      }
      return introductionId;
    });
  }

  private async tell(introductionId: string, organisationIds: readonly string[], occasion: MailOccasion): Promise<void> {
    await this.jobs.addAll(
      organisationIds.map((organisationId) => ({
        name: MAIL_JOB, payload: { introductionId, organisationId, occasion }, key: `${MAIL_JOB}:${introductionId}:${organisationId}:${occasion}`,
      })),
    );
  }

  /** To the organisation's members; to its own address when nobody has joined yet. */
  private async mail(introductionId: string, organisationId: string, occasion: MailOccasion): Promise<void> {
    const rows = await this.database.query<{ email: string | null; titles: string[] }>(
      `SELECT coalesce(u.email, o.email) AS email,
              ARRAY(SELECT l.title FROM introduction i JOIN proposal_part part ON part.proposal_id = i.proposal_id JOIN listing l ON l.id = part.listing_id
                     WHERE i.id = $1 ORDER BY part.position) AS titles
         FROM organisation o
         LEFT JOIN membership m ON m.organisation_id = o.id
         LEFT JOIN user_account u ON u.id = m.user_id
        WHERE o.id = $2`,
      [introductionId, organisationId],
    );
    for (const { email, titles } of rows) {
      if (email) await this.mailer.send({ to: email, ...introductionMail(occasion, titles, `${this.configuration.PUBLIC_URL}/kennismakingen/${introductionId}`) });
    }
  }
}
