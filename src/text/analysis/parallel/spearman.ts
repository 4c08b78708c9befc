/**
 * Rank correlation (C. Spearman 1904, American Journal of Psychology 15: 72–101), ties at their middle rank; null where one
 * side never varies.
 * Example: (80, 60, 40, 20, 10) and (5, 9, 4, 1, 2) → .8 (method §13, G7).
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  const [a, b] = [ranks(x), ranks(y)];
  const mean = (x.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  a.forEach((rank, at) => {
    const [one, other] = [rank - mean, (b[at] as number) - mean];
    both += one * other;
    ofA += one * one;
    ofB += other * other;
  });
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((i, j) => (values[i] as number) - (values[j] as number));
  const found = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] as number] === values[order[from] as number]) to += 1;
    for (let at = from; at <= to; at += 1) found[order[at] as number] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return found;
}
