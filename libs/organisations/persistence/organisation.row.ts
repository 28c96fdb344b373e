import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../domain/organisation';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') hubId!: string;
  @Column('text', { nullable: true }) externalRef!: string | null;
  @Column('text') name!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') description!: string;
  /** NIS code of the municipality. */
  @Column('text') nis!: string;
  /** NIS code of the municipality or sub-municipality. */
  @Column('text') placeCode!: string;
  @Column('text', { nullable: true }) postalCode!: string | null;
  @Column('double precision') lat!: number;
  @Column('double precision') lon!: number;
  @Column('text', { nullable: true }) enterpriseNumber!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}
