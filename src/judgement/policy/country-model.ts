/**
 * The country's own model (thesis P4d): principles × families of cases. A cell is computed: which cases of the family are
 * coded to the principle, which of their results are positive and who says so, what speaks against; what the study writes
 * for or against stands beside with its source. An empty cell says so.
 */
import { ledgerRows, resultsOf } from '../../classes/index.js';
import { type CaseView, type Evidence, type Grade, gradeOfFact } from '../../evidence/index.js';
import type { CountryModel, Result } from '../../study/index.js';

export interface SourcedText {
  /** The study's sentence, or the words of a case file. */
  readonly text: {
    readonly kk?: string | undefined;
    readonly ru?: string | undefined;
    readonly en?: string | undefined;
  };
  readonly sources: readonly string[];
}

export interface CellResult {
  readonly view: CaseView;
  readonly result: Result;
  readonly index: number;
  readonly grade: Grade;
}

export interface ModelCell {
  readonly principle: string;
  readonly family: string;
  /** Cases of the family coded to the principle; not coded to it; not coded for values at all. */
  readonly bearing: readonly CaseView[];
  readonly notBearing: readonly CaseView[];
  readonly unknown: readonly CaseView[];
  /** Outcomes and impacts of the bearing cases with an independent source, positive; and zero or negative ones. */
  readonly positive: readonly CellResult[];
  readonly against: readonly CellResult[];
  /** Positive ones that only the initiative or its state tells of. */
  readonly claimed: readonly CellResult[];
  readonly writtenFor: readonly SourcedText[];
  readonly writtenAgainst: readonly SourcedText[];
  readonly state: 'evidenced' | 'claimed' | 'contested' | 'coded_only' | 'empty';
}

const independentGrade = 2;
const listed = (src: string | readonly string[]): readonly string[] => (typeof src === 'string' ? [src] : src);

export function countryModelCells(evidence: Evidence, subject: string): readonly ModelCell[] {
  const model = evidence.study.countryModel;
  return model === null
    ? []
    : model.principles.flatMap((principle) =>
        model.families.map((family) => cellOf(evidence, subject, model, principle, family)),
      );
}

function cellOf(
  evidence: Evidence,
  subject: string,
  model: CountryModel,
  principle: CountryModel['principles'][number],
  family: CountryModel['families'][number],
): ModelCell {
  const views = family.cases.flatMap((id) => evidence.byId.get(id) ?? []);
  const bearing = views.filter(({ record }) => record.values?.includes(principle.value));
  const results = bearing.flatMap((view) => {
    const all = Array.isArray(view.record.results) ? view.record.results : [];
    return (resultsOf(view) ?? [])
      .filter(({ cat }) => cat === 'RC' || cat === 'RI')
      .map(
        (result): CellResult => ({
          view,
          result,
          index: all.indexOf(result),
          grade: gradeOfFact(result.evidence, view.record, evidence.study),
        }),
      );
  });
  const ids = new Set(bearing.map(({ id }) => id));
  const ofLedger = ledgerRows(evidence, subject)
    .filter(({ caseId }) => ids.has(caseId))
    .flatMap(({ counterEvidence }) => counterEvidence.map(({ text, sources }) => ({ text: { en: text }, sources })));
  const written = model.cells.filter((cell) => cell.principle === principle.id && cell.family === family.id);
  const sourced = (side: 'for' | 'against'): readonly SourcedText[] =>
    written.flatMap((cell) => cell[side].map(({ text, src }) => ({ text, sources: listed(src) })));
  const positive = results.filter(({ result, grade }) => result.sign === '+' && grade >= independentGrade);
  const claimed = results.filter(({ result, grade }) => result.sign === '+' && grade < independentGrade);
  const against = results.filter(({ result }) => result.sign === '0' || result.sign === '-');
  const [writtenFor, writtenAgainst] = [sourced('for'), [...sourced('against'), ...ofLedger]];
  const speaksFor = positive.length + writtenFor.length > 0;
  const speaksAgainst = against.length + writtenAgainst.length > 0;
  return {
    principle: principle.id,
    family: family.id,
    bearing,
    notBearing: views.filter(({ record }) => record.values !== null && !record.values.includes(principle.value)),
    unknown: views.filter(({ record }) => record.values === null),
    positive,
    against,
    claimed,
    writtenFor,
    writtenAgainst,
    state: speaksFor
      ? speaksAgainst
        ? 'contested'
        : 'evidenced'
      : claimed.length > 0
        ? 'claimed'
        : bearing.length > 0 || speaksAgainst
          ? 'coded_only'
          : 'empty',
  };
}
