import { registerRefusals } from '@schakel/platform';

registerRefusals({
  LISTING_EXPIRED: () => 'De periode van dit bericht is voorbij. Kies een nieuwe einddatum en probeer opnieuw.',
  LISTING_TRANSITION_REFUSED: ({ status }) => `Dit kan niet met een bericht dat ${STATUS_NAMES[String(status)] ?? 'in deze toestand'} is.`,
  LISTING_QUANTITY_TAKEN: ({ taken }) => `Er is al ${taken} afgesproken; minder dan dat kan het bericht niet tellen.`,
  LISTING_NOT_ENOUGH_LEFT: ({ remaining }) => `Er is nog maar ${remaining} beschikbaar.`,
  PHOTO_TOO_LARGE: ({ megabytes, megapixels }) => `Deze foto is te groot. Neem er een van hoogstens ${megabytes} MB en ${megapixels} megapixel.`,
  PHOTO_UNREADABLE: () => 'Dit kunnen we niet als foto lezen. Neem een foto als JPEG, PNG, WebP of AVIF.',
  PHOTO_TOO_MANY: ({ max }) => `Een bericht heeft hoogstens ${max} foto’s. Verwijder er eerst een.`,
  UNTIL_BEFORE_FROM: () => 'De einddatum ligt voor de begindatum.',
  OUT_OF_RANGE: () => 'Deze waarde ligt buiten wat kan.',
  REQUIRED: () => 'Vul dit in.',
});

const STATUS_NAMES: Readonly<Record<string, string>> = {
  DRAFT: 'een concept',
  PUBLISHED: 'gepubliceerd',
  FULFILLED: 'afgehandeld',
  WITHDRAWN: 'ingetrokken',
  EXPIRED: 'verlopen',
};
