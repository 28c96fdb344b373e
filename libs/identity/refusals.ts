import { refusalMessage, registerRefusals } from '@schakel/platform';
import { PASSWORD_MAX, PASSWORD_MIN } from './domain/password-policy';

registerRefusals({
  SIGN_IN_FAILED: () => 'Het e-mailadres of het wachtwoord klopt niet.',
  ACCOUNT_LOCKED: ({ minutes }) =>
    `Na te veel foute pogingen is dit account nog ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} gesloten. Probeer het daarna opnieuw.`,
  LINK_INVALID: () => 'Deze link is verlopen of al gebruikt. Vraag een nieuwe aan.',
  LAST_ADMIN: () => 'Een hub heeft minstens één beheerder nodig. Maak eerst iemand anders beheerder.',
  PASSWORD_TOO_WEAK: ({ reason }) => `Kies een sterker wachtwoord. ${refusalMessage(String(reason))}`,
  PASSWORD_TOO_SHORT: () => `Neem minstens ${PASSWORD_MIN} tekens; een paar woorden na elkaar is goed.`,
  PASSWORD_TOO_LONG: () => `Neem hoogstens ${PASSWORD_MAX} tekens.`,
  PASSWORD_PERSONAL: () => 'Gebruik niet uw eigen naam of e-mailadres.',
  PASSWORD_COMMON: () => 'Dit wachtwoord is te gewoon: het is het eerste wat iemand zou proberen.',
  EMAIL_INVALID: () => 'Dit is geen geldig e-mailadres.',
  NAME_MISSING: () => 'Vul een naam in.',
});
