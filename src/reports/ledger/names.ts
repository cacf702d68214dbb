/** Texts by number. */
export class Names {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  private last = 0;

  /** The number of a text; a new one for a new text. */
  add(text: string): number {
    // rows of one application come together
    if (this.texts[this.last] === text) return this.last;
    return (this.last = this.numberOf(text));
  }

  find(text: string): number | undefined {
    return this.numbers.get(text);
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
