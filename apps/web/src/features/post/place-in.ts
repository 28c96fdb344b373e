/** The one municipality of these that a text names; undefined when it names none or several. */
export function placeIn(text: string, municipalities: readonly string[]): string | undefined {
  const words = ` ${text.toLowerCase().replaceAll(/[^\p{L}-]+/gu, ' ')} `;
  const named = municipalities.filter((name) => words.includes(` ${name.toLowerCase()} `));
  return named.length === 1 ? named[0] : undefined;
}
