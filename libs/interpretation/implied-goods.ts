import { codes, IN_DESCRIPTION, IN_TITLE } from './confidence';
import { type Document, evidence } from './document';
import type { Finding } from './interpretation';
import { Phrases } from './phrases';
import type { Scopes } from './scopes';

/** What a trade is done to, where its name alone tells: who tunes bicycles works on bicycles. */
const BY_TRADE: Readonly<Record<string, readonly string[]>> = {
  'bike-repair': ['other.bicycles'], 'wipe-data': ['ict'], 'install-software': ['ict.computer'], upholster: ['furniture.seating'],
  'remove-logo': ['textile.workwear', 'textile.clothing'], embroider: ['textile.workwear', 'textile.clothing'], sew: ['textile'], knit: ['textile'], iron: ['textile'],
  woodwork: ['furniture', 'other.wood'], metalwork: ['other.metal'],
};

const IN_OTHER_WORDS = new Phrases<string>([
  ['elektrische|elektrisch keuring|veiligheidstest|veiligheidskeuring|controle|test', 'electro'], ['elektrische|elektrisch keuring|controle|test', 'ict'], ['pat-keuring|pat-test|pat', 'ict'], ['elektrokeuring|pat-keuring|pat-test|pat-tests|pat', 'electro'], ['aarding|lekstroom|isolatieweerstand', 'electro'],
  ['borduursel|borduren|zeefdruk|transfers', 'textile.clothing'], ['verstelwerk|naaiatelier|retouches|retoucheren|vermaken', 'textile'], ['vervezelen|vervezeling|ontrafelen', 'textile'],
  ['schrijnwerk|schrijnwerkerij|meubelmakerij|houtatelier|houtbewerking', 'furniture'], ['schrijnwerk|schrijnwerkerij|houtatelier|houtbewerking|zagerij', 'other.wood'],
  ['poederlakken|poedercoaten|zandstralen|stralen', 'other.metal'], ['laswerk|lassen|lasatelier', 'other.metal'],
  ['harde schijf|schijven', 'ict'], ['ssd|ssds|gegevensdragers', 'ict'], ['plaatwerk|plaatbewerking|draaiwerk|freeswerk|poederlak', 'other.metal'], ['toestel|toestellen|apparaten|toestelletjes', 'electro'], ['repaircafe|repair-café|repaircafé|herstelcafe|herstelcafé', 'electro'], ['repaircafe|repair-café|repaircafé|herstelcafe|herstelcafé', 'other.bicycles'],
  ['zitting|zittingen|singels|vering|bekleding|overtrekken', 'furniture.seating'],
  ['stoelenmatten|stoelmatten|stoelenmatter|stoelenmatterij', 'furniture.seating.chair'], ['biezen|rieten|wissen|wisse|webbing zit|zitting|zittingen', 'furniture.seating.chair'],
  ['drukwerk|boekbinden|papierverwerking', 'other.paper'], ['inboedel|inboedels|inboedelservice|huisraad', 'furniture'], ['inboedel|inboedels|huisraad', 'other.household'],
]);

/** Less sure than goods that are named. */
const BY_TRADE_ALONE = 0.75;

/** Goods that a workshop does not name, but its trade does. */
export function impliedGoods(document: Document, scopes: Scopes): readonly Finding<string>[] {
  const { words } = document;
  const found = codes<string>();
  const add = (material: string, from: number, to: number): void => {
    if (!scopes.over(from)) found.add(material, BY_TRADE_ALONE * (words[from]?.field === 'title' ? IN_TITLE : IN_DESCRIPTION), [evidence(document, from, to)]);
  };
  for (const word of words) {
    for (const { sense, from, to, via } of word.senses) {
      if (via !== 'COMPOUND_PART' && sense.startsWith('process.')) for (const material of BY_TRADE[sense.slice('process.'.length)] ?? []) add(material, from, to);
    }
  }
  for (const { gives, from, to } of IN_OTHER_WORDS.find(words)) add(gives, from, to);
  return found.list();
}
