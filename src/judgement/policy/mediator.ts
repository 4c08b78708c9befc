/**
 * The mediator between civilizations (thesis P8c) in three parts that are never merged: deeds (rounds held, what they left),
 * bridging (meetings of partners from different vectors, VEC-06) and recognition (who else says so). A country may do much
 * and be little recognised, or the reverse; one number would hide it.
 */
import { type LedgerRow, ledgerRows, resultsOf } from '../../classes/index.js';
import {
  type CaseView,
  type Evidence,
  type Grade,
  gradeOfFact,
  isMultilateral,
  keptBySubject,
  vectorsOfCase,
} from '../../evidence/index.js';
import { roundsOf } from '../../indicators/index.js';
import type { Result } from '../../study/index.js';

export interface MediatorDeed {
  readonly view: CaseView;
  /** Held editions in a conflict of others, hosted or mediated; editions of which that is not known. */
  readonly rounds: number;
  readonly roundsUnknown: number;
  /** Of them, with a written outcome; that was carried out; not known. */
  readonly written: number;
  readonly carriedOut: number;
  readonly ledger: readonly LedgerRow[];
}

export interface MediatorBridge {
  readonly view: CaseView;
  readonly vectors: readonly string[];
  readonly depth: number | null;
}

/** A result that somebody outside the initiative and its state tells of. */
export interface Recognition {
  readonly view: CaseView;
  readonly result: Result;
  readonly index: number;
  readonly grade: Grade;
}

export interface Mediator {
  readonly deeds: readonly MediatorDeed[];
  readonly bridges: readonly MediatorBridge[];
  /** Independent (E2 or better), by sign. */
  readonly recognised: readonly Recognition[];
  /** What sources say against it. */
  readonly doubted: readonly { readonly view: CaseView; readonly text: string; readonly sources: readonly string[] }[];
  /** Told only by the initiative or its state. */
  readonly claimedOnly: number;
}

const dialogue = new Set(['I-MEDI', 'I-FAIT']);
const leastDepth = 2;
const independentGrade = 2;

const isDialogue = ({ record }: CaseView): boolean =>
  record.instruments?.some((one) => dialogue.has(one)) === true || record.functions?.includes('mediation') === true;

export const mediatorOf = keptBySubject(findMediator);

function findMediator(evidence: Evidence, subject: string): Mediator {
  const views = evidence.byCountry.get(subject) ?? [];
  const mediating = views.filter(isDialogue);
  const rows = ledgerRows(evidence, subject);
  const deeds = mediating.map((view): MediatorDeed => {
    const rounds = roundsOf(view, subject);
    const ours = rounds.filter(({ counts }) => counts === true);
    return {
      view,
      rounds: ours.length,
      roundsUnknown: rounds.filter(({ counts }) => counts === null).length,
      written: ours.filter(({ edition }) => edition.outcome?.written === true).length,
      carriedOut: ours.filter(
        ({ edition }) =>
          edition.outcome?.written === true &&
          edition.outcome.implemented !== null &&
          edition.outcome.implemented !== 'none',
      ).length,
      ledger: rows.filter(({ caseId }) => caseId === view.id),
    };
  });
  const bridges = views
    .map(
      (view): MediatorBridge => ({
        view,
        vectors: vectorsOfCase(evidence, view).filter((vector) => vector !== 'OT'),
        depth: view.record.interaction?.depth ?? null,
      }),
    )
    .filter(
      ({ view, vectors, depth }) =>
        vectors.length >= 2 && !(depth !== null && depth < leastDepth) && view.record.kind !== 'un_initiative',
    )
    .sort(
      (a, b) =>
        Number(isMultilateral(evidence, b.view)) - Number(isMultilateral(evidence, a.view)) ||
        (a.view.id < b.view.id ? -1 : 1),
    );
  const told = mediating.flatMap((view) => {
    const all = Array.isArray(view.record.results) ? view.record.results : [];
    return (resultsOf(view) ?? []).map(
      (result): Recognition => ({
        view,
        result,
        index: all.indexOf(result),
        grade: gradeOfFact(result.evidence, view.record, evidence.study),
      }),
    );
  });
  return {
    deeds,
    bridges,
    recognised: told.filter(({ grade }) => grade >= independentGrade),
    claimedOnly: told.filter(({ grade }) => grade < independentGrade).length,
    doubted: deeds.flatMap(({ view, ledger }) =>
      ledger.flatMap((row) => row.counterEvidence.map(({ text, sources }) => ({ view, text, sources }))),
    ),
  };
}
