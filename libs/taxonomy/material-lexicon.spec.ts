import { readFileSync } from 'node:fs';
import { defaultLexicon, normalise, parseLexicon, STOP_WORDS, tokenise, type LexiconEntry } from '@schakel/language';
import { materialById, materials, referenceFile, VALUE_CHAINS } from '.';

const files = new Map(
  VALUE_CHAINS.map((chain) => {
    const file = `${chain.toLowerCase()}.tsv`;
    return [chain, parseLexicon(readFileSync(referenceFile('lexicon', file), 'utf8'), file)];
  }),
);
const entries = [...files.values()].flat();
/** Terms as they are compared: without accents. */
const bare = new Set(entries.map(({ term }) => normalise(term)));
const shown = ({ term, sense }: LexiconEntry): string => `${term}: ${sense}`;
const sensesOf = (term: string): string[] => entries.filter((entry) => entry.term === term).map(({ sense }) => sense);

describe('the words for materials', () => {
  it('are at least 8,000', () => {
    expect(entries.length).toBeGreaterThanOrEqual(8_000);
  });

  it.each(VALUE_CHAINS)('of %s mean materials of that chain', (chain) => {
    expect((files.get(chain) ?? []).filter(({ sense }) => materialById(sense)?.chain !== chain).map(shown)).toEqual([]);
  });

  it('stand once for each meaning', () => {
    const seen = new Set<string>();
    const again = entries.map(shown).filter((line) => seen.size === seen.add(line).size);
    expect(again).toEqual([]);
  });

  it('are in lower case, trimmed, with single spaces', () => {
    expect(entries.filter(({ term }) => term !== term.trim().toLowerCase() || term.includes('  ')).map(shown)).toEqual([]);
  });

  it('are no function words: "door" is a preposition before it is English', () => {
    const odd = entries.filter(({ term }) => tokenise(term).every((token) => STOP_WORDS.has(token.norm)));
    expect(odd.map(shown)).toEqual([]);
  });

  it('name every material in Dutch', () => {
    const named = new Set(entries.filter(({ lang }) => lang === 'nl' || lang === 'nl-BE').map(({ sense }) => sense));
    expect(materials().filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('read each label as its own material', () => {
    const read = (text: string): string[] => defaultLexicon().findSenses(tokenise(text)).flatMap(({ sense, via }) => (via === 'COMPOUND_PART' ? [] : [sense]));
    const unread = materials().filter(({ id, labelNl }) => ![labelNl, ...labelNl.split(/, | en | of /)].some((part) => read(part).includes(id)));
    expect(unread.map(({ id, labelNl }) => `${labelNl}: ${id}`)).toEqual([]);
  });

  it.each(['set', 'stuk', 'groot', 'model', 'lijn', 'plus', 'punt', 'deel', 'kant', 'doel', 'verband', 'onderdak', 'rood', 'licht', 'energie', 'draagbaar', 'lid', 'stop'])(
    'leave alone what every text says: %s',
    (word) => {
      expect(bare.has(word)).toBe(false);
    },
  );
});

describe('a Flemish word', () => {
  it.each([
    ['frigo', 'electro.white-goods.fridge'],
    ['droogkast', 'electro.white-goods.tumble-dryer'],
    ['microgolf', 'electro.white-goods.microwave'],
    ['chauffage', 'electro.climate'],
    ['kledij', 'textile.clothing'],
    ['kabas', 'textile.bag.tote'],
    ['bureel', 'furniture.desk'],
    ['vestiaire', 'furniture.storage.locker'],
    ['velo', 'other.bicycles'],
    ['lavabo', 'other.building.sanitary.sink'],
    ['camionette', 'other.vehicles.van'],
    ['arduin', 'other.building.stone.bluestone'],
    ['vijs', 'other.building.fastener'],
    ['farde', 'other.stationery.binder'],
    ['telloor', 'other.tableware.plate'],
    ['vuilbak', 'other.waste-bin.indoor'],
  ])('%s is %s', (term, sense) => {
    expect(sensesOf(term)).toEqual([sense]);
  });
});

describe('a word of several meanings has them all', () => {
  it.each([
    ['zetel', ['furniture.seating.armchair', 'furniture.seating.sofa']],
    ['bord', ['furniture.board', 'other.signage.sign', 'other.tableware.plate']],
    ['zeil', ['textile.outdoor.sail', 'other.plastic.tarpaulin']],
    ['mat', ['textile.floor', 'other.sport.mat']],
    ['bak', ['packaging.crate', 'other.garden.pot', 'other.household.storage']],
    ['plaat', ['other.building.board', 'other.plastic.sheet', 'other.books.record']],
    ['blad', ['furniture.kitchen.worktop', 'furniture.parts.table-top', 'other.garden.green-waste']],
    ['stelling', ['furniture.storage.shelving', 'other.building.scaffold']],
    ['container', ['packaging.container', 'packaging.transport.sea-container', 'other.waste-bin.skip']],
  ])('%s', (term, senses) => {
    expect(sensesOf(term)).toEqual(senses);
  });
});
