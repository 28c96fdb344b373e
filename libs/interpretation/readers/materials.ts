import { branchOf, type SenseMatch, splitCompound, stem } from '@schakel/language';
import { isWithin } from '@schakel/taxonomy';
import { codes, type Findings, IN_DESCRIPTION, IN_TITLE, INFERRED } from '../confidence';
import { isBrand, NOTHING, type Pointer, pointers, purposePhrases, purposeSides, usualSenses } from '../context';
import { type Document, evidence, isMaterialSense, type Word } from '../document';
import { isTitled, type Finding } from '../interpretation';
import { isPart, isSetting } from '../material-classes';
import type { Match } from '../phrases';
import type { Mention } from '../mentions';
import { refined } from '../refinements';
import { GENERAL_THINGS, readRoles, type Role, ROLE_WEIGHT } from '../roles';
import type { Region } from '../regions';
import type { Scopes } from '../scopes';

/** A reading of a mention, with the share of the belief that it has. */
export interface SettledReading {
  readonly material: string;
  readonly share: number;
}

/** A mention whose word was settled by the others, with what it has to do with the lot. */
export interface SettledMention extends Mention {
  /** The likeliest first. */
  readonly settled: readonly SettledReading[];
  readonly role: Role;
  readonly brand: boolean;
  /** How sure the likeliest reading is in itself, its role left aside. */
  readonly confidence: number;
}

/** How strongly a mention is worded: an inflected word is as good as the plain one. */
function strength(reading: SenseMatch): number {
  return reading.via === 'INFLECTION' ? 1 : reading.weight;
}

/** Votes of the listing for parts of the tree: what it names without doubt, and the words that point somewhere. */
class Votes {
  private readonly branches = new Map<string, number>();
  private readonly nodes = new Map<string, number>();
  private readonly pointed: Pointer[] = [];

  constructor(document: Document, mentions: readonly Mention[], scopes: Scopes) {
    for (const { from, field, readings } of mentions) {
      const [first] = readings;
      if (!first || readings.length > 1 || scopes.over(from)) continue;
      const vote = strength(first) * (field === 'title' ? 1.5 : 1) * (isBrand(first) ? 0.4 : 1);
      this.branches.set(branchOf(first.sense), (this.branches.get(branchOf(first.sense)) ?? 0) + vote);
      const node = first.sense.split('.').slice(0, 2).join('.');
      this.nodes.set(node, (this.nodes.get(node) ?? 0) + vote);
    }
    for (const word of document.words) if (!scopes.over(word.at)) this.pointed.push(...(pointers().get(word.stem) ?? []));
  }

  for(material: string): number {
    const near = Math.min(1.5, this.nodes.get(material.split('.').slice(0, 2).join('.')) ?? 0);
    const pointed = this.pointed.filter((pointer) => isWithin(material, pointer.material)).reduce((sum, { weight }) => sum + weight, 0);
    return Math.min(2, this.branches.get(branchOf(material)) ?? 0) + near + Math.min(2, pointed);
  }
}

/** How far from an ambiguous word the words stand that call for one of its senses. */
const NEARBY = 12;
/** A word that calls for a sense makes it so many times likelier; a part of the ambiguous word itself ("stoel" in stoelhoes) all but decides. */
const CALLED = 2.5;
const CALLED_BY_ITSELF = 20;

function settle(document: Document, mention: Mention, votes: Votes): SettledReading[] {
  const { readings } = mention;
  const usual = readings.flatMap(({ term }) => usualSenses().get(stem(term)) ?? []);
  const senses = new Set([...readings.map(({ sense }) => sense), ...usual.map(({ sense }) => sense)]);
  if (senses.size === 1) return [...senses].map((material) => ({ material, share: 1 }));
  const { from, to } = mention;
  const near = new Set(document.words.slice(Math.max(0, from - NEARBY), to + NEARBY).map((word) => word.stem));
  const own = splitCompound(document.words[to - 1]?.norm ?? '').slice(0, -1);
  const scored = [...senses].map((material) => {
    const known = usual.find(({ sense }) => sense === material);
    const called = known ? [...known.cues].filter((cue) => near.has(cue)).length : 0;
    const itself = known !== undefined && own.some((part) => known.cues.has(part)) ? CALLED_BY_ITSELF : 0;
    const weight = readings.find(({ sense }) => sense === material)?.weight ?? readings[0]?.weight ?? 1;
    return { material, score: weight * (known?.usual ?? 1 / senses.size) * (1 + CALLED * called + itself) * (1 + (material === NOTHING ? 0 : votes.for(material))) };
  });
  const total = scored.reduce((sum, { score }) => sum + score, 0) || 1;
  return scored.map(({ material, score }) => ({ material, share: score / total })).sort((a, b) => b.share - a.share);
}

