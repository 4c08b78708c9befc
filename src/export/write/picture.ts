/**
 * A strip of a plot as a PNG (W3C PNG, 2nd ed., 2003: 8-bit grey), drawn here so that the same plot gives the same bytes
 * on every machine: a dot with its interval, or a bar, on a thin base line. Words stand beside it, never in it.
 */
import { zlibSync } from 'fflate';
import type { Plot, PlotRow } from '../model.js';
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
  return pngOf(grey);
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

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 255] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) bytes[4 + at] = name.charCodeAt(at);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function pngOf(grey: Uint8Array): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, stripWidth);
  view.setUint32(4, stripHeight);
  head[8] = 8;
  const raw = new Uint8Array((stripWidth + 1) * stripHeight);
  for (let y = 0; y < stripHeight; y++)
    raw.set(grey.subarray(y * stripWidth, (y + 1) * stripWidth), y * (stripWidth + 1) + 1);
  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(raw, { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}
