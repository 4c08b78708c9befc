/** Interval of the distance between words and deeds: documents and initiatives are drawn anew, each among its own. */
import type { CodedText } from '../../documents/index.js';
import { sfc32 } from '../../evidence/index.js';
import { jensenShannonDistance } from '../entropy.js';
import type { Scope } from '../measure.js';
import { percentileInterval } from '../quantile.js';
import { type Deed, themes } from './themes.js';

const fewest = 10;

/** Null with fewer than ten initiatives; a single document is kept as it is, and only the deeds are drawn. */
export function gapInterval(
  texts: readonly CodedText[],
  deeds: readonly Deed[],
  scope: Scope,
): readonly [number, number] | null {
  if (deeds.length < fewest) return null;
  const mixes = texts.map((text) => Float64Array.from(themes, (theme) => text.codes.get(theme)?.sentences ?? 0));
  const key = `gap|${scope.seed}|${scope.draws}|${mixes.map((mix) => mix.join()).join(';')}|${deeds.map(({ weight, themes: of }) => `${weight}:${of.join('.')}`).join()}`;
  const [bounds = null] = scope.cache.intervals.get(key, () => {
    const next = sfc32(scope.seed);
    const words = new Float64Array(themes.length);
    const done = new Float64Array(themes.length);
    const drawn: number[] = [];
    for (let draw = 0; draw < scope.draws; draw += 1) {
      words.fill(0);
      done.fill(0);
      for (let at = 0; at < mixes.length; at += 1) {
        const mix = mixes[Math.floor(next() * mixes.length)] as Float64Array;
        for (let theme = 0; theme < words.length; theme += 1)
          words[theme] = (words[theme] as number) + (mix[theme] as number);
      }
      for (let at = 0; at < deeds.length; at += 1) {
        const { weight, themes: of } = deeds[Math.floor(next() * deeds.length)] as Deed;
        for (const theme of of) done[theme] = (done[theme] as number) + weight / of.length;
      }
      if (words.some((one) => one > 0) && done.some((one) => one > 0)) drawn.push(jensenShannonDistance(words, done));
    }
    return [drawn.length === 0 ? null : percentileInterval(Float64Array.from(drawn))];
  });
  return bounds;
}
