/**
 * The rows of the other countries, made in a thread of their own while this one is busy with the focal country: about half
 * of all that is computed for the default study (docs/decisions/0009). The thread reads the folder itself; its rows are
 * taken only if it read the very same inputs, and in any other case – it failed, the folder changed in between, there is
 * one processor – everything is made here, with the same result.
 */
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../language/index.js';
import type { ReadyRows } from '../result-files.js';

export interface Answer {
  readonly inputs: string;
  readonly rows: ReadyRows;
}

export interface OtherCountries {
  /** Null: they have to be made here. */
  rows(inputs: string): Promise<ReadyRows | null>;
  /** Nobody wants them any more. */
  stop(): Promise<void>;
}

/** Larger studies are large by the cases of their focal country, and two copies of them would fill the memory. */
const mostCases = 1500;

/** Compiled, it stands in the bundle beside the command; where the program runs from its source there is none. */
const compiled = new URL('../../program/other-countries.js', import.meta.url);

export function otherCountriesBeside(root: string, language: Language, thread = compiled): OtherCountries | null {
  if (availableParallelism() < 2 || !existsSync(fileURLToPath(thread)) || countedCases(root) > mostCases) return null;
  const worker = new Worker(thread, { workerData: { root, language }, stdout: true, stderr: true });
  const answer = new Promise<Answer | null>((done) => {
    worker.once('message', (message: Answer | null) => done(message));
    worker.once('error', () => done(null));
    worker.once('exit', () => done(null));
  });
  return {
    rows: async (inputs) => {
      const found = await answer;
      return found?.inputs === inputs ? found.rows : null;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

function countedCases(root: string): number {
  try {
    return readdirSync(join(root, 'initiatives')).length;
  } catch {
    return 0;
  }
}
