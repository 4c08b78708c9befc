/**
 * What a coder (a dictionary, a model, a person alone) said against what people settled on, and how well he found and hit:
 * recall = found of what was there, precision = right of what he said, F1 their harmonic mean.
 * Example: of 40 there he found 30 and said 10 too many: recall .75, precision .75, F1 .75.
 */
export interface Confusion {
  readonly labels: readonly string[];
  /** `counts[truth][said]`. */
  readonly counts: readonly (readonly number[])[];
}

export function confusionOf(
  pairs: readonly { readonly truth: string; readonly said: string }[],
  order?: readonly string[],
): Confusion {
  const labels = order ?? [...new Set(pairs.flatMap(({ truth, said }) => [truth, said]))].sort();
  const position = new Map(labels.map((label, index) => [label, index]));
  const counts = labels.map(() => labels.map(() => 0));
  for (const { truth, said } of pairs) {
    const row = counts[position.get(truth) ?? -1];
    const column = position.get(said) ?? -1;
    if (row !== undefined && column >= 0) row[column] = (row[column] as number) + 1;
  }
  return { labels, counts };
}

export interface Finding {
  readonly label: string;
  readonly truths: number;
  readonly recall: number | null;
  readonly precision: number | null;
  readonly f1: number | null;
}

export function findingOf({ labels, counts }: Confusion): readonly Finding[] {
  return labels.map((label, at) => {
    const hits = counts[at]?.[at] ?? 0;
    const truths = (counts[at] ?? []).reduce((sum, n) => sum + n, 0);
    const said = counts.reduce((sum, row) => sum + (row[at] ?? 0), 0);
    return {
      label,
      truths,
      recall: truths === 0 ? null : hits / truths,
      precision: said === 0 ? null : hits / said,
      f1: truths + said === 0 ? null : (2 * hits) / (truths + said),
    };
  });
}

/** Method §11.4: a machine counts only with at least so many human-coded units in the language. */
const fewestValidationUnits = 200;

export function validationOf({ counts }: Confusion): { readonly units: number; readonly enough: boolean } {
  const units = counts.flat().reduce((sum, n) => sum + n, 0);
  return { units, enough: units >= fewestValidationUnits };
}
