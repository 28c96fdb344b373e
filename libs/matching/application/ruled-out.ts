import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@schakel/platform';
import { Proposer } from './proposer';
import { RuledOutStore } from '../persistence/ruled-out-store';

/** Takes over what people said of a proposal: what was declined or dismissed is not put together again in another form. */
@Injectable()
export class RuledOut {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: RuledOutStore,
    private readonly proposer: Proposer,
  ) {}

  /** A party of an introduction said no: its listings are free for others, and those of the others for someone else. */
  async declined(proposalId: string, organisationId: string): Promise<void> {
    await this.store.decline(proposalId, organisationId, this.clock.now());
    await this.decided(proposalId);
  }

  /** Staff decided on a proposal, or took that back: the others of the same listings may be different now. */
  async decided(proposalId: string): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT listing_id AS id FROM proposal_part WHERE proposal_id = $1 ORDER BY 1',
      [proposalId],
    );
    await this.proposer.later(rows.map((row) => row.id));
  }
}
