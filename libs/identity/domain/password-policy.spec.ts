import { passwordFault } from './password-policy';

const an = { email: 'an.peeters@kringwinkel.be', name: 'An Peeters' };

describe('password policy', () => {
  it.each(['drie koeien in de wei', 'Rk7!xQ2m#Vt9', 'Veel-Te-Veel-Stoelen-12', 'éénhoorn op zolder', '839201746582'])('accepts %s', (password) => {
    expect(passwordFault(password, an)).toBeNull();
  });

  it('asks for twelve characters, counting an emoji as one', () => {
    expect(passwordFault('kort maar 1', an)).toBe('PASSWORD_TOO_SHORT');
    expect(passwordFault('kort maar 12', an)).toBeNull();
    expect(passwordFault('zebra🦓🦓🦓 x', an)).toBe('PASSWORD_TOO_SHORT');
  });

  it('accepts two hundred characters and refuses one more', () => {
    const long = 'stoel tafel kast bed '.repeat(10).slice(0, 199);
    expect(passwordFault(`${long}x`, an)).toBeNull();
    expect(passwordFault(`${long}xy`, an)).toBe('PASSWORD_TOO_LONG');
  });

  it.each(['an.peeters@kringwinkel.be', 'AN.PEETERS@Kringwinkel.be', 'an.peeters2026!', 'An Peeters 1987', 'AnPeeters!!!!'])(
    'refuses the own name or address: %s',
    (password) => {
      expect(passwordFault(password, an)).toBe('PASSWORD_PERSONAL');
    },
  );

  it.each([
    'wachtwoord123', 'Wachtwoord2026!', 'passwordpassword', 'Welkom123456', 'azertyuiop123', '1q2w3e4r5t6y', '123456789012', 'aaaaaaaaaaaa',
    '121212121212', 'abcabcabcabc', '!!!!!!!!!!!!', 'Geheim!Geheim!', 'DeKeet202526',
  ])('refuses a very common one: %s', (password) => {
    expect(passwordFault(password, an)).toBe('PASSWORD_COMMON');
  });

  it('does not take a nameless person for a match', () => {
    expect(passwordFault('839201746582', { email: '1@2', name: '' })).toBeNull();
  });
});
