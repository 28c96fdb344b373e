import { registerRefusals } from '@schakel/platform';

registerRefusals({
  SEARCH_TEXT_TOO_LONG: ({ max }) => `Zoek met hoogstens ${max} tekens.`,
  SEARCH_UNKNOWN_FACET: ({ name, known }) => `“${name}” is geen facet. Wat kan: ${known}.`,
  SEARCH_UNKNOWN_VALUE: ({ facet, value }) => `“${value}” is geen waarde van ${facet}.`,
  SEARCH_UNKNOWN_SORT: ({ name, known }) => `Zo kan er niet geordend worden: “${name}”. Wat kan: ${known}.`,
  SEARCH_NO_POINT: () => 'Om op afstand te ordenen is een plaats nodig.',
  SEARCH_BAD_POINT: () => 'Deze plaats bestaat niet: de breedte ligt tussen -90 en 90 graden, de lengte tussen -180 en 180.',
  SEARCH_BAD_RADIUS: ({ max }) => `De straal ligt boven 0 en is hoogstens ${max} km.`,
  SEARCH_BAD_PAGE: ({ size }) => `Bladzijden tellen vanaf 1, met 1 tot ${size} resultaten.`,
});
