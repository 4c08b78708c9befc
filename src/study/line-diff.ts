/** Two versions of a text line by line: what both have, what only one has. */
export interface DiffLine {
  readonly of: 'both' | 'first' | 'second';
  readonly text: string;
}

/** Beyond this many different lines the versions are shown whole, one after the other. */
const mostCells = 4_000_000;

export function lineDiff(first: string, second: string): DiffLine[] {
  const a = first.split('\n');
  const b = second.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const both = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ of: 'both', text }));
  return [...both(a.slice(0, start)), ...middle, ...both(a.slice(a.length - end))];
}

function between(a: readonly string[], b: readonly string[]): DiffLine[] {
  const whole = (): DiffLine[] => [
    ...a.map((text): DiffLine => ({ of: 'first', text })),
    ...b.map((text): DiffLine => ({ of: 'second', text })),
  ];
  if (a.length * b.length > mostCells) return whole();
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] as number) + 1
          : Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ of: 'both', text: a[i] as string });
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number))
    ) {
      lines.push({ of: 'first', text: a[i] as string });
      i += 1;
    } else {
      lines.push({ of: 'second', text: b[j] as string });
      j += 1;
    }
  }
  return lines;
}
