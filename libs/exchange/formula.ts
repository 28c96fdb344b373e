/**
 * Characters that make a spreadsheet take a text for a formula when a cell starts with them (OWASP, "CSV injection"):
 * = + - @, tab, CR and LF, and the full-width forms that some versions of Excel take for the same.
 */
const STARTS_FORMULA = '=+\\-@\\t\\r\\n＝＋－＠';
const NEEDS_APOSTROPHE = new RegExp(`^'*[${STARTS_FORMULA}]`);
const HAS_APOSTROPHE = new RegExp(`^'+[${STARTS_FORMULA}]`);

/** The text with an apostrophe before it where a spreadsheet would run it. `readTable` takes that apostrophe away again. */
export function defuseFormula(text: string): string {
  return NEEDS_APOSTROPHE.test(text) ? `'${text}` : text;
}

/** The inverse of `defuseFormula`. */
export function restoreDefused(text: string): string {
  return HAS_APOSTROPHE.test(text) ? text.slice(1) : text;
}

/**
 * Does this text look meant as a formula? A leading = or @ is enough; a leading + or - must be followed by a call, a
 * sheet or a pipe, because people write "+/- 40 stoelen", "-20 graden" and lists with dashes.
 */
export function looksLikeFormula(text: string): boolean {
  return /^\s*(?:[=@＝＠]|[+\-＋－][\d\s.,+*/^-]*[A-Za-z][\w.]*[(|!])/.test(text);
}
