/**
 * Winnowing (S. Schleimer, D. S. Wilkerson & A. Aiken 2003, SIGMOD, pp. 76–85): of every w neighbouring hashes the least is
 * kept, of equals the rightmost. Any run shared by two texts of at least w + k − 1 words then shares a kept hash.
 * Example (the paper's figure 2): 77 74 42 17 98 50 17 98 8 88 67 39 77 74 42 17 98 with w = 4 keeps 17 17 8 39 17.
 */
export function winnow(hashes: Uint32Array, window: number): Uint32Array {
  const kept: number[] = [];
  let least = -1;
  const last = hashes.length;
  // A text shorter than the window keeps its least hash.
  const width = Math.min(window, last);
  for (let end = width - 1; end < last && width > 0; end += 1) {
    const begin = end - width + 1;
    if (least < begin) {
      least = begin;
      for (let at = begin + 1; at <= end; at += 1) if ((hashes[at] as number) <= (hashes[least] as number)) least = at;
    } else if ((hashes[end] as number) <= (hashes[least] as number)) least = end;
    else continue;
    kept.push(least);
  }
  return Uint32Array.from(kept);
}
