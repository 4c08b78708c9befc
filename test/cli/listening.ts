/** The command line with a listener in place of the terminal. */
import { resolve } from 'node:path';
import { run } from '../../src/cli/run.js';
import { defaultCache, defaultFolder } from '../default-study.js';

export interface Heard {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export async function elshi(...words: readonly string[]): Promise<Heard> {
  let out = '';
  let error = '';
  const code = await run(words, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    progress: () => undefined,
    colours: false,
    workingFolder: process.cwd(),
    environment: { LANG: 'C' },
    readBefore: (root) => (root === resolve(defaultFolder) ? defaultCache : undefined),
  });
  return { code, out, error };
}
