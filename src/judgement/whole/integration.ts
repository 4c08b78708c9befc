/**
 * Fragments or a system (thesis N3): the share of initiatives joined to at least one other, to strategy and to a level.
 *
 * Joined to another: it names a related initiative or is named by one. To strategy: one of its goals serves a clause of
 * doctrine or a commitment. To a level: a result is on record at one of the levels it is meant for; being meant for a
 * level is not yet being joined to it. All three together are the index; what is not known is counted both ways.
 * Each joint is filled where one was found; where nobody has said «none», there is no share but only bounds.
 */
import { allOf, anyOf, resultsOf } from '../../classes/index.js';
import { type CaseView, type Evidence, keptBySubject } from '../../evidence/index.js';
import { type Counted, casesOf, countedOf } from './counted.js';

export const joints = ['another', 'strategy', 'level', 'all'] as const;
export type Joint = (typeof joints)[number];

export type Integration = Readonly<Record<Joint, Counted>>;

function toAnother(view: CaseView, named: ReadonlySet<string>): boolean | null {
  if (named.has(view.id)) return true;
  const { related } = view.record;
  return related === null ? null : related !== 'none' && related.some((id) => id !== view.id);
}

const isPlace = (place: string | null): boolean | null => (place === null ? null : place !== 'none');

function toStrategy(view: CaseView): boolean | null {
  const { goals } = view.record;
  return goals === null ? null : anyOf(goals.flatMap((goal) => [isPlace(goal.clause), isPlace(goal.commitment)]));
}

function toLevel(view: CaseView): boolean | null {
  const { levels } = view.record;
  const results = resultsOf(view);
  if (levels === null || results === null) return null;
  return anyOf(results.map(({ level }) => (level === null ? null : levels.includes(level))));
}

export const integrationOf = keptBySubject(findIntegration);

function findIntegration(evidence: Evidence, subject: string): Integration {
  const views = casesOf(evidence, subject);
  const named = new Set(
    views.flatMap((view) =>
      Array.isArray(view.record.related) ? view.record.related.filter((id) => id !== view.id) : [],
    ),
  );
  const read = views.map((view) => {
    const [another, strategy, level] = [toAnother(view, named), toStrategy(view), toLevel(view)];
    return { view, another, strategy, level, all: allOf([another, strategy, level]) };
  });
  const fields = { another: ['related'], strategy: ['goals'], level: ['levels', 'results'] };
  const of = (joint: Joint): Counted =>
    countedOf(
      read.map((one) => ({
        view: one.view,
        state: one[joint],
        fields: joint === 'all' ? Object.values(fields).flat() : fields[joint],
      })),
      false,
    );
  return { another: of('another'), strategy: of('strategy'), level: of('level'), all: of('all') };
}
