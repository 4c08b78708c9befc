/** The quick reader of quoted CSV says exactly what the library says, or nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRows } from '../../src/study/csv-file.js';
import { quotedLines } from '../../src/study/quoted-rows.js';

const study = join(import.meta.dirname, '..', '..', 'studies', 'kazakhstan');
const quoted = readdirSync(study, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(join(study, name), 'utf8'))
  .filter((text) => text.includes('"'));

const libraryOrNothing = (text: string): unknown => {
  try {
    return anyRows(text);
  } catch {
    return 'broken';
  }
};

describe('quoted CSV', () => {
  it('is read as the library reads it, in every table of the default study', () => {
    expect(quoted.length).toBeGreaterThan(2);
    const read = quoted.map((text) => ({ quick: quotedLines(text), all: anyRows(text) }));
    for (const { quick, all } of read) if (quick !== null) expect(quick).toEqual(all);
    expect(read.filter(({ quick }) => quick !== null).length / read.length).toBeGreaterThan(0.7);
  });

  it('is read alike or left to the library, whatever stands in it', () => {
    const piece = fc.constantFrom(...'ab "",,\n\n#\t', '"a"', '"b,c"', '"say ""d"""', '\r\n', ' ', '\u00a0', 'қ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = `h,i\n${pieces.join('')}`;
        const quick = quotedLines(text);
        if (quick !== null) expect(quick).toEqual(libraryOrNothing(text));
      }),
      { numRuns: 3000 },
    );
  });
});
