/** The classes of a case (§6.3, §6.4) as measures need them: asked once per case and day, with the field that keeps one unknown. */
import { type ImageClass, type InstitutionClass, imageClass, institutionClass } from '../classes/index.js';
import type { CaseView, Day, Evidence } from '../evidence/index.js';
import { missingReason } from '../evidence/index.js';
import type { UnitOutcome } from './model.js';
import { baseKey, registerKey } from './registers.js';
import { unknownBecause } from './unit.js';

export interface Classified<Class> {
  readonly class: Class;
  /** Fields that were read. */
  readonly fields: readonly string[];
  /** The outcome of a unit whose class is unknown: with the reason of the first field that keeps it so. */
  readonly unknown: (id: string) => UnitOutcome;
}

interface Kept {
  key: string;
  institution: Map<Day, Classified<InstitutionClass>>;
  image: Map<Day, Classified<ImageClass>>;
}
const kept = new WeakMap<CaseView, Kept>();
const keys = new WeakMap<Evidence, string>();

function keyOf(evidence: Evidence): string {
  let key = keys.get(evidence);
  if (key === undefined)
    keys.set(evidence, (key = `${baseKey(evidence)}|${registerKey(evidence, ['actors', 'grades'])}`));
  return key;
}

function keptFor(evidence: Evidence, view: CaseView): Kept {
  const key = keyOf(evidence);
  let found = kept.get(view);
  if (found === undefined || found.key !== key)
    kept.set(view, (found = { key, institution: new Map(), image: new Map() }));
  return found;
}

/** Not applicable would be a class of its own (`completed_act`): an unknown class is unknown whatever its fields say. */
function unknownThrough(view: CaseView, paths: readonly string[]): (id: string) => UnitOutcome {
  const path = paths.find((candidate) => view.case.annotations.get(candidate)?.reason !== undefined) ?? paths[0];
  const reason = path === undefined ? 'not_yet_coded' : missingReason(view.case, path);
  return (id) =>
    unknownBecause(id, reason === 'not_applicable' ? 'not_yet_coded' : reason, path === undefined ? [] : [path]);
}

export function classOf(evidence: Evidence, view: CaseView, day: Day): Classified<InstitutionClass> {
  const { institution } = keptFor(evidence, view);
  let found = institution.get(day);
  if (found === undefined) {
    const outcome = institutionClass(evidence, view, day);
    const open = outcome.points.filter((point) => point.low !== point.high).flatMap((point) => point.fields);
    found = {
      class: outcome.class,
      fields: [...new Set(outcome.points.flatMap((point) => point.fields))],
      unknown: unknownThrough(view, open),
    };
    institution.set(day, found);
  }
  return found;
}

export function imageOf(evidence: Evidence, view: CaseView, day: Day): Classified<ImageClass> {
  const { image } = keptFor(evidence, view);
  let found = image.get(day);
  if (found === undefined) {
    const outcome = imageClass(evidence, view, day);
    const markers = [...outcome.substance, ...outcome.image];
    const open = markers.filter((marker) => marker.state === null).flatMap((marker) => marker.fields);
    found = {
      class: outcome.class,
      fields: [...new Set(markers.flatMap((marker) => marker.fields))],
      unknown: unknownThrough(view, open),
    };
    image.set(day, found);
  }
  return found;
}
