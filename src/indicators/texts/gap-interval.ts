/** Interval of the distance between words and deeds: documents and initiatives are drawn anew, each among its own. */
import type { CodedText } from '../../documents/index.js';
import { jensenShannonDistance } from '../entropy.js';
import type { Scope } from '../measure.js';
import { percentileInterval } from '../quantile.js';
import { eachStretch, twoToMinus32 } from '../random.js';
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
    const words = new Float64Array(themes.length);
    const done = new Float64Array(themes.length);
    const { first, theme: themeOf, share } = laidOut(deeds);
    const drawn: number[] = [];
    eachStretch(scope.seed, scope.draws, mixes.length + deeds.length, (random, from) => {
      words.fill(0);
      done.fill(0);
      for (let at = from, end = from + mixes.length; at < end; at += 1) {
        const mix = mixes[Math.floor((random[at] as number) * twoToMinus32 * mixes.length)] as Float64Array;
        for (let theme = 0; theme < words.length; theme += 1)
          words[theme] = (words[theme] as number) + (mix[theme] as number);
      }
      for (let at = from + mixes.length, end = at + deeds.length; at < end; at += 1) {
        const deed = Math.floor((random[at] as number) * twoToMinus32 * deeds.length);
        for (let part = first[deed] as number; part < (first[deed + 1] as number); part += 1) {
          const theme = themeOf[part] as number;
          done[theme] = (done[theme] as number) + (share[part] as number);
        }
      }
      if (words.some((one) => one > 0) && done.some((one) => one > 0)) drawn.push(jensenShannonDistance(words, done));
    });
    return [drawn.length === 0 ? null : percentileInterval(Float64Array.from(drawn))];
  });
  return bounds;
}

/** Theme and share of each deed one after another; those of deed i stand from `first[i]` up to `first[i + 1]`. */
function laidOut(deeds: readonly Deed[]) {
  const first = new Uint32Array(deeds.length + 1);
  for (const [at, deed] of deeds.entries()) first[at + 1] = (first[at] as number) + deed.themes.length;
  return {
    first,
    theme: Uint8Array.from(deeds.flatMap((deed) => deed.themes)),
    share: Float64Array.from(deeds.flatMap((deed) => deed.themes.map(() => deed.weight / deed.themes.length))),
  };
}
