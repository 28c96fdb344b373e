/**
 * The letters of the commonest passwords, in lower case, of which `Wachtwoord2026!` and `1q2w3e4r5t6y` are made too.
 * Own list: words and keyboard rows (AZERTY is the Belgian one) that come back in every count of leaked passwords.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  password passwort passwd passwrd psswrd pssword motdepasse wachtwoord paswoord mijnwachtwoord mijnpaswoord mypassword
  welkom welkomwelkom welcome bienvenue hallo hello hallohallo dag goedendag
  admin administrator beheerder root toor user gebruiker guest gast test tester testtest demo default standaard changeme
  login aanmelden letmein laatmebinnen secret geheim geheimpje access toegang master computer internet
  qwerty qwertz qwertyui qwertyuio qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm
  azerty azertyui azertyuio azertyuiop azertyuiopqsdf azertyuiopqsdfghjklm azertyuiopqsdfghjklmwxcvbn
  asdf asdfgh asdfghjk asdfghjkl qsdf qsdfgh qsdfghjkl qsdfghjklm zxcvbn zxcvbnm wxcvbn
  qaz qazwsx qazwsxedc qazwsxedcrfv zaqwsx zaqwsxcde aqwzsx aqwzsxedc qweasdzxc azeqsdwxc
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcdefghijkl abcdefghijklmnopqrstuvwxyz
  iloveyou iloveyouforever ikhouvanjou ikhouvanje jetaime liefde liefje schatje schat love lovely forever
  football voetbal soccer baseball basketball wielrennen koers
  anderlecht clubbrugge krcgenk standard kaagent rodeduivels
  sunshine princess prinses superman batman spiderman pokemon starwars minecraft fortnite dragon draak monkey aap
  shadow michael jordan jennifer charlie thomas freedom vrijheid trustno whatever blink flower bloem bloemetje
  vlaanderen belgie belgium belgique antwerpen brussel gent brugge leuven aalst ninove denderleeuw
  lente zomer herfst winter spring summer autumn
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  januari februari maart april mei juni juli augustus september oktober november december
  schakel dekeet keet hub correcthorsebatterystaple
  `
    .trim()
    .split(/\s+/),
);

/** Commonest rows of digits from twelve on; repeated ones are found by rule. */
export const COMMON_DIGITS: ReadonlySet<string> = new Set([
  '012345678901', '0123456789012', '123456789012', '1234567890123', '1234567890123456', '123456789123', '123456789123456789',
  '098765432109', '987654321098', '987654321012', '987654321987', '112233445566', '102030405060', '147258369147', '147258369258', '314159265358',
]);
