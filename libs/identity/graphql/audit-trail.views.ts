import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, connectionOf, PageArgs, STAFF } from '@schakel/platform';
import { Matches } from 'class-validator';

@ArgsType()
export class AuditTrailArgs extends PageArgs {
  @Field(() => ID)
  @Matches(/^[a-z0-9-]{1,60}$/)
  hubId!: string;
}

@ObjectType('AuditEntry', { description: 'Wie wat besliste, en wanneer.' })
@Access(STAFF)
export class AuditEntryView {
  @Field(() => ID) id!: string;
  @Field() at!: Date;
  @Field({ description: 'Een vaste code.' }) action!: string;
  @Field(() => ID, { nullable: true }) actorUserId!: string | null;
  @Field(() => String, { nullable: true, description: 'Leeg voor het systeem zelf en voor een gewist account.' }) actorName!: string | null;
  @Field() subjectType!: string;
  @Field() subjectId!: string;
  @Field({ description: 'JSON: codes en nummers.' }) detail!: string;
}

export const AuditEntryConnection = connectionOf('AuditEntryConnection', AuditEntryView);
