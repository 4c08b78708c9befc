/**
 * Extraction bounded in time: PDF, DOCX and EPUB are read in a thread of their own, which is ended when the time is over – a
 * library that never comes back cannot be asked whether it has had enough. Memory is bounded as well. HTML and plain text
 * are read here: their readers go through the bytes once.
 * Example: a PDF whose reading takes longer than 60 s gives no text and the problem {code: too_slow, args: {seconds: 60}}.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { extractText } from './extract.js';
import { formatOf } from './format.js';
import { type Limits, usualLimits } from './limits.js';
import type { Extraction, ExtractionProblem, TextFormat } from './model.js';
import { UnreadableFile } from './zip.js';

const ownThread = new Set<TextFormat | null>(['pdf', 'docx', 'epub']);
/** The reader itself stops a little earlier, so that it can still hand over the pages it has. */
const ownShare = 0.8;

export async function extractInTime(
  bytes: Uint8Array,
  name = '',
  limits: Limits = usualLimits,
  thread: URL = new URL('./worker.js', import.meta.url),
): Promise<Extraction> {
  const format = bytes.length > limits.fileBytes ? null : knownFormat(bytes, name, limits);
  // Where the program runs from its source (tests) there is no compiled thread beside it.
  if (!ownThread.has(format) || !existsSync(fileURLToPath(thread))) return extractText(bytes, name, limits);
  const own: Limits = { ...limits, milliseconds: Math.floor(limits.milliseconds * ownShare) };
  const worker = new Worker(thread, {
    workerData: { bytes, name, limits: own },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    // What libraries print of a broken file is not for the reader.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Extraction>((done, fail) => {
      const stopped = (problem: ExtractionProblem): void =>
        done({ format, encoding: null, frozen: null, remarks: [], problems: [problem] });
      timer = setTimeout(
        () => stopped({ code: 'too_slow', args: { seconds: Math.max(1, Math.round(limits.milliseconds / 1000)) } }),
        limits.milliseconds,
      );
      worker.on('message', (extraction: Extraction) => done(extraction));
      worker.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          stopped({ code: 'too_much_memory', args: { megabytes: limits.heapMegabytes } });
        else fail(error);
      });
      worker.on('exit', () => fail(new Error(`the thread that read ${name} ended without an answer`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** Null: unknown or damaged, or an archive too large; the extraction says which. */
export function knownFormat(bytes: Uint8Array, name: string, limits: Limits = usualLimits): TextFormat | null {
  try {
    return formatOf(bytes, name, limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
