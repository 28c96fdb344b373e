import { FAULT_CODES, fileFault } from './fault';
import { faultMessage } from './fault-message';

it.each(FAULT_CODES)('%s has a sentence that ends', (code) => {
  const message = faultMessage(fileFault('f.csv', 1, code));
  expect(message).toMatch(/^[A-ZÉ].*[.?]$/);
  expect(message).not.toContain('undefined');
});

it('asks whether the suggestion was meant', () => {
  expect(faultMessage(fileFault('f.csv', 1, 'INVALID_DATE', { suggestion: '2027-03-15' }))).toBe(
    'Dit is geen bestaande dag in de vorm jaar-maand-dag, zoals 2027-03-15. Bedoelt u “2027-03-15”?',
  );
});

it.each([
  ['DUPLICATE_ID', { firstLine: 2 }, 'Deze id staat al op regel 2; die rij blijft gelden. Geef deze rij een eigen id.'],
  ['DUPLICATE_ID', {}, 'Deze id bestaat al voor een ander bericht of een andere organisatie. Geef de rij een eigen id.'],
  ['HEADER', { duplicate: 'name' }, 'De kolom “name” komt meer dan eens voor. Laat er één staan.'],
  ['TOO_LONG', { length: 20000, max: 5000 }, 'Deze tekst telt 20000 tekens; hoogstens 5000 zijn toegelaten. Kort hem in.'],
] as const)('%s says its figures: %j', (code, detail, message) => {
  expect(faultMessage(fileFault('f.csv', 1, code, { detail }))).toBe(message);
});
