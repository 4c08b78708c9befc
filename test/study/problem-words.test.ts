import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/language/index.js';

const folder = new URL('../../src/study/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .concat(readFileSync(new URL('schema/vocabulary.ts', folder), 'utf8'))
  .concat(readFileSync(new URL('../../src/cli/dictionary-problems.ts', import.meta.url), 'utf8'))
  .concat(
    // Exported files have problems too: broken marks of own text, references without a year.
    readdirSync(new URL('../../src/export/', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(`../../src/export/${name}`, import.meta.url), 'utf8')),
  )
  .join('\n');
const spoken = new Set(
  [...messages().keys()].filter((key) => key.startsWith('problem.')).map((key) => key.slice('problem.'.length)),
);

describe('the words for problems', () => {
  it('exist for every problem that a check can find, with a remedy', () => {
    const found = [...sources.matchAll(/(?:code|problem): '([a-z_0-9]+)'/g)].map(([, code = '']) => code);
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((code) => !spoken.has(code) || !messages().has(`remedy.${code}`))).toEqual([]);
  });

  it('are not kept for problems that no check finds', () => {
    expect([...spoken].filter((code) => !new RegExp(`['\\s]${code}['\\s,:]|${code}'`).test(sources))).toEqual([]);
  });
});
