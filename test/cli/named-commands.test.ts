/** What messages and the standard tell a reader to type can be typed: the command is there, and so are the lists it names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCommands } from '../../src/cli/commands/index.js';
import { messages } from '../../src/language/index.js';
import { elshi } from './listening.js';

const root = join(import.meta.dirname, '../..');
const written = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|md)$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
const texts = [...[...messages()].flatMap(([, { kk, ru, en }]) => [kk, ru, en]), ...written('standard')];

/** `elshi list STUDY ledger`: the words after the program's name, as far as they are words to type. */
const named = (pattern: RegExp): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((found) => found[1] ?? ''))),
];

describe('a command that a text names', () => {
  it('exists', async () => {
    const known = new Set(['help', ...(await allCommands()).map(({ name }) => name)]);
    const words = named(/(?<![\w-])elshi ([a-z][a-z-]+)(?=[ ,;:.”»)`…]|$)/gm);
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });

  it('lists what can be listed', async () => {
    const lists = named(/elshi list (?:STUDY|ЗЕРТТЕУ|ИССЛЕДОВАНИЕ) ([a-z]+)/g);
    expect(lists).toContain('indicators');
    const { error } = await elshi('list', 'studies/kazakhstan', 'wishes', '--lang', 'en');
    expect(lists.filter((list) => !error.includes(list))).toEqual([]);
  });
});

describe('what a command leaves open', () => {
  it('is named in the language of the sentence', () => {
    const foreign = [...messages()].flatMap(([key, { kk, ru }]) =>
      [kk, ru]
        .filter((text) => /elshi [a-z][^.;]*\b(?:STUDY|FILE|FOLDER|CORPUS)\b/u.test(text))
        .map((text) => `${key}: ${text}`),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the help of a command', () => {
  it.each(['kk', 'ru', 'en'])('in %s does not let its heading run into its explanation', async (language) => {
    for (const { name } of await allCommands()) {
      const { out } = await elshi('help', name, '--lang', language);
      const [, explained = ''] = out.split('\n\n');
      expect([name, explained]).not.toEqual([name, expect.stringMatching(/\.\s*$/)]);
    }
  });
});
