import { registerRefusals } from '@schakel/platform';

registerRefusals({
  DUPLICATE_ENTERPRISE_NUMBER: () => 'Een andere organisatie heeft dit ondernemingsnummer al.',
  ENTERPRISE_NUMBER_FORMAT: () => 'Een ondernemingsnummer heeft tien cijfers, bijvoorbeeld 0123.456.749.',
  ENTERPRISE_NUMBER_CHECKSUM: () => 'Het controlegetal van dit ondernemingsnummer klopt niet.',
  UNKNOWN_MUNICIPALITY: () => 'Deze gemeente kennen we niet.',
  AMBIGUOUS_MUNICIPALITY: () => 'Er zijn meer gemeenten met deze naam. Kies er een.',
  POSTCODE_MISMATCH: () => 'Deze postcode hoort niet bij deze gemeente.',
});