/** Settles what each named material is, and what it has to do with the lot. */
export function settleMentions(document: Document, found: readonly Mention[], scopes: Scopes, regions: ReadonlyMap<number, Region>, wanted: readonly Match<string>[]): SettledMention[] {
  const votes = new Votes(document, found, scopes);
  const all = found.map((mention) => ({ mention, settled: settle(document, mention, votes) }));
  const meant = all.filter(({ settled: [best] }) => best?.material !== NOTHING);
  const mentions = meant.map(({ mention }) => mention);
  const settled = meant.map((one) => one.settled.filter(({ material }) => material !== NOTHING));
  const roles = readRoles(document, mentions.map(({ from, to }, index) => ({ from, to, material: settled[index]?.[0]?.material ?? '' })), scopes, regions);
  const branded = mentions.map(({ readings }) => readings.every(isBrand));
  return mentions.map((mention, index) => {
    const best = settled[index]?.[0]?.material ?? '';
    const brand = branded[index] === true;
    // "Wasmachine Miele": the brand adds nothing to the thing that is named. "Chromebooks" is one that names the thing.
    const named = brand && !isListed(document.words, mention) && mentions.some(({ field }, other) => branded[other] === false && roles[other] === 'GOODS' && !isPart(settled[other]?.[0]?.material ?? '') && (field === 'title' || mention.field === 'description'));
    const place = mention.field === 'title' ? IN_TITLE : IN_DESCRIPTION;
    const reading = mention.readings.find(({ sense }) => sense === best) ?? mention.readings[0];
    return {
      ...mention,
      settled: settled[index] ?? [],
      role: named ? 'MENTION' : isPartOf(document.words, wanted, mention) && SHOWN.has(roles[index] ?? 'GOODS') ? 'PURPOSE' : (roles[index] ?? 'GOODS'),
      brand,
      confidence: place * (reading ? strength(reading) : 1) * (brand ? 0.85 : 1),
    };
  });
}

/** "Senseo's en waterkokers": a brand in a list names a thing of its own. */
function isListed(words: readonly Word[], { from, to }: Mention): boolean {
  return [words[from - 1], words[to]].some((word) => word !== undefined && word.before === 'SPACE' && /^(?:en|of|plus|&|\+)$/.test(word.norm));
}

const SHOWN: ReadonlySet<Role> = new Set<Role>(['GOODS', 'ACCESSORY']);
/** Of what an ambiguous word may mean, readings with less of the belief than this are not shown. */
const LEAST_SHARE = 0.2;
const LEAST_CONFIDENCE = 0.3;

