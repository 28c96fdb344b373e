import { registerRefusals } from '@schakel/platform';
import { WEIGHT_MAX, WEIGHT_MIN } from '../domain/weights';

registerRefusals({
  UNKNOWN_CRITERION: () => 'Dit criterium bestaat niet.',
  WEIGHT_OUT_OF_BOUNDS: () => `Een gewicht ligt tussen ${String(WEIGHT_MIN).replace('.', ',')} en ${WEIGHT_MAX}.`,
  WEIGHTS_IN_PAST: () => 'Gewichten kunnen niet gelden vanaf een dag die voorbij is.',
  WEIGHTS_WITHDRAWN: () => 'Deze gewichten zijn al ingetrokken.',
});
