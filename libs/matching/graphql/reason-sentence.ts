import { materialById, VALUE_CHAIN_LABELS, type ValueChain } from '@schakel/taxonomy';
import type { Reason } from '../domain/criterion';

type Figures = Reason['figures'];

const materialName = (id: unknown) => materialById(String(id))?.labelNl ?? String(id);
const chainName = (chain: unknown) => VALUE_CHAIN_LABELS[chain as ValueChain] ?? String(chain);
const list = (values: unknown) => (Array.isArray(values) ? values.join(', ') : String(values));

const SENTENCES: Readonly<Record<string, (figures: Figures) => string>> = {
  MATERIAL_FITS: ({ asked, there }) => (asked === there ? `Beide gaan over ${materialName(asked)}.` : `Gevraagd: ${materialName(asked)}; aangeboden: ${materialName(there)}.`),
  MATERIAL_RELATED: ({ asked, there }) => `${materialName(there)} is verwant aan ${materialName(asked)}.`,
  MATERIAL_DIFFERS: ({ asked, there }) => (asked ? `${materialName(there)} is iets anders dan ${materialName(asked)}.` : 'De materialen komen niet overeen.'),
  WORDS_SHARED: ({ words }) => `Dezelfde woorden: ${list(words)}.`,
  NO_WORDS_SHARED: () => 'De teksten delen geen woorden.',
  PROCESS_FITS: ({ processes }) => `Doet wat de partij nodig heeft: ${list(processes)}.`,
  PROCESS_DIFFERS: ({ needs }) => `De partij heeft iets anders nodig: ${list(needs)}.`,
  CHAIN_SAME: ({ asked }) => `Zelfde waardeketen: ${chainName(asked)}.`,
  CHAIN_DIFFERS: ({ asked, there }) => `Andere waardeketen: ${chainName(asked)} tegenover ${chainName(there)}.`,
  DISTANCE: ({ km }) => `${String(km).replace('.', ',')} km van elkaar (in vogelvlucht).`,
  QUANTITY_COVERED: ({ percent }) => `De hoeveelheid volstaat (${percent}% van wat gevraagd is).`,
  QUANTITY_PARTLY: ({ percent }) => `Dekt ${percent}% van wat gevraagd is.`,
  WINDOWS_OVERLAP: ({ days, from, until }) => `${Number(days) > 1000 ? 'De periodes passen' : `De periodes overlappen ${days} dagen`}: ${span(String(from), String(until))}.`,
  WINDOWS_APART: ({ days }) => `De periodes overlappen niet (${days} dagen ertussen).`,
  SOCIAL_WORK: () => 'Geeft werk in de sociale economie.',
  NO_SOCIAL_WORK: () => 'Zonder werk in de sociale economie.',
  OWN_ORGANISATION: () => 'Beide berichten zijn van dezelfde organisatie.',
  EXCLUDED: ({ material, words }) => `Uitdrukkelijk uitgesloten: ${materialName(material)} (“${list(words)}”).`,
  OUTSIDE_AREA: ({ words }) => `Buiten het werkgebied (“${list(words)}”).`,
};

function span(from: string, until: string): string {
  const day = (iso: string) => iso.split('-').reverse().join('/');
  return until.startsWith('9999') ? `vanaf ${day(from)}` : `van ${day(from)} tot ${day(until)}`;
}

/** A reason as a sentence that hub staff read. */
export function reasonSentence({ code, figures }: Reason): string {
  return SENTENCES[code]?.(figures) ?? code;
}
