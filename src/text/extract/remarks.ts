/** Remarks are gathered by kind; a few examples are enough for a reader to judge what was done. */
import type { Remark } from './model.js';

const mostExamples = 5;
const longestExample = 80;

export class Remarks {
  private readonly found = new Map<Remark['kind'], { count: number; changed: boolean; examples: string[] }>();

  add(kind: Remark['kind'], changed: boolean, example = '', count = 1): void {
    let entry = this.found.get(kind);
    if (entry === undefined) {
      entry = { count: 0, changed, examples: [] };
      this.found.set(kind, entry);
    }
    entry.count += count;
    const short = example.replace(/\s+/gu, ' ').trim().slice(0, longestExample);
    if (short !== '' && entry.examples.length < mostExamples && !entry.examples.includes(short))
      entry.examples.push(short);
  }

  list(): Remark[] {
    return [...this.found].map(([kind, entry]) => ({ kind, ...entry }));
  }
}
