/**
 * An outline as the shortest SVG path: whole steps of half a pixel, each from the last point (`M10 4l3-1`), steps that lead
 * nowhere left out, and rings that shrink to less than a speck not drawn. A world of 177 countries in a third of the bytes.
 */
import type { GeoContext } from 'd3-geo';

/** A ring needs a third corner to be seen. */
const leastSteps = 2;

export interface PathWriter extends GeoContext {
  /** What was drawn since the last call; null where nothing is left to see. */
  readonly taken: () => string | null;
}

const pair = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;

export function pathWriter(): PathWriter {
  let path = '';
  let ring = '';
  let steps = 0;
  let startX = 0;
  let startY = 0;
  let x = 0;
  let y = 0;
  const close = (): void => {
    if (steps >= leastSteps) path += `${ring}z`;
    ring = '';
    steps = 0;
  };
  return {
    beginPath: () => {},
    arc: () => {},
    moveTo: (toX, toY) => {
      close();
      startX = x = Math.round(toX);
      startY = y = Math.round(toY);
      ring = `M${pair(x, y)}`;
    },
    lineTo: (toX, toY) => {
      const dx = Math.round(toX) - x;
      const dy = Math.round(toY) - y;
      if (dx === 0 && dy === 0) return;
      // `l` once: numbers that follow go on drawing lines.
      ring += `${steps === 0 ? 'l' : dx < 0 ? '' : ' '}${pair(dx, dy)}`;
      x += dx;
      y += dy;
      steps++;
    },
    closePath: () => {
      close();
      x = startX;
      y = startY;
    },
    taken: () => {
      close();
      const drawn = path;
      path = '';
      return drawn === '' ? null : drawn;
    },
  };
}
