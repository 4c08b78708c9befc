/**
 * What the fragility check may move, one at a time (method §4.3, "fragile"): every conventional number of a rule by
 * ±20 %, a line at 0 by ±0.2 standard deviations of the peers' values.
 */
import type { CoreTest, RulePart } from '../standard/index.js';

/** The conventional numbers of a rule over cells, as they stand in it. */
const cellKnobs = ['value', 'probability', 'fails_probability', 'share', 'minimum_n'] as const;
type CellKnob = `cell_${(typeof cellKnobs)[number]}`;

export type KnobName =
  | 'threshold'
  | 'band_low'
  | 'band_high'
  | 'outer_low'
  | 'outer_high'
  | 'margin'
  | 'fails_at'
  | CellKnob
  | 'minimum_n'
  | 'zero';

export interface Knob {
  readonly testId: string;
  readonly part: number;
  readonly name: KnobName;
}

function namesOf(part: RulePart): KnobName[] {
  switch (part.kind) {
    case 'conv':
      return ['threshold'];
    case 'count':
      return part.fails_at === undefined ? ['threshold'] : ['threshold', 'fails_at'];
    case 'band':
      return ['band_low', 'band_high', 'outer_low', 'outer_high'];
    case 'equivalence':
      return ['margin'];
    case 'cells':
      return cellKnobs.map((name): CellKnob => `cell_${name}`);
    case 'null':
      return part.fails_at === undefined ? [] : ['fails_at'];
    case 'effect':
      return part.fails_at === undefined ? [] : ['fails_at'];
    case 'zero':
      return ['zero'];
    default:
      return [];
  }
}

export function knobsOf(test: CoreTest): Knob[] {
  const knobs = test.parts.flatMap((part, index) =>
    namesOf(part).map((name): Knob => ({ testId: test.id, part: index, name })),
  );
  if (test.minimum_n !== undefined) knobs.push({ testId: test.id, part: -1, name: 'minimum_n' });
  return knobs;
}

const moved = (pair: readonly [number, number], side: 0 | 1, factor: number): [number, number] =>
  side === 0 ? [pair[0] * factor, pair[1]] : [pair[0], pair[1] * factor];

/** The test with one number moved: multiplied by `factor`, or (a line at 0) shifted by `shift`. */
export function turn(test: CoreTest, knob: Knob, factor: number, shift: number): CoreTest {
  if (knob.name === 'minimum_n') return { ...test, minimum_n: (test.minimum_n ?? 0) * factor };
  const parts = test.parts.map((part, index): RulePart => {
    if (index !== knob.part) return part;
    switch (knob.name) {
      case 'threshold':
        return { ...part, threshold: (part.threshold ?? 0) * factor };
      case 'fails_at':
        return { ...part, fails_at: (part.fails_at ?? 0) * factor };
      case 'margin':
        return { ...part, margin: (part.margin ?? 0) * factor };
      case 'zero':
        return { ...part, threshold: (part.threshold ?? 0) + shift };
      case 'band_low':
        return part.band ? { ...part, band: moved(part.band, 0, factor) } : part;
      case 'band_high':
        return part.band ? { ...part, band: moved(part.band, 1, factor) } : part;
      case 'outer_low':
        return part.outer ? { ...part, outer: moved(part.outer, 0, factor) } : part;
      case 'outer_high':
        return part.outer ? { ...part, outer: moved(part.outer, 1, factor) } : part;
      default: {
        const name = cellKnobs.find((one) => knob.name === `cell_${one}`);
        if (name === undefined || part.cells === undefined) return part;
        return { ...part, cells: { ...part.cells, [name]: part.cells[name] * factor } };
      }
    }
  });
  return { ...test, parts };
}
