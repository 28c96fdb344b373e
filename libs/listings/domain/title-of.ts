const LONGEST = 90;

/** A part of a sentence that is shorter names nothing yet. */
const SHORTEST = 30;

/** A title from free text: its first sentence or line, cut at a comma or else at a word when it is long. The description keeps all that was said. */
export function titleOf(text: string): { readonly title: string; readonly description: string } {
  const whole = text.trim();
  const first = /^[^\n]*?[^\d\s.][.!?](?=\s|$)|^[^\n]+/.exec(whole)?.[0].trim() ?? '';
  const bare = first.replace(/[.!?:;,]+$/, '');
  if (bare.length <= LONGEST) return { title: bare, description: bare.length === whole.replace(/[.!?]+$/, '').length ? '' : whole };
  const cut = bare.slice(0, LONGEST);
  const comma = cut.lastIndexOf(', ');
  if (comma >= SHORTEST) return { title: cut.slice(0, comma), description: whole };
  // Half a character is none.
  return { title: `${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : LONGEST).replace(/[\uD800-\uDBFF]$/, '')} …`, description: whole };
}
