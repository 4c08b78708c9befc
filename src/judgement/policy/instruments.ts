/**
 * Instruments of soft power from culture to education (thesis P8a): how far each reaches (cases, partners, vectors) and how
 * deep it goes (monologue 1, dialogue 2, collaboration 3; Cowan & Arsenault 2008). Reach and depth are never added up.
 */
import {
  type CaseView,
  type Evidence,
  isActive,
  keptBySubject,
  lastFullYear,
  type Period,
  vectorsOfCase,
  windowPeriod,
} from '../../evidence/index.js';
import { codesOf } from '../../standard/index.js';
import { namedVectors } from '../../study/index.js';

export interface InstrumentReach {
  readonly id: string;
  readonly family: string;
  readonly cases: readonly CaseView[];
  readonly recent: readonly CaseView[];
  readonly partners: readonly string[];
  /** Of the seven named vectors. */
  readonly vectors: readonly string[];
  /** Cases at depth 1, 2, 3, and not known. */
  readonly depths: readonly [number, number, number];
  readonly depthUnknown: number;
  readonly meanDepth: number | null;
}

export interface SoftPower {
  readonly instruments: readonly InstrumentReach[];
  readonly recent: Period;
  readonly total: number;
}

export const softPowerOf = keptBySubject(findSoftPower);

function findSoftPower(evidence: Evidence, subject: string): SoftPower {
  const { calendar } = evidence;
  const views = (evidence.byCountry.get(subject) ?? []).filter((view) => view.activeYears.includes(1));
  const recent = windowPeriod(calendar, lastFullYear(calendar));
  return {
    recent,
    total: views.length,
    instruments: [...codesOf(evidence.standard, 'instruments').values()].map((code): InstrumentReach => {
      const cases = views.filter((view) => view.record.instruments?.includes(code.id));
      const known = cases.flatMap((view) => view.record.interaction?.depth ?? []);
      const at = (depth: number): number => known.filter((one) => one === depth).length;
      return {
        id: code.id,
        family: code.family ?? '',
        cases,
        recent: cases.filter((view) => isActive(view, recent, calendar)),
        partners: [
          ...new Set(cases.flatMap((view) => view.record.partners?.map(({ country }) => country) ?? [])),
        ].sort(),
        vectors: namedVectors.filter((vector) => cases.some((view) => vectorsOfCase(evidence, view).includes(vector))),
        depths: [at(1), at(2), at(3)],
        depthUnknown: cases.length - known.length,
        meanDepth: known.length === 0 ? null : known.reduce((sum: number, depth) => sum + depth, 0) / known.length,
      };
    }),
  };
}
