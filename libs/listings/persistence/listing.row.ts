import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Corrections, Interpretation, Recurrence } from '@schakel/interpretation';
import type { Unit, ValueChain } from '@schakel/taxonomy';
import type { ListingKind } from '../domain/listing';
import type { ListingStatus } from '../domain/listing-lifecycle';

/** PostgreSQL hands out numeric as text. */
const asNumber = { to: (value: number | null) => value, from: (value: string | null) => (value === null ? null : Number(value)) };

@Entity('listing')
export class ListingRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') hubId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text', { nullable: true }) externalRef!: string | null;
  @Column('text') kind!: ListingKind;
  @Column('text') status!: ListingStatus;
  @Column('text') title!: string;
  @Column('text') description!: string;
  @Column('numeric', { nullable: true, transformer: asNumber }) quantity!: number | null;
  /** What has not been agreed yet. */
  @Column('numeric', { nullable: true, transformer: asNumber }) remaining!: number | null;
  @Column('text', { nullable: true }) unit!: Unit | null;
  @Column('text') recurrence!: Recurrence;
  @Column('date', { nullable: true }) availableFrom!: string | null;
  @Column('date', { nullable: true }) availableUntil!: string | null;
  @Column('text') nis!: string;
  @Column('text') placeCode!: string;
  @Column('double precision') lat!: number;
  @Column('double precision') lon!: number;
  /** What the reading says, for look-ups: the first two repeat the interpretation (with corrections). */
  @Column('text', { nullable: true }) valueChain!: ValueChain | null;
  @Column('text', { array: true }) materials!: string[];
  @Column('text', { array: true }) terms!: string[];
  @Column('text') meaning!: string;
  @Column('smallint', { nullable: true }) topic!: number | null;
  @Column('jsonb') interpretation!: Interpretation;
  @Column('jsonb') corrections!: Corrections;
  /** Counts the changes that others may have to follow (index, match). */
  @Column('integer') version!: number;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}
