import { isUtf8 } from 'node:buffer';
import { decode } from 'iconv-lite';
import { cellFault, Fault, FaultCode, FaultExtras, RowPosition } from './fault';
import { looksLikeFormula, restoreDefused } from './formula';
import { isMojibake, repairMojibake, withoutMojibake } from './mojibake';
import { RawCell } from './raw-row';
import { ColumnRule, DEFAULT_MAX_LENGTH } from './table';

/** The text of a cell, and the gravest of the faults that any cell can have. */
export function readCell(cell: RawCell, row: RowPosition, rule: ColumnRule): { text: string; fault?: Fault } {
  const raw = cell.content.toString();
  if (isOrdinary(cell, raw, rule)) return { text: raw };
  const text = restoreDefused(raw);
  const found = refusal(cell, text, rule) ?? cell.fault ?? doubt(raw, text, rule);
  return found ? { text, fault: cellFault(row, rule.name, found.code, found.extras) } : { text };
}

/** Anything that one of the checks looks for: an unusual beginning, or a character that is no plain text. */
const UNUSUAL = /^[\s'=+\-@＝＋－＠]|[\u0000-\u001F\u007F-\u009F<ÃÂâðï\uFFFD\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF]/;

/** Nearly all cells are, and one look tells. */
function isOrdinary(cell: RawCell, text: string, rule: ColumnRule): boolean {
  return typeof cell.content === 'string' && !cell.fault && text.length <= (rule.maxLength ?? DEFAULT_MAX_LENGTH) && !UNUSUAL.test(text);
}

interface Finding {
  readonly code: FaultCode;
  readonly extras?: FaultExtras;
}

function refusal(cell: RawCell, text: string, rule: ColumnRule): Finding | undefined {
  if (typeof cell.content !== 'string' && !isUtf8(cell.content)) {
    return { code: 'INVALID_UTF8', extras: suggesting(decode(cell.content, 'windows-1252'), rule) };
  }
  const max = rule.maxLength ?? DEFAULT_MAX_LENGTH;
  const { length } = text.length > 2 * max || text.length <= max ? text : [...text];
  if (length > max) return { code: 'TOO_LONG', extras: { detail: { length, max } } };
  const hidden = hiddenCharacter(text, rule);
  if (hidden !== undefined) {
    const code = hidden.codePointAt(0) ?? 0;
    const detail = { character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
    return { code: 'CONTROL_CHARACTER', extras: { ...suggesting(visible(text, rule), rule), detail } };
  }
  return isMarkup(text) ? { code: 'MARKUP' } : undefined;
}

function doubt(raw: string, text: string, rule: ColumnRule): Finding | undefined {
  // With its apostrophe it was text already in the program that wrote it.
  if (raw === text && looksLikeFormula(text)) return { code: 'FORMULA' };
  return isMojibake(text) ? { code: 'MOJIBAKE', extras: suggesting(repairMojibake(text), rule) } : undefined;
}

/** A suggestion that the same checks would let pass, or none. */
function suggesting(text: string | undefined, rule: ColumnRule): FaultExtras {
  if (text === undefined) return {};
  const usable = text.trim() !== '' && text.length <= 200 && hiddenCharacter(text, rule) === undefined && !isMarkup(text);
  return usable ? { suggestion: text.trim() } : {};
}

/**
 * Control characters but tab, LF and CR; controls of writing direction, which make a text look other than it is;
 * half surrogates, which no database takes.
 */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Bidi_Control}\p{Surrogate}]/u;
const HIDDEN_IN_LINE = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\p{Bidi_Control}\p{Surrogate}]/u;

function hiddenCharacter(text: string, rule: ColumnRule): string | undefined {
  const pattern = rule.multiline ? HIDDEN : HIDDEN_IN_LINE;
  const found = pattern.exec(rule.multiline ? text : text.trim())?.[0];
  if (found === undefined || !/[\u0080-\u009F]/.test(found)) return found;
  return pattern.exec(withoutMojibake(text).trim())?.[0];
}

function visible(text: string, rule: ColumnRule): string {
  const kept = rule.multiline ? text : text.trim().replace(/\s+/g, ' ');
  return kept.replace(new RegExp(HIDDEN, 'gu'), '');
}

const HTML_ELEMENT =
  'script|style|iframe|frame|object|embed|applet|img|image|svg|math|video|audio|source|link|meta|base|form|input|button|' +
  'textarea|select|template|body|html|head|title|a|area|p|div|span|br|hr|table|tr|td|th|ul|ol|li|b|i|u|em|strong|font|h[1-6]|marquee|details';
const DANGEROUS = 'script|style|iframe|object|embed|applet|img|image|svg|math|video|audio|link|meta|base|form|input|body|template';

/**
 * A tag of HTML with or without attributes, any element with attributes, a closing tag, a comment, or the beginning of
 * an element that can run code. "Maat < 40 en > 20", "<info@huis.be>" and "<nog na te kijken>" are none of these.
 */
const MARKUP = new RegExp(
  `<(?:/[a-z][\\w:-]*\\s*>|!--|!doctype|!\\[CDATA\\[|\\?xml|(?:${HTML_ELEMENT})\\s*/?>|(?:${DANGEROUS})[\\s/]|[a-z][\\w:-]*[\\s/][^<>]{0,2000}?[\\w-]=["'\\w/#])`,
  'i',
);

function isMarkup(text: string): boolean {
  return text.includes('<') && MARKUP.test(text);
}
