/** A plot as SVG, drawn with the same arithmetic as the strips in Word: a dot and its interval, or a bar from zero. */
import type { Plot, PlotRow } from '../model.js';

const label = 210;
const width = 640;
const rowHeight = 26;
const textEnd = 150;

const escapeXml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where on the strip a value lies, 0…1. */
export const placeOn = ([from, to]: Plot['range'], value: number): number =>
  to === from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));

function shapes(plot: Plot, row: PlotRow, top: number): string {
  if (row.value === null) return '';
  const room = width - label - textEnd;
  const at = (value: number): string => (label + room * placeOn(plot.range, value)).toFixed(1);
  const middle = top + rowHeight / 2;
  if (plot.kind === 'bar')
    return `<rect x="${label}" y="${top + 6}" width="${(room * placeOn(plot.range, row.value)).toFixed(1)}" height="${rowHeight - 12}" fill="#2b4a6f"/>`;
  const span =
    row.low === null || row.high === null
      ? ''
      : `<line x1="${at(row.low)}" x2="${at(row.high)}" y1="${middle}" y2="${middle}" stroke="#2b4a6f" stroke-width="3"/>`;
  return `${span}<circle cx="${at(row.value)}" cy="${middle}" r="5" fill="#2b4a6f"/>`;
}

export function plotSvg(plot: Plot, said: (row: PlotRow) => string, title: string): string {
  const height = plot.rows.length * rowHeight + 8;
  const rows = plot.rows.map((row, index) => {
    const top = 4 + index * rowHeight;
    const base = top + rowHeight / 2 + 5;
    return [
      `<line x1="${label}" x2="${width - textEnd}" y1="${top + rowHeight}" y2="${top + rowHeight}" stroke="#d5d9de"/>`,
      `<text x="0" y="${base}" font-size="13">${escapeXml(shortened(row.label))}</text>`,
      shapes(plot, row, top),
      `<text x="${width - textEnd + 8}" y="${base}" font-size="12">${escapeXml(said(row))}</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">${rows.join('')}</svg>`;
}

const longest = 32;
const shortened = (words: string): string => (words.length <= longest ? words : `${words.slice(0, longest - 1)}…`);
