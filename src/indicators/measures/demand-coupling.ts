/**
 * IND-05: how near the themes of initiatives are to those of public demand: 1 − the Jensen–Shannon distance between the theme
 * shares of civic requests, proposals and petitions and those of initiatives, each of weight 1 (method §4.2).
 */
import type { Period } from '../../evidence/index.js';
import { jensenShannonDistance } from '../entropy.js';
import { type Draft, type Measure, noValue, plainValue, type Scope } from '../measure.js';
import { coverageOf } from '../share.js';
import { provisionalBy, recordsOfTexts, textSteps } from '../texts/dated-texts.js';
import { gapInterval } from '../texts/gap-interval.js';
import { deedsByTheme, deedsOf, textsWithThemes, themes, wordsByTheme } from '../texts/themes.js';
import { whenAsked } from '../when-asked.js';

function couplingIn(scope: Scope, period: Period): Draft {
  const texts = textsWithThemes(
    scope,
    period,
    ({ card }) => card.owner === 'civic' && (card.genre === 'request' || card.genre === 'proposal'),
  );
  if (texts.length === 0) return noValue({ key: 'indicators.reason.no_demand_texts' });
  const { deeds, unknown } = deedsOf(scope, period, () => 1);
  const words = wordsByTheme(texts);
  const n = words.reduce((sum, one) => sum + one, 0);
  if (n === 0 || deeds.length === 0) return noValue({ key: 'indicators.reason.codes_not_met' });
  const interval = whenAsked(() => gapInterval(texts, deeds, scope));
  return {
    ...plainValue(1 - jensenShannonDistance(words, deedsByTheme(deeds)), null, null, texts.length, {
      coverage: coverageOf(deeds.length, unknown),
      records: recordsOfTexts(texts),
      ...provisionalBy(texts, themes),
      notes: () => textSteps(texts, themes),
    }),
    ends: () => {
      const ends = interval();
      return ends === null ? null : [1 - ends[1], 1 - ends[0]];
    },
    bounds: 'ends',
  };
}

export const demandCoupling: Measure = {
  name: 'demand_coupling',
  reads: ['documents'],
  from: 'registers',
  compute: (scope) => ({ '': scope.periods.map((period) => couplingIn(scope, period)) }),
};
