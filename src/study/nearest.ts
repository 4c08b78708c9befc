/** The known name that a mistyped one most resembles (Damerau–Levenshtein distance: `strat` is one slip away from `start`), for “did you mean”. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let smallest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= smallest) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), smallest);
    if (distance < smallest) {
      best = candidate;
      smallest = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const transposition = swapped ? (beforePrevious[j - 2] ?? 0) + 1 : substitution;
      const distance = Math.min(substitution, transposition, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(distance);
      least = Math.min(least, distance);
    }
    if (least >= limit) return limit;
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? limit;
}
