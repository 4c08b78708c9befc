/**
 * All prospective directions of a country beside each other: who takes part, what no other beats, the chance of being
 * among the first three. Every page, file and derivation of a direction shows its part of this one computation.
 */
import type { Evidence } from '../../evidence/index.js';
import type { IndicatorTable } from '../../indicators/index.js';
import type { PartName, Prospect } from './model.js';
import { measuredParts, notSurelyBeaten, paretoFront } from './pareto.js';
import { prospectsOf } from './profiles.js';
import { chancesOfTopThree, takingPart } from './top-three.js';

export interface ComparedProspects {
  readonly all: readonly Prospect[];
  readonly taking: readonly Prospect[];
  /** By id. */
  readonly chances: ReadonlyMap<string, number>;
  /** Parts that are known of all who take part. */
  readonly measured: readonly PartName[];
  /** Not beaten by points over the measured parts. */
  readonly front: readonly Prospect[];
  /** Not beaten whatever the unknown may be. */
  readonly notSurelyBeaten: readonly Prospect[];
}

interface Kept {
  readonly table: IndicatorTable;
  readonly bySubject: Map<string, ComparedProspects>;
}
const kept = new WeakMap<Evidence, Kept>();

export function comparedProspects(evidence: Evidence, table: IndicatorTable, subject: string): ComparedProspects {
  let own = kept.get(evidence);
  if (own?.table !== table) kept.set(evidence, (own = { table, bySubject: new Map() }));
  const known = own.bySubject.get(subject) ?? compare(evidence, table, subject);
  own.bySubject.set(subject, known);
  return known;
}

function compare(evidence: Evidence, table: IndicatorTable, subject: string): ComparedProspects {
  const all = prospectsOf(evidence, table, subject);
  const taking = takingPart(all);
  const measured = measuredParts(taking);
  return {
    all,
    taking,
    measured,
    chances: chancesOfTopThree(taking, evidence.study.method.seed),
    front: paretoFront(taking, measured),
    notSurelyBeaten: notSurelyBeaten(taking),
  };
}
