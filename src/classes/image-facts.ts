/** What the markers of image and substance ask of a case, laid out once so that it can be asked again for every year (method §6.4). */
import { type CaseView, type Day, type Evidence, firstDay, gradeOfFact, holdsAt } from '../evidence/index.js';
import { codeOfGoal, type Deliverable, type Result } from '../study/index.js';
import { allOf, anyOf, type TriState } from './tri-state.js';

/** Lines of §6.4 that the definition of a marker itself draws. */
export const markerLines = {
  independentGrade: 2,
  jointWork: 3,
  monthsForFollowUp: 24,
  publicityShare: 0.5,
  emptyDeliverables: new Set<Deliverable['kind']>(['declaration', 'publicity']),
  imageGoal: 'G09',
  goalsOfSubstance: new Set(['G01', 'G03']),
} as const;

/** A deliverable or a result; `thereAt` says whether it was there at a day. */
interface Placed {
  readonly day: Day | null;
  readonly thereAt: (day: Day) => TriState;
}
export interface DeliverableFacts extends Placed {
  readonly isEmpty: boolean;
  /** Implemented or partly; nothing done; not known. */
  readonly followedUp: TriState;
}
export interface ResultFacts extends Placed {
  /** An outcome or impact, positive, evidenced independently. */
  readonly isProof: TriState;
  readonly isOutput: TriState;
}

export interface ImageFacts {
  readonly view: CaseView;
  readonly definedForSomebody: TriState;
  readonly counterpartContributes: TriState;
  readonly deepOrPlanned: TriState;
  readonly imageFirst: TriState;
  readonly narrowAudience: TriState;
  /** Null = not known; a list stated to be empty is empty. */
  readonly deliverables: readonly DeliverableFacts[] | null;
  readonly results: readonly ResultFacts[] | null;
}

const placed = (date: string | null, asOf: Day): Placed => ({
  day: date === null ? null : firstDay(date),
  thereAt: (day) => holdsAt(date, null, day, asOf),
});

function definedForSomebody({ beneficiaries, goals }: CaseView['record']): TriState {
  const written =
    goals === null
      ? null
      : anyOf(
          goals.map((goal) =>
            markerLines.goalsOfSubstance.has(codeOfGoal(goal.id)) ? (goal.text === null ? null : true) : false,
          ),
        );
  return anyOf([beneficiaries?.defined ?? null, written]);
}

function counterpartContributes({ partners }: CaseView['record']): TriState {
  if (partners === null) return null;
  return anyOf(partners.map(({ counterpart_contribution: given }) => (given === null ? null : given !== 'none')));
}

function deepOrPlanned({ interaction, plan }: CaseView['record'], planYears: number): TriState {
  const depth = interaction?.depth ?? null;
  const years = plan === null || plan.exists === null ? null : plan.exists ? plan.horizon_years : 0;
  return anyOf([depth === null ? null : depth >= markerLines.jointWork, years === null ? null : years >= planYears]);
}

function imageFirst({ goals }: CaseView['record']): TriState {
  if (goals === null) return null;
  const first = goals[0];
  return first !== undefined && codeOfGoal(first.id) === markerLines.imageGoal;
}

/** Elite or foreign media, and nobody else. */
function narrowAudience({ audience }: CaseView['record']): TriState {
  if (audience === null) return null;
  const others = anyOf([audience.expert, audience.mass, audience.counterpart_society]);
  return allOf([anyOf([audience.elite, audience.foreign_media_only]), others === null ? null : !others]);
}

const followedUp = ({ follow_up: done }: Deliverable): TriState =>
  done === null || done === 'unknown' ? null : done !== 'none';

function isProof(result: Result, evidence: Evidence, view: CaseView): TriState {
  if (gradeOfFact(result.evidence, view.record, evidence.study) < markerLines.independentGrade) return false;
  return allOf([result.cat === null ? null : result.cat !== 'RO', result.sign === null ? null : result.sign === '+']);
}

export function imageFacts(evidence: Evidence, view: CaseView): ImageFacts {
  const { record, asOf } = view;
  const { deliverables, results } = record;
  const planLine = evidence.standard.classes.institution.points.find((point) => point.id === 'plan');
  return {
    view,
    definedForSomebody: definedForSomebody(record),
    counterpartContributes: counterpartContributes(record),
    deepOrPlanned: deepOrPlanned(record, planLine?.parameters.one_point_horizon_years ?? Number.POSITIVE_INFINITY),
    imageFirst: imageFirst(record),
    narrowAudience: narrowAudience(record),
    deliverables:
      deliverables === null
        ? null
        : (deliverables === 'none' ? [] : deliverables).map((item) => ({
            ...placed(item.date, asOf),
            isEmpty: markerLines.emptyDeliverables.has(item.kind),
            followedUp: followedUp(item),
          })),
    results:
      results === null
        ? null
        : (results === 'none' ? [] : results).map((item) => ({
            ...placed(item.date, asOf),
            isProof: isProof(item, evidence, view),
            isOutput: item.cat === null ? null : item.cat === 'RO',
          })),
  };
}
