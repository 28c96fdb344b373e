import { readEnterpriseNumber } from './enterprise-number';

it.each(['0999.910.147', 'BE0999910147', 'BE 0999.910.147', '0999910147', '999910147', '999 910 147', ' be0999-910-147 '])('%j is read', (text) => {
  expect(readEnterpriseNumber(text)).toEqual({ number: '0999910147' });
});

it('a number of the series from 2023 begins with 1', () => {
  expect(readEnterpriseNumber('1000.000.021')).toEqual({ number: '1000000021' });
});

it.each(['0999.950.1', '', '0999.910.1477', '2999.910.147', 'NL0999910147', '0999.91O.147'])('%j has another form', (text) => {
  expect(readEnterpriseNumber(text)).toEqual({ fault: 'ENTERPRISE_NUMBER_FORMAT' });
});

it.each(['0999.950.037', '0999.910.174', '0000.000.000'])('%j fails its check', (text) => {
  expect(readEnterpriseNumber(text)).toEqual({ fault: 'ENTERPRISE_NUMBER_CHECKSUM' });
});
