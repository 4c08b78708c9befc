/** Classes of cases: computed from fields, never typed (method §6.3–6.7, §5.3, §5.4). */
import type { Step } from '../derivation/index.js';
import type { CaseView, Grade } from '../evidence/index.js';
import type { Level } from '../study/index.js';

export type InstitutionClass =
  | 'one_off'
  | 'series'
  | 'institutionalized'
  | 'dormant'
  | 'young'
  | 'completed_act'
  | 'unknown';
export interface PointOutcome {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly fields: readonly string[];
}
export interface InstitutionOutcome {
  readonly class: InstitutionClass;
  /** Unknown counted as no, and as yes. */
  readonly pointsLow: number;
  readonly pointsHigh: number;
  readonly points: readonly PointOutcome[];
  /** The classes it might be; one when it is known. */
  readonly range: readonly InstitutionClass[];
  readonly intervalMonths: number;
  readonly steps: () => readonly Step[];
}

export type ImageClass = 'image' | 'mixed' | 'substance' | 'unknown';
/** true, false, or null = not known. */
export interface MarkerOutcome {
  readonly id: string;
  readonly state: boolean | null;
  readonly fields: readonly string[];
}
export interface ImageOutcome {
  readonly class: ImageClass;
  readonly substance: readonly MarkerOutcome[];
  readonly image: readonly MarkerOutcome[];
  /** The classes it might be; one when it is known. */
  readonly range: readonly ImageClass[];
  readonly steps: () => readonly Step[];
}

export type MechanismFamily = 'MH1' | 'MH2' | 'MH3' | 'MH4' | 'MH5' | 'MH6' | 'MH7';

/** One deed (method §6.7). Fields that are not known are null and leave the denominators, never count as no. */
export interface LedgerRow {
  /** `<case>#<position>`, the first entry of `contribution` being 0. */
  readonly id: string;
  readonly caseId: string;
  readonly view: CaseView;
  readonly deed: string;
  readonly date: string | null;
  readonly day: number | null;
  readonly actor: string | null;
  readonly beneficiary: string | null;
  readonly between: string | null;
  readonly commonEffort: string | null;
  readonly level: Level | null;
  readonly goal: string | null;
  readonly resultId: string | null;
  readonly sign: '+' | '0' | '-' | null;
  /** Grade of the result's evidence; null when there is no result to grade. */
  readonly grade: Grade | null;
  readonly credit: 'sole' | 'lead' | 'contributor' | 'host' | null;
  readonly relevance: 'none' | 'soft' | 'human' | 'border' | 'conflict' | null;
  readonly families: readonly MechanismFamily[];
  readonly sources: readonly string[];
  readonly counterEvidence: readonly { readonly text: string; readonly sources: readonly string[] }[];
  readonly rung: 'L0' | 'L1' | 'Lx';
  readonly steps: () => readonly Step[];
}

export interface Chain {
  readonly caseId: string;
  readonly goal: string;
  readonly actors: readonly string[];
  readonly instruments: readonly string[];
  readonly results: readonly string[];
  readonly clause: string | 'none' | null;
  readonly bestGrade: Grade | null;
}
export type BrokenLinkKind =
  | 'goal_without_instrument'
  | 'instrument_without_goal'
  | 'result_without_goal'
  | 'goal_without_result';
export interface BrokenLink {
  readonly caseId: string;
  readonly kind: BrokenLinkKind;
  readonly id: string;
}
