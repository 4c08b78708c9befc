/**
 * How far two concepts are apart: 1 − cosine over the coded attributes, one-hot from closed lists (method §5.1). Each
 * attribute weighs the same, however many values it takes: its part of the vector has length one.
 *
 * `conceptDistance({mode: ['aid']}, {mode: ['aid', 'talks']})` → 1 − 1/√2
 */
type Coded = Readonly<Record<string, readonly string[]>>;

export interface Distance {
  readonly value: number;
  /** By attribute: the cosine of its part, 0 where nothing is shared, 1 where all is, and what is shared. */
  readonly parts: readonly {
    readonly attribute: string;
    readonly cosine: number;
    readonly shared: readonly string[];
  }[];
}

/** Null where no attribute is coded for both. */
export function conceptDistance(a: Coded, b: Coded): Distance | null {
  const attributes = Object.keys(a).filter((id) => (a[id]?.length ?? 0) > 0 && (b[id]?.length ?? 0) > 0);
  if (attributes.length === 0) return null;
  const parts = attributes.map((attribute) => {
    const left = new Set(a[attribute]);
    const right = new Set(b[attribute]);
    const shared = [...left].filter((value) => right.has(value));
    return { attribute, shared, cosine: shared.length / Math.sqrt(left.size * right.size) };
  });
  return { value: 1 - parts.reduce((sum, part) => sum + part.cosine, 0) / parts.length, parts };
}
