/**
 * A strip of a plot as a picture, drawn here so that the same plot gives the same bytes on every machine: a dot with its
 * interval, or a bar, on a thin base line. Words stand beside it, never in it.
 */
import type { Plot, PlotRow } from '../model.js';
import { greyPng } from './grey-png.js';
import { placeOn } from './plot-svg.js';

export const stripWidth = 520;
export const stripHeight = 48;
const dot = 11;
const margin = 14;
const dark = 50;
const pale = 205;

export function stripPicture(plot: Plot, row: PlotRow): Uint8Array {
  const grey = new Uint8Array(stripWidth * stripHeight).fill(255);
  const middle = stripHeight / 2;
  const fill = (from: number, to: number, top: number, bottom: number, shade: number): void => {
    for (let y = Math.max(0, Math.round(top)); y < Math.min(stripHeight, Math.round(bottom)); y++)
      grey.fill(shade, y * stripWidth + Math.round(from), y * stripWidth + Math.round(to));
  };
  const at = (value: number): number => margin + (stripWidth - 2 * margin) * placeOn(plot.range, value);
  fill(margin, stripWidth - margin, stripHeight - 3, stripHeight - 1, pale);
  if (row.value !== null && plot.kind === 'bar') fill(margin, at(row.value), 10, stripHeight - 12, dark);
  if (row.value !== null && plot.kind === 'interval') {
    if (row.low !== null && row.high !== null) fill(at(row.low), at(row.high) + 1, middle - 3, middle + 3, dark);
    disc(grey, at(row.value), middle);
  }
  return greyPng(grey, stripWidth, stripHeight);
}

/** A filled circle; the share of a pixel inside it is its shade. */
function disc(grey: Uint8Array, x: number, y: number): void {
  for (let row = Math.floor(y - dot); row <= Math.ceil(y + dot); row++)
    for (let column = Math.floor(x - dot); column <= Math.ceil(x + dot); column++) {
      if (row < 0 || row >= stripHeight || column < 0 || column >= stripWidth) continue;
      const inside = Math.min(1, Math.max(0, dot - Math.hypot(column - x, row - y) + 0.5));
      const place = row * stripWidth + column;
      grey[place] = Math.round((grey[place] as number) * (1 - inside) + dark * inside);
    }
}