/** The materials of the lot, the most certain first. */
export function readMaterials(document: Document, mentions: readonly SettledMention[], properties: readonly Finding<string>[], scopes: Scopes, implied: readonly Finding<string>[], wanted: readonly Match<string>[]): readonly Finding<string>[] {
  const shown = mentions.filter(({ role }) => SHOWN.has(role));
  // Where nothing is named as goods, what is only spoken of is the best guess.
  const used = shown.some(({ role }) => role === 'GOODS') ? shown : mentions.filter(({ role }) => role !== 'EXCLUDED');
  const findings = codes<string>();
  const goods = new Set(used.filter(({ role }) => role === 'GOODS').flatMap(({ settled }) => settled.map(({ material }) => material)));
  for (const mention of used) {
    const weight = SHOWN.has(mention.role) ? ROLE_WEIGHT[mention.role] : INFERRED;
    for (const { material, share } of mention.settled) {
      if (share < LEAST_SHARE) continue;
      // However often accessories are named, they remain accessories.
      if (mention.role === 'ACCESSORY' && !goods.has(material) && findings.has(material)) continue;
      findings.add(material, mention.confidence * weight * Math.sqrt(share), [evidence(document, mention.from, mention.to)]);
    }
  }
  addWantedFor(document, findings, wanted, shown.filter(({ role }) => role === 'GOODS'));
  refine(document, findings, properties, scopes);
  const list = withoutEchoes(findings.list().filter(({ confidence }) => confidence >= LEAST_CONFIDENCE));
  return document.kind === 'CAPABILITY' ? workedOn(list, implied) : list;
}

/** "Iets om op te zitten": a request that names no thing says what it is wanted for; a title that names none, too. */
function addWantedFor(document: Document, findings: Findings<string>, wanted: readonly Match<string>[], goods: readonly SettledMention[]): void {
  for (const { gives, from, to } of wanted) {
    const field = document.words[from]?.field;
    const named = goods.some((mention) => (field === 'description' || mention.field === 'title') && !GENERAL_THINGS.has(document.words[mention.to - 1]?.stem ?? ''));
    const open = named && isLeftOpen(document.words, from);
    if (!named || open) findings.add(gives, open ? WANTED_OPENLY : WANTED_FOR, [evidence(document, from, to)]);
  }
}

/** What a request says that its things are wanted for. */
export function wantedFor(document: Document, scopes: Scopes): readonly Match<string>[] {
  if (document.kind !== 'REQUEST') return [];
  const found = [...purposePhrases().find(document.words), ...bridged(document)];
  return found.filter((match) => !scopes.over(match.from) && !isDoneByThemselves(document.words, match.from) && !isNamedFor(document.words, match) && !isDescribed(document.words, match));
}

/** "Propere matrassen", "matrassen, proper": what they must be like is nothing that they are for. */
function isDescribed(words: readonly Word[], { from, parts }: Match<string>): boolean {
  return parts.some(([at, to]) => {
    const word = words[at];
    if (!word || to - at !== 1 || !isQuality(word)) return false;
    const next = words[to];
    const isAttribute = next !== undefined && next.clause === word.clause && next.senses.some(({ sense }) => isMaterialSense(sense));
    return isAttribute || word.clause !== words[from]?.clause;
  });
}

const isQuality = ({ senses }: Word): boolean => senses.some(({ sense }) => /^(?:property|condition)\./.test(sense)) && !senses.some(({ sense }) => isMaterialSense(sense));

/** "Dozen voor de verhuis": who begins with a thing and says what it is for asks for that thing; but a "karretje voor achter de auto" is a trailer. */
function isNamedFor(words: readonly Word[], { from, to, parts: [, second] }: Match<string>): boolean {
  const [first, next] = [words[from], words[from + 1]];
  const overGap = second !== undefined && second[0] === from + 1 && second[1] > second[0] && /^(?:voor|om)$/.test(next?.norm ?? '');
  const placed = words.slice(from + 2, to).some(({ norm }) => norm === 'achter');
  return overGap && !placed && from === 0 && first?.senses.some(({ sense }) => isMaterialSense(sense)) === true;
}

/** "Filmavond. Iets dat het beeld op de muur geeft": the title tells the one half, the first sentence below it the other. */
function bridged({ words, titleEnd }: Document): Match<string>[] {
  const first = words[titleEnd]?.sentence;
  const matches = purposeSides().find(words.filter(({ field, sentence }) => field === 'title' || sentence === first));
  const titled = new Map(matches.filter(({ from }) => from < titleEnd).map((match) => [`${match.gives.row} ${match.gives.side}`, match]));
  return matches.filter(({ from, gives: { row, side } }) => from >= titleEnd && titled.has(`${row} ${1 - side}`)).map(({ gives, from, to, parts }) => ({ gives: gives.material, from, to, parts }));
}

