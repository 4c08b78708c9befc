/**
 * A file printed anew after a change, with every line that the change does not concern as its writer left it. A printer
 * folds, pads and indents in its own way: what differs between the file and its own unchanged print is the printer's
 * doing and is taken back; what differs between the two prints is the change and stays. `a: x⏎  y`, printed as `a: x y`
 * before and after, stays on two lines (three-way merging: Khanna, Kunal, Pierce 2007, «A formal investigation of diff3»).
 */
import { lineDiff } from './line-diff.js';

/** These lines stand where the print of the unchanged file has its lines from `start` up to `end`. */
interface Piece {
  readonly start: number;
  end: number;
  readonly lines: string[];
}

export function keepLines(written: string, printed: string, changed: string): string {
  const changes = piecesBetween(printed, changed);
  const overlaps = (one: Piece): boolean => changes.some((two) => one.start < two.end && two.start < one.end);
  const kept = piecesBetween(printed, written).filter((one) => !overlaps(one));
  const pieces = [...kept, ...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  const base = printed.split('\n');
  const lines: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    lines.push(...base.slice(at, piece.start), ...piece.lines);
    at = piece.end;
  }
  return [...lines, ...base.slice(at)].join('\n');
}

function piecesBetween(base: string, other: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let open: Piece | null = null;
  for (const { of, text } of lineDiff(base, other)) {
    if (of === 'both') {
      open = null;
      at += 1;
      continue;
    }
    if (open === null) {
      open = { start: at, end: at, lines: [] };
      pieces.push(open);
    }
    if (of === 'second') open.lines.push(text);
    else {
      at += 1;
      open.end = at;
    }
  }
  return pieces;
}
