/**
 * Text for a window of so many columns: long lines are broken between words, and what follows stands under the beginning of
 * the line. Only where a person looks: what goes to a file or another program stays as it is.
 *
 * `fitted('  one two three', 10)` → `  one two` and, under it, `    three`
 */
const colourMarks = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const widthOf = (text: string): number => [...text.replace(colourMarks, '')].length;
const deeper = 2;

export function fitted(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : broken(line, columns)))
    .join('\n');
}

function broken(line: string, columns: number): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  // At least half of the window is left for words.
  const under = ' '.repeat(Math.min(indent.length + deeper, Math.floor(columns / 2)));
  const lines: string[] = [];
  let current = indent;
  let isEmpty = true;
  for (const word of line.slice(indent.length).split(' ')) {
    if (!isEmpty && widthOf(current) + 1 + widthOf(word) > columns) {
      lines.push(current.trimEnd());
      current = under;
      isEmpty = true;
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current].join('\n');
}

/**
 * Rows as columns under each other; where they do not fit, each row as a block: its first cells on a line of their own, the
 * others under it.
 */
export function aligned(rows: readonly (readonly string[])[], columns: number | null, widest = 60): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.min(widest, Math.max(0, ...rows.map((row) => widthOf(row[index] ?? '')))),
  );
  const flat = rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  if (columns === null || flat.every((line) => widthOf(line) <= columns)) return flat.join('\n');
  const first = widths[0] ?? 0;
  return rows
    .map(([id = '', name = '', ...rest]) => {
      const said = rest.filter((cell) => cell !== '').join(' · ');
      const pad = ' '.repeat(first + deeper);
      const block = (text: string, before: string): string =>
        fitted(text, columns - pad.length)
          .split('\n')
          .map((line, at) => (at === 0 ? before : pad) + line.trimStart())
          .join('\n');
      return [block(name, id.padEnd(first + deeper)).trimEnd(), ...(said === '' ? [] : [block(said, pad)])].join('\n');
    })
    .join('\n');
}
