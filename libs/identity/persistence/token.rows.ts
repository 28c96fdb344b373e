import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkPurpose } from '../domain/lifetimes';

@Entity('session')
export class SessionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  userId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastUsedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}

@Entity('refresh_token')
export class RefreshTokenRow {
  @PrimaryColumn('char', { length: 64 })
  hash!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('timestamptz')
  issuedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  /** Hash of the token that took its place. */
  @Column('char', { length: 64, nullable: true })
  replacedBy!: string | null;
}

@Entity('one_time_token')
export class OneTimeTokenRow {
  @PrimaryColumn('char', { length: 64 })
  hash!: string;

  @Column('text')
  purpose!: LinkPurpose;

  @Column('uuid')
  userId!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
