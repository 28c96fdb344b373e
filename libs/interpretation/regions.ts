import { isFigure, type Word } from './document';
import { Phrases } from './phrases';

/** What a stretch of text speaks of, where it is not the goods. */
export type Region = 'PRODUCT' | 'PURPOSE' | 'MENTION' | 'SETTING' | 'PART';

interface RegionCue {
  readonly role: Region;
  /** Words of the phrase itself, what follows it in its clause, or the whole clause. */
  readonly over: 'PHRASE' | 'REST' | 'CLAUSE';
}
const rest = (role: Region): RegionCue => ({ role, over: 'REST' });
const clause = (role: Region): RegionCue => ({ role, over: 'CLAUSE' });
const phrase = (role: Region): RegionCue => ({ role, over: 'PHRASE' });

const MAKE = 'maak|maakt|maken|naai|naait|naaien|bouw|bouwt|bouwen|stik|stikt|stikken|brei|breien|vervaardigen|produceren|produceert|timmeren|timmert|haken|knutselen|creëren|creeren|gemaakt|genaaid|gebouwd';

/** Stretches of text that speak of something else than the goods. */
const REGIONS = new Phrases<RegionCue>([
  // What becomes of the goods.
  [`om ... te ${MAKE}`, phrase('PRODUCT')], [`om ... ${MAKE}`, phrase('PRODUCT')], ['om ... van|uit te snijden|knippen|zagen', phrase('PRODUCT')],
  ['om ... mee|in|op|onder te *', phrase('PURPOSE')], ['om ... mee|in|op|onder|aan uit|op|weg|in|af|aan|over te *', phrase('PURPOSE')], ['om ... te bewaren|vullen|dekken|beschermen|verpakken|stockeren|vervoeren', phrase('PURPOSE')],
  [`wij|we|ik|zij ${MAKE} er|hiervan|daarvan|hieruit|daaruit|hiermee|daarmee?`, rest('PRODUCT')], [`${MAKE} wij|we|ik|zij er?`, rest('PRODUCT')],
  [`~wil|willen|~ga|gaan er|hiervan|daarvan .. van ${MAKE}`, phrase('PRODUCT')], [`er ... van ${MAKE}`, phrase('PRODUCT')],
  ['~verwerk|~snij|snijden|snijdt|vermaken|~omvorm|~vorm|versnijden|~recycleer|upcyclen|upcyclet|maakt|maken|verwerkt|versneden|omgevormd|verwerking ... tot', rest('PRODUCT')],
  ['@process ... tot', rest('PRODUCT')],
  ['als grondstof|basis|vulling|opvulling|poetsdoek|poetsvod|poetslap|decoratie|brandhout', rest('PURPOSE')],
  // What takes the place of the goods, or did before.
  ['vervangen|vervanging door', rest('MENTION')], ['~vervang .. door', rest('MENTION')], ['in plaats van', rest('MENTION')], ['ipv', rest('MENTION')],
  ['ter vervanging van', rest('MENTION')], ['~gaan|gaat|~ga|~overschakelen|overgeschakeld|~stap|stappen over? naar|op', rest('MENTION')], ['overschakeling naar|op', rest('MENTION')],
  ['want we|wij ~krijg|kregen|kochten|hebben nieuwe|een|andere', rest('MENTION')], ['~krijg|kregen|kochten .. nieuwe', rest('MENTION')],
  // What was once in or around them.
  ['~bevat|bevatten|bevatte|bevat', clause('MENTION')], ['er|waar|waarin .. zat|zaten', clause('MENTION')], ['in gezeten', clause('MENTION')], ['zat|zaten|gezeten .. in', clause('MENTION')],
  // What they have or had themselves.
  ['wij|we|ik hebben|heb zelf', rest('MENTION')], ['hebben|heb wij|we|ik zelf', rest('MENTION')], ['kunnen|kan .. en hebben|heb', rest('MENTION')], ['hebben|heb wij|we|ik al? geprobeerd|uitgeprobeerd|gehad', clause('MENTION')],
  ['wij|we|ik pakken|serveren|bereiden|bakken|koken|schenken|verzorgen', rest('MENTION')],
  // The organisation, its house and its trade.
  ['wij|we|ik zijn|ben een', rest('MENTION')], ['~winkel|~zaak|~bedrijf|~atelier|~afdeling|~fabrikant|~handel|~producent|~invoerder|~specialist in|van|voor', rest('MENTION')],
  ['hangt|hangen|staat|staan|ligt|liggen in|op|aan|onder|achter|naast|tegen|boven', rest('SETTING')], ['~vastgevezen|vastgevezen|verankerd|geschroefd in|aan|op', rest('SETTING')],
  // Parts.
  ['nieuwe .. steken|plaatsen|zetten|monteren', phrase('PART')], ['@material ~vervang|vervangen', phrase('PART')], ['vervangen|~vervang van', rest('PART')],
]);

/** The words that speak of something else than the goods. */
export function findRegions(words: readonly Word[]): Map<number, Region> {
  const regions = new Map<number, Region>();
  for (const { gives, from, to } of REGIONS.find(words)) {
    // "Wassen tot 300 kg linnen": as much as that, not what it becomes.
    if (words[to - 1]?.norm === 'tot' && isFigure(words[to])) continue;
    const home = words[from]?.clause;
    let start = from;
    let end = to;
    if (gives.over === 'CLAUSE') while (start > 0 && words[start - 1]?.clause === home) start -= 1;
    if (gives.over === 'REST') start = to;
    const last = words[to - 1]?.clause;
    if (gives.over !== 'PHRASE') while (words[end]?.clause === last) end += 1;
    for (let at = start; at < end; at += 1) if (!regions.has(at)) regions.set(at, gives.role);
  }
  return regions;
}
