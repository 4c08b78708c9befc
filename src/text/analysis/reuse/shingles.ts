/**
 * Hashes of all runs of k words, by a rolling polynomial (R. M. Karp & M. O. Rabin 1987, IBM J. Res. Dev. 31(2): 249–260).
 * A hash only proposes: what is found by it is compared word by word.
 * Example: 7 words have 3 shingles of 5.
 */
const base = 0x01000193;

export function shingles(numbers: Uint32Array, k: number): Uint32Array {
  const count = Math.max(0, numbers.length - k + 1);
  const hashes = new Uint32Array(count);
  let top = 1;
  for (let at = 1; at < k; at += 1) top = Math.imul(top, base);
  let hash = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    if (at >= k) hash = (hash - Math.imul(spread(numbers[at - k] as number), top)) | 0;
    hash = (Math.imul(hash, base) + spread(numbers[at] as number)) | 0;
    if (at >= k - 1) hashes[at - k + 1] = spread(hash);
  }
  return hashes;
}

/** Neighbouring numbers must not have neighbouring hashes, or the least of a window would say something about the words. */
function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
