import { registerRefusals } from '@schakel/platform';

registerRefusals({ PERIOD_NOT_REPORTABLE: () => 'Kies een periode die eindigt na haar begin, van hoogstens tien jaar.' });
