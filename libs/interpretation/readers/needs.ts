import { isWithin } from '@schakel/taxonomy';
import { codes, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import type { ConditionSignal } from '../condition-signals';
import { needPhrases } from '../context';
import { type Document, evidence } from '../document';
import type { Condition, Evidence, Finding, Process } from '../interpretation';
import { Phrases } from '../phrases';
import type { Scopes } from '../scopes';
import type { Trait } from '../traits';
import type { SettledMention } from './materials';

/** What is done already, so that it is not thought to be needed. */
const DONE: Readonly<Record<string, readonly Process[]>> = { washed: ['WASH', 'CLEAN'], clean: ['WASH', 'CLEAN'], disinfected: ['CLEAN'], wiped: ['WIPE_DATA'], tested: ['TEST'], sorted: ['SORT'], 'without-logo': ['REMOVE_LOGO'] };
const DONE_PHRASES = new Phrases<Process>([
  ['gewist', 'WIPE_DATA'], ['~schijf|schijven|ssd .. verwijderd|eruit|uitgehaald|vernietigd', 'WIPE_DATA'], ['fabrieksinstellingen|gereset', 'WIPE_DATA'], ['getest|nagekeken|gekeurd|uitgetest', 'TEST'], ['gewassen|gestoomd', 'WASH'], ['gespoeld|gekuist|gereinigd|gepoetst|afgewassen|ontsmet', 'CLEAN'], ['gespoeld', 'WASH'], ['gedemonteerd', 'DISMANTLE'], ['losgekoppeld|uitgebroken|van .. gehaald', 'DISMANTLE'], ['gesorteerd|uitgesorteerd', 'SORT'], ['proper geleverd', 'WASH'],
]);

const within = (...nodes: readonly string[]) => (id: string): boolean => nodes.some((node) => isWithin(id, node));
const HOLDS_DATA = within('ict.computer', 'ict.phone.smartphone', 'ict.phone.basic-mobile', 'ict.server.rack-server', 'ict.server.storage', 'ict.component.drive', 'ict.peripheral.external-drive', 'ict.media', 'ict.pos.handheld', 'ict.print.copier', 'ict.pos.cash-register');
const IS_WORN_OR_LAID = within('textile');
const NOT_WASHED = within('textile.fabric', 'textile.haberdashery', 'textile.rags', 'textile.bag', 'textile.technical', 'textile.curtain.blind', 'textile.floor');
const IS_APPLIANCE = within('electro.white-goods', 'electro.small-kitchen', 'electro.household', 'electro.power-tools', 'electro.care', 'electro.av', 'electro.pro-kitchen', 'electro.cleaning', 'electro.garden', 'electro.mixed');
const IS_UPHOLSTERED = within('furniture.seating', 'furniture.hospitality.banquette', 'furniture.care.treatment-chair');
const IS_METAL_FURNITURE = within('furniture.storage', 'furniture.outdoor', 'furniture.school', 'furniture.bed', 'furniture.workshop');

const IS_OF_PLASTIC = within('other.plastic', 'packaging.crate', 'packaging.container', 'packaging.film', 'packaging.food-service', 'other.garden.pot');

const COVERS_SEAT = /^(?:zitting|zittingen|bekleding|stof|stoffering|kunstleer|kunstleder|leder|leer|overtrek|rugleuning|schuim|pluche|armleuning)$/;
interface Source {
  readonly document: Document;
  readonly scopes: Scopes;
  readonly mentions: readonly SettledMention[];
  readonly traits: readonly Trait[];
  readonly signals: readonly ConditionSignal[];
  readonly condition: Finding<Condition> | null;
}

/** What the lot still needs before it can be used again: said, or likely from what it is and how it is. */
export function readNeeds(source: Source): readonly Finding<Process>[] {
  const { document, traits } = source;
  if (document.kind !== 'OFFER') return [];
  const { words } = document;
  const found = codes<Process>();
  const sure = (at: number): number => (words[at]?.field === 'title' ? IN_TITLE : IN_DESCRIPTION);
  const done = doneAlready(source);
  const goods = source.mentions.filter(({ role }) => role === 'GOODS').flatMap((mention) => (mention.settled[0] ? [{ id: mention.settled[0].material, from: mention.from, to: mention.to }] : []));
  const isTextile = goods.some(({ id }) => IS_WORN_OR_LAID(id));

  for (const { gives: { process, weight }, from, to } of needPhrases().find(words)) {
    if (source.scopes.over(from)) continue;
    if (process === 'REPAIR' && words.slice(from, to).some(({ norm }) => norm === 'gemaakt') && !words.slice(from, to).some(({ norm }) => norm === 'moet' || norm === 'moeten')) continue;
    found.add(process, sure(from) * weight, [evidence(document, from, to)]);
  }
  for (const { kind, id, from, to, weight, ruledOut } of traits) {
    if (kind === 'property' && ((id === 'dirty' && !ruledOut) || ((id === 'washed' || id === 'clean') && ruledOut))) {
      found.add(isTextile ? 'WASH' : id === 'washed' || words[from]?.norm.includes('gewassen') || words[to - 1]?.norm === 'gewassen' ? 'WASH' : 'CLEAN', sure(from) * weight, [evidence(document, from, to)]);
    }
    if (kind === 'property' && id === 'with-logo' && !ruledOut && isTextile) found.add('REMOVE_LOGO', 0.65, [evidence(document, from, to)]);
    if (kind === 'property' && id === 'locked' && !ruledOut && goods.some((one) => HOLDS_DATA(one.id))) found.add('WIPE_DATA', 0.7, [evidence(document, from, to)]);
    if (kind === 'property' && id === 'soot' && !ruledOut) found.add('CLEAN', 0.7, [evidence(document, from, to)]);
  }
  fromState(source, goods, found.add.bind(found));
  const likely = (process: Process, confidence: number, fits: (id: string) => boolean): void => {
    const reason: Evidence[] = goods.filter(({ id }) => fits(id)).slice(0, 3).map(({ from, to }) => evidence(document, from, to));
    if (reason.length > 0 && !done.has(process) && !found.has(process)) found.add(process, confidence, reason);
  };
  const isNew = source.condition?.value === 'NEW';
  if (!isNew) {
    likely('WIPE_DATA', 0.45, HOLDS_DATA);
    likely('TEST', source.condition?.value === 'GOOD' ? 0.35 : 0.45, IS_APPLIANCE);
    likely('WASH', 0.35, (id) => IS_WORN_OR_LAID(id) && !NOT_WASHED(id));
  }
  return found.list().filter(({ value, confidence }) => !(done.has(value) && confidence < 0.6));
}

/** "Gewassen", and not "niet gewassen". */
function doneAlready({ document, traits, scopes }: Source): Set<Process> {
  const done = new Set<Process>();
  for (const { kind, id, ruledOut } of traits) if (kind === 'property' && !ruledOut) for (const process of DONE[id] ?? []) done.add(process);
  for (const { gives, from } of DONE_PHRASES.find(document.words)) {
    const before = document.words.slice(Math.max(0, from - 4), from).filter(({ clause }) => clause === document.words[from]?.clause);
    if (!scopes.over(from) && !before.some(({ norm }) => /^(?:moet|moeten|te|eerst|niet|nog)$/.test(norm))) done.add(gives);
  }
  return done;
}

type Add = (process: Process, confidence: number, evidence: readonly Evidence[]) => void;

/** Broken things need repair; worn covers an upholsterer; rust and bare spots paint. */
function fromState({ document, signals, condition }: Source, goods: readonly { readonly id: string }[], add: Add): void {
  const { words } = document;
  const some = (fits: (id: string) => boolean): boolean => goods.some(({ id }) => fits(id));
  for (const { condition: state, from, to, weight, negated, allowed, partial } of signals) {
    if (negated || allowed === 'MAY') continue;
    const here = [evidence(document, from, to)];
    const around = words.slice(Math.max(0, from - 6), to + 6).filter(({ sentence }) => sentence === words[from]?.sentence);
    const cover = around.some(({ norm }) => COVERS_SEAT.test(norm));
    if (some(IS_UPHOLSTERED) && cover && (state === 'DEFECTIVE' || state === 'WORN')) add('UPHOLSTER', 0.65 * weight, here);
    if (state === 'DEFECTIVE') add('REPAIR', (partial ? 0.65 : 0.75) * weight, here);
    const worded = words.slice(from, to).some(({ norm }) => /^(?:gaten|gaatjes?|gaatje|scheur|scheuren|scheurtjes)$/.test(norm));
    if (state === 'WORN' && some((id) => isWithin(id, 'textile')) && (worded || around.some(({ norm }) => /^(?:rits|ritsen|strepen|naad|naden)$/.test(norm)))) add('REPAIR', 0.55, here);
    if (state === 'WORN' && some(IS_METAL_FURNITURE) && around.some(({ norm }) => /^(?:roest|verroest|verf|lak|bladders|geroest|roestig|bekrast|blutsen)$/.test(norm))) add('PAINT', 0.45, here);
    if (state === 'PARTS') {
      add(some(IS_WORN_OR_LAID) ? 'CUT' : some(IS_OF_PLASTIC) ? 'SHRED' : 'DISMANTLE', 0.5 * weight, here);
      if (some(IS_WORN_OR_LAID)) add('SHRED', 0.35 * weight, here);
    }
  }
  if (condition?.value === 'MIXED' && condition.confidence >= 0.6) add('SORT', 0.4, condition.evidence);
}