/** "Waar we de jassen aan kwijt kunnen", "karretje voor achter den auto": with the words around it the thing that is named is another. */
const isPartOf = (words: readonly Word[], wanted: readonly Match<string>[], { from, to }: Mention): boolean =>
  !isCounted(words, from) && wanted.some((phrase) => phrase.from <= from && to <= phrase.to && to - from < phrase.to - phrase.from);

/** "14 grotere schermen" are asked for, whatever else is said around them. */
function isCounted(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 2), at).filter(({ clause }) => clause === words[at]?.clause);
  return before.some(({ token }) => token.kind === 'NUMBER');
}

/** "Aan elkaar naaien doen we zelf." */
function isDoneByThemselves(words: readonly Word[], at: number): boolean {
  return words.some(({ norm, clause }) => norm === 'zelf' && clause === words[at]?.clause);
}

/** "Nog nodig: iets om water aan te dragen", "toestellen om te bellen". */
function isLeftOpen(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 12), at).some(({ norm, sentence, at: here }) => sentence === words[at]?.sentence && (norm === 'iets' || (THINGS.test(norm) && OPENS.test(words[here + 1]?.norm ?? ''))));
}
const THINGS = /^(?:ding|dingen|spul|spullen|gerief|materiaal|toestel|toestellen|toestelletjes|apparaat|apparaten)$/;
const OPENS = /^(?:om|die|dat|waar|waarmee|waarin|waarop)$/;
const WANTED_FOR = 0.58;
const WANTED_OPENLY = 0.8;

/** What a workshop works on: not its lorry and its spare parts; what its trade tells where it names no goods, or beside goods that its title does not name. */
function workedOn(named: readonly Finding<string>[], implied: readonly Finding<string>[]): readonly Finding<string>[] {
  const things = named.filter((finding) => !isPart(finding.value) && (isTitled(finding) || !isSetting(finding.value)));
  // "Ritsen, logo's weg" is work on clothes; who names nothing but parts works on parts.
  const goods = things.length > 0 || implied.length > 0 ? things : named.filter((finding) => isTitled(finding) || !isSetting(finding.value));
  if (goods.some(isTitled)) return goods;
  // A trade in the title ("Naaiherstel") goes for all that it is done to; the goods below it are examples.
  const fresh = implied.filter((finding) =>
    !goods.some(({ value }) => value === finding.value || (!isTitled(finding) && (isWithin(value, finding.value) || isWithin(finding.value, value)))));
  return [...goods, ...fresh].sort((a, b) => b.confidence - a.confidence);
}

const SURE_POINTER = 0.6;

/** Adds the finer things that materials are by their properties or surroundings, less sure than what is said. */
function refine(document: Document, findings: Findings<string>, properties: readonly Finding<string>[], scopes: Scopes): void {
  const signs = new Map(properties.map((property) => [property.value, property.evidence]));
  for (const word of document.words) {
    for (const { material, weight } of pointers().get(word.stem) ?? []) {
      if (weight >= SURE_POINTER && !scopes.over(word.at) && !signs.has(material)) signs.set(material, [evidence(document, word.at, word.at + 1)]);
    }
  }
  for (const { value, evidence: words } of findings.list()) {
    for (const { finer, sign } of refined(value, signs)) {
      if (!findings.has(finer)) findings.add(finer, INFERRED, [...words, ...(signs.get(sign) ?? [])]);
    }
  }
}

/** "Vergadertafel ... De tafel is ovaal": the general word later on speaks of the same thing. */
function withoutEchoes(findings: readonly Finding<string>[]): readonly Finding<string>[] {
  const start = ({ evidence: [first] }: Finding<string>): number => (first ? first.from + (first.field === 'title' ? 0 : 1e6) : 0);
  const end = ({ evidence: [first] }: Finding<string>): number => (first ? first.to + (first.field === 'title' ? 0 : 1e6) : 0);
  return findings.filter(
    (finding) => !findings.some((other) => other !== finding && other.value.startsWith(`${finding.value}.`) && start(other) < start(finding) && start(finding) - end(other) > 8),
  );
}
