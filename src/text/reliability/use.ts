/**
 * What may be done with numbers that rest on codings (method §11.4): by the lower end of alpha's interval, ≥ .80 usable,
 * .667–.80 tentative, below not reported. Example: alpha .84 with the interval .76–.91 is tentative.
 */
export type Use = 'usable' | 'tentative' | 'unusable';

const usableFrom = 0.8;
const tentativeFrom = 0.667;

/** Null where there is no interval: it cannot be said. */
export const useOf = (interval: readonly [number, number] | null): Use | null =>
  interval === null
    ? null
    : interval[0] >= usableFrom
      ? 'usable'
      : interval[0] >= tentativeFrom
        ? 'tentative'
        : 'unusable';
