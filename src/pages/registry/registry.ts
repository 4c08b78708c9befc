/** The registry laid out for filtering: the values of every facet as numbers, the words as an index, orders by name. */
import type { Assessment } from '../../assessment/index.js';
import type { CaseView } from '../../evidence/index.js';
import { compareText, type Language, labelIn, type TextIndex, textIndex } from '../../language/index.js';
import { vocabulary, wordsOfCase } from './case-text.js';
import { type FacetId, facetsOf } from './facets.js';

/** Values of one facet: those of row r are `codes[from[r]]` … `codes[from[r + 1] - 1]`, numbers into `values`. */
export interface FacetColumn {
  readonly id: FacetId;
  readonly values: readonly string[];
  readonly from: Int32Array;
  readonly codes: Uint16Array;
}

export interface Registry {
  readonly rows: readonly CaseView[];
  readonly columns: readonly FacetColumn[];
  /** Made when somebody searches for the first time. */
  readonly text: () => TextIndex;
  /** By row, its place in the order of names of the language. */
  readonly placeByName: (language: Language) => Int32Array;
}

const kept = new WeakMap<Assessment, Registry>();

export function registryOf(assessment: Assessment): Registry {
  let registry = kept.get(assessment);
  if (registry === undefined) {
    registry = layOut(assessment);
    kept.set(assessment, registry);
  }
  return registry;
}

function layOut(assessment: Assessment): Registry {
  const { evidence } = assessment;
  const rows = evidence.views;
  let index: TextIndex | undefined;
  const places = new Map<Language, Int32Array>();
  return {
    rows,
    columns: facetsOf(assessment).map(({ id, valuesOf }): FacetColumn => {
      const numbers = new Map<string, number>();
      const from = new Int32Array(rows.length + 1);
      const codes: number[] = [];
      for (const [row, view] of rows.entries()) {
        for (const value of valuesOf(view)) {
          let number = numbers.get(value);
          if (number === undefined) numbers.set(value, (number = numbers.size));
          codes.push(number);
        }
        from[row + 1] = codes.length;
      }
      return { id, values: [...numbers.keys()], from, codes: Uint16Array.from(codes) };
    }),
    text: () => {
      index ??= textIndex(
        vocabulary,
        rows.map((view) => wordsOfCase(evidence, view)),
      );
      return index;
    },
    placeByName: (language) => {
      let found = places.get(language);
      if (found === undefined) places.set(language, (found = orderByName(rows, language)));
      return found;
    },
  };
}

function orderByName(rows: readonly CaseView[], language: Language): Int32Array {
  const names = rows.map((view) => labelIn(view.record.name, language));
  const order = [...rows.keys()].sort((a, b) => compareText(names[a] as string, names[b] as string, language) || a - b);
  const places = new Int32Array(rows.length);
  for (const [place, row] of order.entries()) places[row] = place;
  return places;
}
