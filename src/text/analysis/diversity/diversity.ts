/**
 * How rich the vocabulary of a text is. N words, V types, i words of which Vᵢ types stand i times; logarithms to base 10.
 * TTR V/N; R (P. Guiraud 1954); CTTR (J. B. Carroll 1964); C (G. Herdan 1960, Type-Token Mathematics); U (D. Dugast
 * 1979); S (H. Sommers 1966); Maas (H.-D. Maas 1972); K (G. U. Yule 1944) and I; D (E. H. Simpson 1949, Nature 163:
 * 688); Vm (G. Herdan 1955). All of them but K, D and Vm move with the length of the text: compare texts by MATTR.
 * Example: «a b a c»: N 4, V 3, TTR .75, R 1.5, K 10⁴·(6 − 4)/16 = 1,250, D 2/12.
 */
export interface Diversity {
  readonly words: number;
  readonly types: number;
  readonly ttr: number | null;
  readonly guiraudR: number | null;
  readonly carrollCttr: number | null;
  readonly herdanC: number | null;
  readonly dugastU: number | null;
  readonly sommersS: number | null;
  readonly maas: number | null;
  readonly yuleK: number | null;
  readonly yuleI: number | null;
  readonly simpsonD: number | null;
  readonly herdanVm: number | null;
}

export function diversity(numbers: ArrayLike<number>): Diversity {
  const counts = new Map<number, number>();
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const n = numbers.length;
  const v = counts.size;
  let squares = 0;
  let pairs = 0;
  for (const count of counts.values()) {
    squares += count * count;
    pairs += count * (count - 1);
  }
  const logN = Math.log10(n);
  const logV = Math.log10(v);
  return {
    words: n,
    types: v,
    ttr: known(v / n),
    guiraudR: known(v / Math.sqrt(n)),
    carrollCttr: known(v / Math.sqrt(2 * n)),
    herdanC: known(logV / logN),
    dugastU: known(logN ** 2 / (logN - logV)),
    sommersS: known(Math.log10(logV) / Math.log10(logN)),
    maas: known(Math.sqrt((logN - logV) / logN ** 2)),
    yuleK: known((1e4 * (squares - n)) / n ** 2),
    yuleI: known(v ** 2 / (squares - v)),
    simpsonD: known(pairs / (n * (n - 1))),
    herdanVm: known(Math.sqrt(Math.max(0, squares / n ** 2 - 1 / v))),
  };
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
