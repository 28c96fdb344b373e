import type { HubRole } from '@schakel/platform';
import { registerEnumType } from '@nestjs/graphql';

/** Where the tokens of a session go: into cookies that no script can read, or into the answer. */
export const SignInMode = { COOKIE: 'COOKIE', TOKEN: 'TOKEN' } as const;
export type SignInMode = keyof typeof SignInMode;

registerEnumType(SignInMode, {
  name: 'SignInMode',
  description: 'Waar de sleutels van een sessie komen.',
  valuesMap: { COOKIE: { description: 'In cookies, voor browsers.' }, TOKEN: { description: 'In het antwoord, voor programma’s.' } },
});

export const HubRoles: { readonly [role in HubRole]: role } = { HUB_STAFF: 'HUB_STAFF', HUB_ADMIN: 'HUB_ADMIN' };

registerEnumType(HubRoles, {
  name: 'HubRole',
  description: 'Wat iemand voor een hub mag.',
  valuesMap: {
    HUB_STAFF: { description: 'Medewerker: beoordeelt voorstellen en brengt mensen samen.' },
    HUB_ADMIN: { description: 'Beheerder: beheert ook de mensen en de instellingen van de hub.' },
  },
});
