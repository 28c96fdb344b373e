const VOWELS = new Set('aeiou');
const WRONG_FIRST_LETTER = 0.7;

function substitution(one: string, other: string): number {
  if (one === other) return 0;
  return VOWELS.has(one) && VOWELS.has(other) ? 0.8 : 1;
}

/**
 * Edit distance with neighbours swapped as one mistake (0.8), one vowel for another 0.8, any other letter put in, left out
 * or changed 1, and 0.7 more where the first letters differ. Gives Infinity as soon as `limit` is passed.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  const firstLetter = one[0] === other[0] ? 0 : WRONG_FIRST_LETTER;
  let twoAbove: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const here = one[row - 1] ?? '';
      const there = other[column - 1] ?? '';
      let cost = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + substitution(here, there));
      if (row > 1 && column > 1 && here === other[column - 2] && one[row - 2] === there) {
        cost = Math.min(cost, (twoAbove[column - 2] ?? 0) + 0.8);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    twoAbove = above;
    above = current;
  }
  const distance = (above[other.length] ?? 0) + firstLetter;
  return distance > limit ? Infinity : distance;
}
