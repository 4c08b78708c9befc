/** Numbers for words, the same over several texts. Example: «ел» is 0 in every text that shares the vocabulary. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  get size(): number {
    return this.#words.length;
  }
  number(word: string): number {
    const found = this.#numbers.get(word);
    if (found !== undefined) return found;
    const made = this.#words.length;
    this.#numbers.set(word, made);
    this.#words.push(word);
    return made;
  }
  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }
  word(number: number): string {
    return this.#words[number] ?? '';
  }
  words(): readonly string[] {
    return this.#words;
  }
}
