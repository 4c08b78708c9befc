/** The command line with a listener in place of the terminal. */
import { resolve } from 'node:path';
import { run } from '../../src/cli/run.js';
import { defaultCache, defaultFolder } from '../default-study.js';

export interface Heard {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export const elshi = (...words: readonly string[]): Promise<Heard> => elshiIn(null, ...words);

/** In a window of so many columns. */
export async function elshiIn(columns: number | null, ...words: readonly string[]): Promise<Heard> {
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
    columns,
    workingFolder: process.cwd(),
    // Laying a document out takes LibreOffice ten seconds: where it is wanted, a test says so.
    environment: { LANG: 'C', SOFFICE_PATH: 'none' },
    readBefore: (root) => (root === resolve(defaultFolder) ? defaultCache : undefined),
  });
  return { code, out, error };
}
