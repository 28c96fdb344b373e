import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Access, STAFF, type GraphqlContext, type Page } from '@schakel/platform';
import { ReadAuditTrail, type AuditTrailEntry } from '../application/read-audit-trail';
import { AuditEntryConnection, AuditTrailArgs } from './audit-trail.views';

@Resolver()
export class AuditTrailResolver {
  constructor(private readonly readAuditTrail: ReadAuditTrail) {}

  @Query(() => AuditEntryConnection, { description: 'Wie wat besliste in een hub, het nieuwste eerst.' })
  @Access(STAFF)
  auditTrail(@Args() { hubId, ...page }: AuditTrailArgs, @Context() { viewer }: GraphqlContext): Promise<Page<AuditTrailEntry>> {
    return this.readAuditTrail.run(viewer, hubId, page);
  }
}
