/**
 * Chains of a country over a period: how many stated goals have an actor, an instrument and an evidenced result, which
 * links are broken, and the ribbons of the flow chart (method §5.4). Each goal weighs 1 and is shared equally over its
 * actors and instruments, so that every layer adds up to the number of goals.
 */
import type { Step } from '../derivation/index.js';
import {
  actorOf,
  type CaseView,
  type Evidence,
  factAt,
  type Grade,
  isActive,
  keptBySubject,
  type Period,
} from '../evidence/index.js';
import { codeOfGoal } from '../study/index.js';
import { brokenLinks, chainsOf, resultsOf } from './chains.js';
import type { BrokenLink, BrokenLinkKind, Chain } from './model.js';

const independentGrade = 2;
const brokenKinds: readonly BrokenLinkKind[] = [
  'goal_without_instrument',
  'instrument_without_goal',
  'result_without_goal',
  'goal_without_result',
];

export type ChainLayer = 'goal' | 'actor' | 'instrument' | 'result';

export const chainEnds = ['E4', 'E3', 'E2', 'E1', 'E0', 'none', 'unknown'] as const;
export type ChainEnd = (typeof chainEnds)[number];

export interface Ribbon {
  readonly from: { readonly layer: ChainLayer; readonly id: string };
  readonly to: { readonly layer: ChainLayer; readonly id: string };
  /** Goals, or shares of them. */
  readonly weight: number;
  /** Best grade behind it; null without a result. */
  readonly grade: Grade | null;
  /** What its chains come to: the grade, no result, or a result that is not known to be theirs. */
  readonly end: ChainEnd;
}

export interface ChainSummary {
  readonly chains: readonly Chain[];
  /** Those with an actor, an instrument and a result evidenced at E2 or better. */
  readonly complete: readonly Chain[];
  readonly broken: Readonly<Record<BrokenLinkKind, readonly BrokenLink[]>>;
  /** Active cases whose goals are not known: they are in no chain. */
  readonly casesWithoutKnownGoals: readonly string[];
  readonly ribbons: readonly Ribbon[];
  readonly steps: () => readonly Step[];
}

/** What stands at the end of a chain: the best grade of its results, none, or not known. */
export function endOfChain(evidence: Evidence, chain: Chain): ChainEnd {
  if (chain.bestGrade !== null) return `E${chain.bestGrade}`;
  const view = evidence.byId.get(chain.caseId);
  const results = view === undefined ? null : resultsOf(view);
  return results === null || results.some((result) => result.goal === null) ? 'unknown' : 'none';
}

const orUnknown = (ids: readonly string[]): readonly string[] => (ids.length === 0 ? ['unknown'] : ids);

export function ribbonsOf(evidence: Evidence, chains: readonly Chain[]): readonly Ribbon[] {
  const ribbons = new Map<string, Ribbon>();
  const add = (from: Ribbon['from'], to: Ribbon['to'], weight: number, end: ChainEnd, grade: Grade | null): void => {
    const key = `${from.layer}:${from.id}>${to.layer}:${to.id}>${end}`;
    ribbons.set(key, { from, to, weight: (ribbons.get(key)?.weight ?? 0) + weight, end, grade });
  };
  for (const chain of chains) {
    const kinds = chain.actors.map((id) => actorOf(evidence, id)?.kind ?? 'unknown');
    const actors = orUnknown([...new Set(kinds)]);
    const instruments = orUnknown(chain.instruments);
    const end = endOfChain(evidence, chain);
    for (const actor of actors) {
      const from = { layer: 'actor' as const, id: actor };
      add({ layer: 'goal', id: codeOfGoal(chain.goal) }, from, 1 / actors.length, end, chain.bestGrade);
      for (const instrument of instruments) {
        const weight = 1 / (actors.length * instruments.length);
        const through = { layer: 'instrument' as const, id: instrument };
        add(from, through, weight, end, chain.bestGrade);
        add(through, { layer: 'result', id: end }, weight, end, chain.bestGrade);
      }
    }
  }
  return [...ribbons].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, ribbon]) => ribbon);
}

const isComplete = (chain: Chain): boolean =>
  chain.actors.length > 0 && chain.instruments.length > 0 && (chain.bestGrade ?? 0) >= independentGrade;

const summaries = keptBySubject(() => new Map<string, ChainSummary>());

/** Made once for a period: each goal has a page of its own that shows its part. */
export function chainSummary(evidence: Evidence, subject: string, period: Period): ChainSummary {
  const own = summaries(evidence, subject);
  const key = `${period.id} ${period.from} ${period.to} ${period.day}`;
  const known = own.get(key) ?? summarise(evidence, subject, period);
  own.set(key, known);
  return known;
}

function summarise(evidence: Evidence, subject: string, period: Period): ChainSummary {
  const views = (evidence.byCountry.get(subject) ?? []).filter((view) => isActive(view, period, evidence.calendar));
  const chains = views.flatMap((view) => chainsOf(evidence, view));
  const complete = chains.filter(isComplete);
  const links = views.flatMap((view) => brokenLinks(view));
  const ofKind = (kind: BrokenLinkKind) => links.filter((link) => link.kind === kind);
  const broken: ChainSummary['broken'] = {
    goal_without_instrument: ofKind('goal_without_instrument'),
    instrument_without_goal: ofKind('instrument_without_goal'),
    result_without_goal: ofKind('result_without_goal'),
    goal_without_result: ofKind('goal_without_result'),
  };
  const casesWithoutKnownGoals = views.filter((view) => view.record.goals === null).map((view) => view.id);
  return {
    chains,
    complete,
    broken,
    casesWithoutKnownGoals,
    ribbons: ribbonsOf(evidence, chains),
    steps: () => [
      {
        what: { key: 'class.chains.goals' },
        value: chains.length,
        steps: views.map((view) => goalsStep(evidence, view)),
      },
      { what: { key: 'class.chains.complete' }, value: complete.length },
      ...brokenKinds.map((kind) => ({ what: { key: `class.chains.${kind}` }, value: broken[kind].length })),
      { what: { key: 'class.chains.goals_not_known' }, value: casesWithoutKnownGoals.length },
    ],
  };
}

const goalsStep = (evidence: Evidence, view: CaseView): Step => ({
  what: { key: 'class.chains.case', args: { name: { text: view.record.name }, id: view.id } },
  value: view.record.goals?.length ?? null,
  facts: ['goals', 'instruments', 'results'].map((path) => factAt(evidence, view, path)),
});
