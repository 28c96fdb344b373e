/** The values of one column that a file has had so far, with the line of the first row with each. Grows with the number of rows. */
export class SeenValues {
  private readonly lines = new Map<string, number>();

  /** The line of an earlier row with this value. */
  firstLine(value: string): number | undefined {
    return this.lines.get(value);
  }

  /** Call it for rows that are accepted only: a refused row has no claim on its id. */
  add(value: string, line: number): void {
    if (!this.lines.has(value)) this.lines.set(value, line);
  }
}
