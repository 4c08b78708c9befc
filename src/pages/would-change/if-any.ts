/**
 * A line on things that are counted, where there are any.
 *
 * Example: "Sources without a date: 0. They do not tell how old a fact is." says nothing that could change, so it is left out.
 */
import type { Child } from 'hono/jsx';

export const ifAny = <Line extends Child>(n: number, line: Line): readonly Line[] => (n === 0 ? [] : [line]);
