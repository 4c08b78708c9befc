/**
 * Integration options (method §5.4, N4, R16): a practice with an independently evidenced result × a clause of doctrine,
 * or a commitment, with the same goal that no initiative serves or that has no metric.
 *
 * The goal of a clause is that of the initiatives which name it: a clause that nobody has ever named cannot be matched.
 * "No initiative": none that names it was active in the last five full years. "No metric": all goals that name it are
 * coded as not measurable. What is not known opens no option. A goal code alone joins what has nothing in common (games of
 * 2011 and digital diplomacy, both “image”): the practice must also share a partner, a direction or an actor with an
 * initiative that names the pledge.
 *
 * A school programme and a clause served until 2015 by a course with the same partner: an option; with none in common: none.
 */
import type { Step } from '../derivation/index.js';
import {
  type CaseView,
  type Evidence,
  factAt,
  type Grade,
  gradeOfFact,
  isActive,
  keptBySubject,
  lastFullYear,
  windowPeriod,
} from '../evidence/index.js';
import { codeOfGoal, type Goal } from '../study/index.js';
import { resultsOf } from './chains.js';

const independentGrade = 2;

export interface IntegrationOption {
  readonly caseId: string;
  readonly goal: string;
  readonly resultId: string;
  readonly grade: Grade;
  /** A clause as goals name it, or the id of a commitment. */
  readonly clause: string;
  readonly kind: 'clause' | 'commitment';
  readonly because: 'no_initiative' | 'no_metric';
  readonly steps: () => readonly Step[];
}

interface Pledge {
  readonly id: string;
  readonly kind: IntegrationOption['kind'];
  readonly goalCodes: Set<string>;
  readonly goals: Goal[];
  /** Initiatives that name it. */
  readonly namedBy: Set<CaseView>;
  isServed: boolean;
}

const named = (place: string | null): place is string => place !== null && place !== 'none';

/** Every clause and commitment that some goal names. */
function pledgesOf(evidence: Evidence, own: readonly CaseView[]): readonly Pledge[] {
  const { calendar } = evidence;
  const recent = windowPeriod(calendar, lastFullYear(calendar));
  const found = new Map<string, Pledge>();
  for (const view of own) {
    for (const goal of view.record.goals ?? []) {
      for (const [kind, id] of [
        ['clause', goal.clause],
        ['commitment', goal.commitment],
      ] as const) {
        if (!named(id)) continue;
        const key = `${kind}:${id}`;
        const pledge = found.get(key) ?? {
          id,
          kind,
          goalCodes: new Set(),
          goals: [],
          namedBy: new Set(),
          isServed: false,
        };
        pledge.namedBy.add(view);
        pledge.goalCodes.add(codeOfGoal(goal.id));
        pledge.goals.push(goal);
        pledge.isServed ||= isActive(view, recent, calendar);
        found.set(key, pledge);
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pledge]) => pledge);
}

function gapOf(pledge: Pledge): IntegrationOption['because'] | null {
  if (!pledge.isServed) return 'no_initiative';
  return pledge.goals.every((goal) => goal.measurable === false) ? 'no_metric' : null;
}

export const integrationOptions = keptBySubject(findOptions);

function findOptions(evidence: Evidence, subject: string): readonly IntegrationOption[] {
  const own = evidence.byCountry.get(subject) ?? [];
  const open = pledgesOf(evidence, own).flatMap((pledge) => {
    const because = gapOf(pledge);
    return because === null ? [] : [{ pledge, because, around: surroundingsOf(pledge.namedBy) }];
  });
  if (open.length === 0) return [];
  return own.flatMap((view) => {
    const near = open.filter(({ around }) => sharesMore(view, around));
    if (near.length === 0) return [];
    const results = resultsOf(view) ?? [];
    return (view.record.goals ?? []).flatMap((goal, goalAt) => {
      const proven = results
        .filter((result) => result.goal === goal.id && result.sign === '+')
        .map((result) => ({ result, grade: gradeOfFact(result.evidence, view.record, evidence.study) }))
        .filter(({ grade }) => grade >= independentGrade)
        .sort((a, b) => b.grade - a.grade)[0];
      if (proven === undefined) return [];
      return near
        .filter(({ pledge }) => pledge.goalCodes.has(codeOfGoal(goal.id)) && isApart(goal, pledge))
        .map(
          ({ pledge, because }): IntegrationOption => ({
            caseId: view.id,
            goal: goal.id,
            resultId: proven.result.id,
            grade: proven.grade,
            clause: pledge.id,
            kind: pledge.kind,
            because,
            steps: () => [
              {
                what: { key: 'class.option.practice', args: { name: { text: view.record.name } } },
                value: `E${proven.grade}`,
                facts: [`goals.${goalAt}`, 'results', 'directions', 'partners', 'actors'].map((path) =>
                  factAt(evidence, view, path),
                ),
              },
              { what: { key: `class.option.${because}`, args: { clause: pledge.id } } },
            ],
          }),
        );
    });
  });
}

/** Directions, partners and actors of initiatives. */
interface Surroundings {
  readonly directions: ReadonlySet<string>;
  readonly partners: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

const surroundingsOf = (views: Iterable<CaseView>): Surroundings => {
  const records = [...views].map(({ record }) => record);
  return {
    directions: new Set(records.flatMap((record) => record.directions ?? [])),
    partners: new Set(records.flatMap((record) => (record.partners ?? []).map(({ country }) => country))),
    actors: new Set(records.flatMap((record) => record.actors.map(({ id }) => id))),
  };
};

/** A partner, a direction or an actor in common with one of them; what is not known is not in common. */
const sharesMore = ({ record }: CaseView, { directions, partners, actors }: Surroundings): boolean =>
  (record.directions ?? []).some((id) => directions.has(id)) ||
  (record.partners ?? []).some(({ country }) => partners.has(country)) ||
  record.actors.some(({ id }) => actors.has(id));

/** The practice is known not to rest on this pledge already. */
function isApart(goal: Goal, pledge: Pledge): boolean {
  const place = pledge.kind === 'clause' ? goal.clause : goal.commitment;
  return place !== null && place !== pledge.id;
}
