/**
 * A sheet of grey on which marks of the grammar of evidence are drawn, 1200 × 630 as networks show the picture of a link.
 * The share of a pixel that a shape covers is its shade; nothing depends on fonts or on the machine.
 */
import { greyPng } from '../../export/index.js';
import type { Verdict } from '../../judgement/index.js';

export const sheetWidth = 1200;
export const sheetHeight = 630;
const paper = 250;
const ink = 34;

/** How much of a pixel lies inside, from its distance to the edge (positive: inside). */
const covered = (inside: number): number => Math.min(1, Math.max(0, inside + 0.5));

export class Sheet {
  readonly #grey = new Uint8Array(sheetWidth * sheetHeight).fill(paper);

  rule(left: number, top: number, width: number, height: number, shade: number): void {
    for (let y = top; y < top + height; y++)
      this.#grey.fill(shade, y * sheetWidth + left, y * sheetWidth + left + width);
  }

  /** The circle of a verdict: full = met, left half = partly met, empty = not met, hatched = insufficient evidence. */
  verdict(verdict: Verdict, x: number, y: number, radius: number): void {
    const line = radius * (verdict === 'insufficient' ? 0.1 : 0.18);
    const gap = radius * 0.4;
    this.#disc(x, y, radius, (across, down, inside) => {
      const ring = covered(line - inside);
      if (verdict === 'met') return 1;
      if (verdict === 'partly_met') return Math.max(ring, covered(-across));
      if (verdict === 'not_met') return ring;
      // Stripes from below left to above right.
      const along = (across + down) / Math.SQRT2;
      const fromStripe = Math.abs(along - Math.round(along / gap) * gap);
      return Math.max(ring, covered(line / 2 - fromStripe));
    });
  }

  #disc(x: number, y: number, radius: number, dark: (across: number, down: number, inside: number) => number): void {
    for (let row = Math.floor(y - radius); row <= Math.ceil(y + radius); row++)
      for (let column = Math.floor(x - radius); column <= Math.ceil(x + radius); column++) {
        const [across, down] = [column - x, row - y];
        const inside = radius - Math.hypot(across, down);
        const share = covered(inside) * dark(across, down, inside);
        const place = row * sheetWidth + column;
        this.#grey[place] = Math.round((this.#grey[place] as number) * (1 - share) + ink * share);
      }
  }

  png(): Uint8Array {
    return greyPng(this.#grey, sheetWidth, sheetHeight);
  }
}
