export { IdentityModule } from './identity.module';
export { IDENTITY_ENTITIES } from './persistence/entities';
export { UserAdministration, type AddedUser, type NewUser } from './application/user-administration';
