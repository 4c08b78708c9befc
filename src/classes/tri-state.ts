/** Yes, no, or not known: what is not known is counted both ways, never as no (method §6.3). */
export type TriState = boolean | null;

export const possible = (state: TriState): readonly boolean[] => (state === null ? [false, true] : [state]);
/** Yes if any is yes; not known while one is not known. */
export const anyOf = (states: readonly TriState[]): TriState =>
  states.includes(true) ? true : states.includes(null) ? null : false;
/** No if any is no; not known while one is not known. */
export const allOf = (states: readonly TriState[]): TriState =>
  states.includes(false) ? false : states.includes(null) ? null : true;
