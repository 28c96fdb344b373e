import type { HubRole } from '@schakel/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who can sign in. Once erased only the id is left: `email` is null then, and `name` empty. */
@Entity('user_account')
export class UserAccountRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  name!: string;

  /** Null until the person has chosen a password. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('integer', { default: 0 })
  failedSignIns!: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}

@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid')
  userId!: string;

  @PrimaryColumn('uuid')
  organisationId!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

@Entity('hub_role')
export class HubRoleRow {
  @PrimaryColumn('uuid')
  userId!: string;

  @PrimaryColumn('text')
  hubId!: string;

  @Column('text')
  role!: HubRole;

  @Column('timestamptz')
  createdAt!: Date;
}
