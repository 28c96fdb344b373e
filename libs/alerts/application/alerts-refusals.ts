import { registerRefusals } from '@schakel/platform';

registerRefusals({
  SAVED_SEARCH_EMPTY: () => 'Zoek eerst iets, of kies een filter: alles bewaren heeft geen zin.',
  TOO_MANY_SAVED_SEARCHES: ({ max }) => `U kunt hoogstens ${String(max)} zoekopdrachten bewaren. Verwijder er eerst een.`,
});
