/** Yes, no, or not known: what is not known is counted both ways, never as no (method §6.3). */
export type TriState = boolean | null;

export const possible = (state: TriState): readonly boolean[] => (state === null ? [false, true] : [state]);
/** True if any is true; unknown while one is unknown. */
export const anyOf = (states: readonly TriState[]): TriState => (states.includes(true) ? true : states.includes(null) ? null : false);
export const allOf = (states: readonly TriState[]): TriState => (states.includes(false) ? false : states.includes(null) ? null : true);
