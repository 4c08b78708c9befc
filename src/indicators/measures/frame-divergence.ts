/**
 * NAR-02: how far the country's own frames lie from those of others who write about it: Jensen–Shannon distance of the frame
 * shares, mean over rivals with coded texts. 02o: foreign items that carry the country's own leading frame. 02m: own texts
 * that hold the frame of a mediator.
 */
import { type CodedText, oneVersionEach } from '../../documents/index.js';
import type { Period } from '../../evidence/index.js';
import { codesOf } from '../../standard/index.js';
import { jensenShannonDistance } from '../entropy.js';
import { type Draft, type Measure, noValue, plainValue, type Scope } from '../measure.js';
import { mean } from '../quantile.js';
import { inPeriod, provisionalBy, recordsOfTexts, textSteps, textsAbout, textsOf } from '../texts/dated-texts.js';
import { ratioInterval } from '../texts/ratio-interval.js';

const official = ['official', 'parliament'];
const framesIn = (scope: Scope): string[] => [...codesOf(scope.evidence.standard, 'frames').keys()];

function ownTexts(scope: Scope, period: Period, frames: readonly string[]): CodedText[] {
  return oneVersionEach(
    textsOf(scope).filter((text) => official.includes(text.card.owner) && inPeriod(text, period)),
    frames,
    scope.evidence.study.settings.languages,
  );
}

function foreignTexts(scope: Scope, period: Period, frames: readonly string[]): CodedText[] {
  return oneVersionEach(
    textsAbout(scope).filter((text) => text.card.owner === 'media-foreign' && inPeriod(text, period)),
    frames,
    scope.evidence.study.settings.languages,
  );
}

const mixOf = (texts: readonly CodedText[], frames: readonly string[]): Float64Array =>
  Float64Array.from(frames, (frame) => texts.reduce((sum, text) => sum + (text.codes.get(frame)?.sentences ?? 0), 0));

const total = (mix: Float64Array): number => mix.reduce((sum, one) => sum + one, 0);

function divergence(scope: Scope, period: Period, frames: readonly string[]): Draft {
  const own = ownTexts(scope, period, frames);
  const foreign = foreignTexts(scope, period, frames);
  if (own.length === 0 || foreign.length === 0) return noValue({ key: 'indicators.reason.no_foreign_texts' });
  const mine = mixOf(own, frames);
  const rivals = [...new Set(foreign.map(({ label }) => label))].sort();
  const distances = rivals
    .map((rival) =>
      mixOf(
        foreign.filter(({ label }) => label === rival),
        frames,
      ),
    )
    .filter((mix) => total(mix) > 0)
    .map((mix) => jensenShannonDistance(mine, mix));
  if (total(mine) === 0 || distances.length === 0) return noValue({ key: 'indicators.reason.codes_not_met' });
  return plainValue(mean(distances), null, null, own.length + foreign.length, {
    records: recordsOfTexts([...own, ...foreign]),
    ...provisionalBy([...own, ...foreign], frames),
    notes: () => textSteps([...own, ...foreign], frames),
  });
}

function shareWith(scope: Scope, texts: readonly CodedText[], frame: string): Draft {
  if (texts.length === 0) return noValue({ key: 'indicators.reason.no_texts' });
  const holds = texts.map((text) => ((text.codes.get(frame)?.hits ?? 0) > 0 ? 1 : 0));
  const { bounds, rule } = ratioInterval(
    holds,
    texts.map(() => 1),
    scope.seed,
    scope.draws,
    scope.cache,
  );
  const yes = holds.reduce<number>((sum, one) => sum + one, 0);
  return plainValue(yes / texts.length, bounds?.[0] ?? null, bounds?.[1] ?? null, texts.length, {
    interval: rule,
    records: recordsOfTexts(texts),
    ...provisionalBy(texts, [frame]),
    notes: () => textSteps(texts, [frame]),
  });
}

function ownFrameAbroad(scope: Scope, period: Period, frames: readonly string[]): Draft {
  const mine = mixOf(ownTexts(scope, period, frames), frames);
  const leading = frames[mine.indexOf(Math.max(...mine))];
  if (leading === undefined || total(mine) === 0) return noValue({ key: 'indicators.reason.no_texts' });
  return shareWith(scope, foreignTexts(scope, period, [leading]), leading);
}

export const frameDivergence: Measure = {
  name: 'frame_divergence',
  reads: ['documents'],
  from: 'registers',
  compute: (scope) => {
    const frames = framesIn(scope);
    return {
      '': scope.periods.map((period) => divergence(scope, period, frames)),
      o: scope.periods.map((period) => ownFrameAbroad(scope, period, frames)),
      m: scope.periods.map((period) => shareWith(scope, ownTexts(scope, period, ['mediator']), 'mediator')),
    };
  },
};
