/**
 * What costs much and is not always wanted (an interval from 2,000 resamples) is computed when somebody asks for it, and
 * once. What it needs is held no longer than that.
 *
 * `const roll = whenAsked(() => 6); roll() + roll()` → 12, thrown once
 */
export function whenAsked<T>(make: () => T): () => T {
  let wanted: (() => T) | null = make;
  let made: T | undefined;
  return () => {
    if (wanted !== null) {
      made = wanted();
      wanted = null;
    }
    return made as T;
  };
}
