import { normalise } from './normalise';
import { NUMBER } from './numbers';
import { matchAt, NO_MORE, Reading } from './reading';

const NORM = new RegExp(
  String.raw`(?:(?:NBN[ -]?)?EN(?:[ -]?(?:ISO|IEC))?|en[ -]iso|nbn[ -]en(?:[ -]iso)?|en(?=\d))[ -]?\d{2,6}(?:-\d+)*${NO_MORE}`, 'uy');
const SERIES = new RegExp(String.raw`(?:iso|nen|nbn|din|iec|ral|ip)[ -]?\d{2,6}(?:-\d+)*${NO_MORE}`, 'iuy');
/** Words that such a sign may begin with, before its number or with it (en388). */
export const isSeriesStart = (word: string): boolean => /^(?:en|iso|nen|nbn|din|iec|ral|ip)\d*$/.test(word);

/** Norms and colours with their number behind a space: EN ISO 20471, EN388, RAL 7016; at a word that is a series' start. */
export function readSeries(text: string, at: number): Reading | undefined {
  const found = matchAt(NORM, text, at) ?? matchAt(SERIES, text, at);
  if (!found) return undefined;
  const norm = normalise(found[0]).replace(/(?<=[a-z])[ -]?(?=\d)|(?<=[a-z])[ -](?=[a-z])/g, ' ');
  return { kind: 'CODE', end: at + found[0].length, norm };
}

const MEASURE_UNITS = String.raw`kV|mV|V|volt|kW|kWh|Wh|W|watt|mAh|Ah|A|ampère|ampere|TB|GB|MB|Gb|GHz|MHz|Hz|kVA|inch|bar|dB|lumen|lm|rpm|tpm|pk|cc|Mbps|Gbps|dpi|px|°C`;
const MEASURE = new RegExp(String.raw`${NUMBER}[ \u00A0]?(?:${MEASURE_UNITS})(?![\p{L}\p{N}])`, 'uy');
const MEASURE_CLOSE = new RegExp(String.raw`${NUMBER}(?:${MEASURE_UNITS})(?![\p{L}\p{N}])`, 'iuy');
const INCHES = /\d{2}(?:[.,]\d)?(?:"|″|”|'')(?=\s+[a-zA-Z])/y;
const PHONE = /(?:\+32|0032|0)[ ]?\d{1,3}[ ./]\d{2,3}(?:[ .]?\d{2}){2,3}(?!\d)|0\d{8,9}(?!\d)/y;
const CLOCK = new RegExp(String.raw`\d{1,2}(?:[:.]\d{2}[ ]?(?:u|h|uur)|[uh]\d{0,2}|:\d{2})${NO_MORE}`, 'uy');
const RATIO = new RegExp(String.raw`\d{1,4}(?:/\d{1,4}){1,3}(?![\p{L}\p{N}/])`, 'uy');
const PER_AREA = /\d+[ ]?(?:gr?|kg)\/m(?:2|²)(?!\d)/iy;
const VERSION = /\d+(?:\.\d+){2,}(?![\d,])/y;

const spaceless = (text: string): string => normalise(text).replace(/[ ]/g, '');

/** Signs that begin with a figure: 18V, 256 GB, 24" (24inch), 65/35, 7u30, 170 g/m2, telephone numbers. */
export function readFigureCode(text: string, at: number): Reading | undefined {
  const inches = matchAt(INCHES, text, at);
  if (inches) return { kind: 'CODE', end: at + inches[0].length, norm: `${/^[\d.,]+/.exec(inches[0])?.[0] ?? ''}inch` };
  for (const pattern of [PER_AREA, MEASURE, MEASURE_CLOSE, CLOCK, RATIO]) {
    const found = matchAt(pattern, text, at);
    if (found) return { kind: 'CODE', end: at + found[0].length, norm: spaceless(found[0]) };
  }
  return undefined;
}

/** Telephone numbers, and versions with two points or more that are no thousands. */
export function readLongFigure(text: string, at: number): Reading | undefined {
  const phone = matchAt(PHONE, text, at);
  if (phone) return { kind: 'CODE', end: at + phone[0].length, norm: spaceless(phone[0]) };
  const version = matchAt(VERSION, text, at);
  return version && !/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(version[0]) ? { kind: 'CODE', end: at + version[0].length } : undefined;
}

const WEB = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)[^\s<>"]*[\w/]/g;

/** Addresses of mail and web pages in a text, by offset. */
export function webAddresses(text: string): Map<number, number> {
  const found = new Map<number, number>();
  if (!text.includes('@') && !text.includes('http') && !text.includes('www.')) return found;
  for (const match of text.matchAll(WEB)) found.set(match.index, match.index + match[0].length);
  return found;
}
