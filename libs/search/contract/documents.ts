import { resolvePlace, type Place } from '@schakel/taxonomy';
import { documentOf, type DocumentSource } from '../domain/document';
import type { SearchDocument } from '../port';

/** The hub of the contract's documents. */
export const HUB = 'de-keet';
export const OTHER_HUB = 'other-hub';
export const TODAY = '2026-11-20';

/** A UUID that tells its number: `doc(7)`. */
export function doc(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function place(name: string): Place {
  const found = resolvePlace(name, { preferNis: ['41002', '41048', '41034'] });
  if (found.kind !== 'EXACT') throw new Error(`No place ${name}`);
  return found.place;
}

/** A document of the contract: an offer in Aalst unless `changes` says otherwise. */
export function document(number: number, title: string, changes: Partial<DocumentSource> & { in?: string } = {}): SearchDocument {
  const { in: where = 'Aalst', ...rest } = changes;
  const { nis, subNis, lat, lon } = place(where);
  return documentOf({
    id: doc(number), kind: 'OFFER', hubId: HUB, organisationId: doc(900_000), version: 1, title, description: '', organisation: 'Ziekenhuis Hopland',
    valueChain: null, materials: [], condition: null, nis, placeCode: subNis ?? nis, lat, lon, availableFrom: null, availableUntil: null, remaining: null, unit: null,
    publishedAt: Date.parse('2026-11-01T08:00:00Z') + number * 60_000, ...rest,
  });
}

/** What the contract searches in. Numbers are what the cases speak of. */
export function contractDocuments(): SearchDocument[] {
  return [
    document(1, '60 ergonomische bureaustoelen', {
      description: 'Antraciet, zeven jaar oud. Gasveren werken nog.', valueChain: 'FURNITURE', materials: ['furniture.seating.office-chair'], condition: 'GOOD',
    }),
    document(2, 'Koelkasten uit renovatiewoningen', {
      description: 'Frigo’s van vijf tot vijftien jaar oud.', valueChain: 'ELECTRO', materials: ['electro.white-goods.fridge'], condition: 'GOOD', in: 'Hofstade',
    }),
    document(3, 'Wasmachines en droogkasten', {
      description: 'Teruggenomen toestellen, niet getest.', valueChain: 'ELECTRO', materials: ['electro.white-goods.washing-machine'], condition: 'MIXED', in: 'Haaltert',
    }),
    document(4, 'Laptops einde leasing', { description: 'Latitude 5490, schijven nog niet gewist.', valueChain: 'ICT', materials: ['ict.computer.laptop'], in: 'Lede' }),
    document(5, 'Verpleegtunieken en broeken', {
      description: 'Wit, gewassen en ontsmet.', valueChain: 'TEXTILE', materials: ['textile.workwear.care'], condition: 'GOOD', availableFrom: '2026-12-01', availableUntil: '2027-03-31',
    }),
    document(6, 'Gezocht: koelkast voor de buurtkeuken', { kind: 'REQUEST', valueChain: 'ELECTRO', materials: ['electro.white-goods.fridge'], in: 'Ninove', availableFrom: '2027-01-15' }),
    document(7, 'Stapelstoelen oude raadzaal', {
      description: 'Groene stof, vierendertig stuks.', valueChain: 'FURNITURE', materials: ['furniture.seating'], condition: 'WORN', in: 'Lede', availableFrom: '2027-05-01',
    }),
    document(8, 'Herstel van huishoudelijk witgoed', { kind: 'CAPABILITY', description: 'Wasmachines, droogkasten, fornuizen.', valueChain: 'ELECTRO', materials: ['electro.white-goods'], in: 'Welle' }),
    document(9, 'Naaiatelier De Schele Naald', { kind: 'ORGANISATION', organisationId: doc(9), organisation: '', description: 'Sociaal naaiatelier: herstel en upcycling van restdoek.', in: 'Hofstade' }),
    document(10, 'Verhuisdozen en noppenfolie', { valueChain: 'PACKAGING', materials: ['packaging.box'], description: 'Een kastje van karton hoort erbij.', in: 'Ninove' }),
    document(11, 'Archiefkasten met roldeur', { valueChain: 'FURNITURE', materials: ['furniture.storage'], description: 'Bij een bureau hoort ook een stoel.', condition: 'GOOD', in: 'Brussel' }),
    document(12, 'Koelkast van de andere hub', { hubId: OTHER_HUB, valueChain: 'ELECTRO', materials: ['electro.white-goods.fridge'] }),
  ];
}
