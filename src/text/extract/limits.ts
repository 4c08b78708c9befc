/** How much of an untrusted file is read: size, unpacked size, pages, length of the text, time. */
export interface Limits {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  readonly zipEntries: number;
  readonly pages: number;
  readonly characters: number;
  readonly milliseconds: number;
  /** Memory of the thread that reads it. */
  readonly heapMegabytes: number;
}

const megabyte = 1024 * 1024;

/** A state programme with annexes has 300 pages and a megabyte of text; ten times that is still a document. */
export const usualLimits: Limits = {
  fileBytes: 60 * megabyte,
  unpackedBytes: 48 * megabyte,
  zipEntries: 5000,
  pages: 3000,
  characters: 20_000_000,
  milliseconds: 60_000,
  heapMegabytes: 1536,
};

/** True once the time is over; nothing of a result depends on it but that there is none. */
export function stopwatch(milliseconds: number, now: () => number = () => performance.now()): () => boolean {
  const end = now() + milliseconds;
  return () => now() > end;
}
