/** Where a command speaks: the outside world as one small object, so that tests can listen. */
import pc from 'picocolors';
import type { AssessmentCache } from '../assessment/index.js';
import type { Message } from '../derivation/index.js';
import { isLanguage, type Language, speak } from '../language/index.js';
import { fitted } from './fit.js';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** A line that is overwritten while the work goes on; only where a person looks. */
  readonly progress: (text: string) => void;
  readonly colours: boolean;
  /** Width of the window in which a person reads; null where there is none. */
  readonly columns: number | null;
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What is piped into the command. */
  readonly input?: () => Promise<Uint8Array>;
  /** What was read before of a study by the same process, which asks it more than one question. */
  readonly readBefore?: (root: string) => AssessmentCache | undefined;
}

/** A reader such as `head` may close the pipe before everything is written: that is no mistake. */
function endQuietlyWhenClosed(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** JSON may be copied from the window: it is left as it is. */
const isForPrograms = (text: string): boolean => text.startsWith('{') || text.startsWith('[');

export function terminal(): Terminal {
  endQuietlyWhenClosed(process.stdout);
  const live = process.stderr.isTTY === true;
  const columns = process.stdout.isTTY === true && process.stdout.columns > 0 ? process.stdout.columns : null;
  const inWindow = (text: string): string => (columns === null || isForPrograms(text) ? text : fitted(text, columns));
  return {
    out: (text) => process.stdout.write(inWindow(text)),
    error: (text) => process.stderr.write(live ? inWindow(text) : text),
    progress: (text) => {
      if (live) process.stderr.write(text === '' ? '\r\u001b[2K' : `\r\u001b[2K${text}`);
    },
    colours: pc.isColorSupported,
    columns,
    workingFolder: process.cwd(),
    environment: process.env,
    input: async () => {
      const pieces: Buffer[] = [];
      for await (const piece of process.stdin) pieces.push(piece as Buffer);
      return Buffer.concat(pieces);
    },
  };
}

export const painter = (colours: boolean) => pc.createColors(colours);

/** What a person speaks: `--lang`, else ELSHI_LANG, else the system's language, else English. */
export function languageOf(wanted: string | undefined, environment: Terminal['environment']): Language {
  const candidates = [wanted, environment['ELSHI_LANG'], environment['LC_ALL'], environment['LANG']];
  for (const candidate of candidates) {
    const short = candidate?.slice(0, 2).toLowerCase();
    if (short !== undefined && isLanguage(short)) return short;
  }
  return 'en';
}

export const say = (message: Message, language: Language): string => speak(message, language);
