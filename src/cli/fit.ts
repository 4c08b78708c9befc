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
  const [first = '', ...rest] = wrapped(line.slice(indent.length), columns - indent.length, columns - under.length);
  return [indent + first, ...rest.map((words) => under + words)].join('\n');
}

/** The words in lines of at most `width`, those after the first of at most `further`; a longer word has a line of its own. */
export function wrapped(text: string, width: number, further = width): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const room = lines.length <= 1 ? width : further;
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
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
