import { Global, Module } from '@nestjs/common';
import { ViewerSource } from '@schakel/platform';
import { AccessTokens } from './application/access-tokens';
import { AccountAudit } from './application/account-audit';
import { AccountMail } from './application/account-mail';
import { AttemptLimits } from './application/attempt-limits';
import { CleanUp } from './application/clean-up';
import { Credentials } from './application/credentials';
import { HubPeople } from './application/hub-people';
import { Invitations } from './application/invitations';
import { ReadMe } from './application/me';
import { OrganisationPeople } from './application/organisation-people';
import { PasswordLinks } from './application/password-links';
import { PasswordReset } from './application/password-reset';
import { Passwords } from './application/passwords';
import { PersonalData } from './application/personal-data';
import { ReadAuditTrail } from './application/read-audit-trail';
import { Roles } from './application/roles';
import { Sessions } from './application/sessions';
import { SignIn } from './application/sign-in';
import { UserAdministration } from './application/user-administration';
import { IdentityViewerSource } from './application/viewer-source';
import { AuditTrailResolver } from './graphql/audit-trail.resolver';
import { MeResolver } from './graphql/me.resolver';
import { PasswordResolver } from './graphql/password.resolver';
import { PeopleResolver } from './graphql/people.resolver';
import { SessionResolver } from './graphql/session.resolver';
import { Accounts } from './persistence/accounts';
import './refusals';

/** Users and their sessions, roles and memberships. Tells all other rooms who asks. */
@Global()
@Module({
  providers: [
    Accounts, AccountAudit, AccountMail, AttemptLimits, CleanUp, Invitations, PasswordLinks, Passwords, Roles,
    AccessTokens, Credentials, Sessions, SignIn, PasswordReset,
    HubPeople, OrganisationPeople, PersonalData, ReadAuditTrail, ReadMe, UserAdministration,
    SessionResolver, PasswordResolver, MeResolver, PeopleResolver, AuditTrailResolver,
    { provide: ViewerSource, useClass: IdentityViewerSource },
  ],
  exports: [ViewerSource, UserAdministration],
})
export class IdentityModule {}
