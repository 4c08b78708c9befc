/** What the disk refused, as a sentence: a full disk is nothing that the program did wrong, and needs no stack. */
import type { Message } from '../derivation/index.js';

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'not_allowed',
  EPERM: 'not_allowed',
  EROFS: 'not_allowed',
};

/** Null: it is another kind of error. */
export function diskErrorOf(error: unknown): Message | null {
  if (!(error instanceof Error)) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  const word = words[code ?? ''];
  return word === undefined ? null : { key: `cli.disk.${word}`, args: { path: path ?? 'none' } };
}
