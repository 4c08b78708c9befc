/**
 * Judged fields on which two coders agree too little: the lower end of Krippendorff's alpha lies under .667 (method
 * §4.3, §11.4). A verdict that reads such a field is a draft, however many cases were coded twice.
 */
import { compareCoders } from '../agreement/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import type { Study } from '../study/index.js';

const nothing: ReadonlySet<string> = new Set();
const kept = new WeakMap<Study, ReadonlySet<string>>();

/** By dotted path (`interaction.depth`). */
function unreliableFields(study: Study): ReadonlySet<string> {
  if (study.codings.size === 0) return nothing;
  const known = kept.get(study);
  if (known !== undefined) return known;
  const fields = compareCoders(study).fields.filter(({ use }) => use === 'unusable');
  const paths = new Set(fields.map(({ field }) => field.path));
  kept.set(study, paths);
  return paths;
}

/** Those of the fields that the values were made from, in the order of their paths. */
export function unreliableFieldsOf(values: Iterable<IndicatorValue>, study: Study): readonly string[] {
  const fields = unreliableFields(study);
  if (fields.size === 0) return [];
  const read = new Set<string>();
  for (const value of values)
    for (const unit of value.units) for (const field of unit.fields ?? []) if (fields.has(field)) read.add(field);
  return [...read].sort();
}
