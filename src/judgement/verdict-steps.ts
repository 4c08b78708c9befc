/**
 * A verdict unfolded (method §4.3, "Every verdict stores"): its tests with their values and lines, what would have passed, how
 * far it may be trusted, what would change it, on which day and by which edition it was made.
 */
import type { Message, Step } from '../derivation/index.js';
import { dayText, type Evidence } from '../evidence/index.js';
import { valueId } from '../indicators/index.js';
import type { CriterionVerdict, PartResult } from './model.js';

type Judged = Omit<CriterionVerdict, 'steps'>;

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `judgement.step.${key}`, args });

function partStep(part: PartResult): Step {
  // Why it passed or not is a sentence of its own; a number set behind it would read as its value.
  const beside: Step[] = [
    ...(part.threshold === null ? [] : [{ what: said('held_against'), value: part.threshold }]),
    ...(part.movement === null ? [] : [{ what: said('movement', { movement: part.movement }), code: part.movement }]),
    ...(part.wouldPass === null || part.outcome === 'pass'
      ? []
      : [{ what: said('would_pass', { needed: part.wouldPass.needed, of: part.wouldPass.of }) }]),
  ];
  return {
    what: part.why,
    ...(part.value === null ? {} : { refs: [valueId(part.value.indicator, part.value.subject, part.value.period.id)] }),
    ...(beside.length === 0 ? {} : { steps: beside }),
  };
}

function standingSteps(verdict: Judged): Step[] {
  const decided = verdict.verdict !== 'insufficient';
  const steps: Step[] = [
    { what: said('draft'), value: verdict.draftShare, ...(verdict.draft ? { code: 'draft' } : {}) },
    ...verdict.unreliable.map((field): Step => ({ what: said('unreliable', { field }) })),
  ];
  if (verdict.restsOnOne) steps.push({ what: said('rests_on_one'), code: 'rests_on_one' });
  else if (decided)
    steps.push(
      verdict.fragile
        ? { what: said('fragile'), code: 'fragile', steps: verdict.fragileBecause.map((what) => ({ what })) }
        : { what: said('not_fragile'), code: 'not_fragile' },
    );
  if (verdict.standsIfUnknownAgainst !== null)
    steps.push(
      verdict.standsIfUnknownAgainst
        ? { what: said('stands'), code: 'stands' }
        : { what: said('falls'), code: 'falls' },
    );
  return steps;
}

export function verdictSteps(verdict: Judged, { calendar, standard, study }: Evidence): Step[] {
  const role = verdict.criterion.role === 'background' ? 'background' : 'criterion';
  const word = role === 'background' ? 'background' : 'verdict';
  return [
    {
      what: said(`verdict_${role}`, { verdict: { key: `judgement.${word}.${verdict.verdict}` } }),
      code: verdict.verdict,
    },
    { what: verdict.sentence },
    ...verdict.tests.map(
      (test): Step => ({
        what: said('test', { test: { text: test.test.text }, outcome: { key: `judgement.outcome.${test.outcome}` } }),
        code: test.outcome,
        steps: test.parts.map(partStep),
      }),
    ),
    { what: said('rule') },
    { what: said('standing'), steps: standingSteps(verdict) },
    { what: verdict.wouldChange },
    {
      what: said('as_of'),
      value: `${dayText(calendar.asOf)} · ${standard.edition.id} · ${study.settings.version}`,
    },
  ];
}
