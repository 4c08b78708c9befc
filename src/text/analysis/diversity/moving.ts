/**
 * Diversity that does not move with the length of the text: the mean type–token ratio of all windows of so many words
 * (MATTR, M. A. Covington & J. D. McFall 2010, J. Quantitative Linguistics 17(2): 94–100), and of consecutive whole segments
 * (MSTTR, W. Johnson 1944, Psychological Monographs 56(2): 1–15). A text shorter than the window has none.
 * Example: «a b a c», window 2: ab, ba, ac → MATTR 1; window 3: aba 2/3, bac 1 → .8333.
 */
export function movingDiversity(numbers: ArrayLike<number>, window = 100): number | null {
  if (numbers.length < window || window < 1) return null;
  const counts = new Map<number, number>();
  let types = 0;
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const enters = numbers[at] as number;
    const before = counts.get(enters) ?? 0;
    if (before === 0) types += 1;
    counts.set(enters, before + 1);
    if (at >= window) {
      const leaves = numbers[at - window] as number;
      const left = (counts.get(leaves) ?? 0) - 1;
      counts.set(leaves, left);
      if (left === 0) types -= 1;
    }
    if (at >= window - 1) sum += types / window;
  }
  return sum / (numbers.length - window + 1);
}

export function segmentDiversity(numbers: ArrayLike<number>, segment = 100): number | null {
  const segments = Math.floor(numbers.length / segment);
  if (segments < 1) return null;
  let sum = 0;
  for (let one = 0; one < segments; one += 1) {
    const types = new Set<number>();
    for (let at = one * segment; at < (one + 1) * segment; at += 1) types.add(numbers[at] as number);
    sum += types.size / segment;
  }
  return sum / segments;
}
