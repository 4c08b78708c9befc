/**
 * Gini coefficient: half the mean absolute difference of all pairs, divided by the mean (Gini 1912), over the whole
 * population (no small-sample correction); with weights, each unit stands for so many people.
 *
 * .9, .7, .6, .3, .1 → .307692 (method §13, G7).
 */
export function gini(values: readonly number[], weights: readonly number[] = values.map(() => 1)): number {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  let weight = 0;
  let amount = 0;
  let twiceArea = 0;
  for (const index of order) {
    const before = amount;
    amount += (values[index] as number) * (weights[index] as number);
    weight += weights[index] as number;
    twiceArea += (weights[index] as number) * (before + amount);
  }
  return amount === 0 ? 0 : 1 - twiceArea / (weight * amount);
}
