/** How a value came about, for a reader who walks back from it: formula, counts that shrink, units, interval, minimum, sources. */
import type { Message, Step } from '../derivation/index.js';
import { dayText, type Evidence, factAt } from '../evidence/index.js';
import { dateLabel } from '../language/index.js';
import { viewOfUnit } from './facts.js';
import type { Draft } from './measure.js';
import type { Owner } from './measured-value.js';
import type { IndicatorValue, UnitOutcome } from './model.js';
import { reasonOrder } from './unit.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `indicators.step.${key}`, args });

/** Active → applicable → known → yes: each line is what is left of the one before. */
function countSteps(value: IndicatorValue, units: readonly UnitOutcome[]): Step[] {
  if (units.length === 0) return [];
  const count = (state: UnitOutcome['state']): number => units.filter((unit) => unit.state === state).length;
  const applicable = units.length - count('not_applicable');
  const steps: Step[] = [
    { what: said('units'), value: units.length },
    { what: said('applicable'), value: applicable },
    {
      what: said('known'),
      value: value.n,
      steps: reasonOrder
        .filter((reason) => value.missing[reason] > 0)
        .map((reason) => ({
          what: said('missing', { reason: said(`reason.${reason}`) }),
          value: value.missing[reason],
        })),
    },
  ];
  const numbers = units.filter((unit) => unit.state === 'yes' && unit.value != null);
  if (numbers.length === 0) steps.push({ what: said('yes'), value: count('yes') });
  return steps;
}

/** A unit by its case, and the part of it that is meant. */
export function unitName(evidence: Evidence, { id }: UnitOutcome): Message {
  const view = viewOfUnit(evidence, id);
  if (view === undefined) return said('unit', { id });
  const part = id.includes('#') ? id.slice(id.indexOf('#') + 1) : null;
  const name = { text: view.record.name };
  return part === null ? said('unit_case', { name, id: view.id }) : said('unit_part', { name, id: view.id, part });
}

function unitStep(owner: Owner, unit: UnitOutcome): Step {
  const { evidence } = owner.scope;
  const view = viewOfUnit(evidence, unit.id);
  return {
    what: said(unit.state === 'yes' && unit.value != null ? 'unit_measured' : `unit_${unit.state}`, {
      unit: unitName(evidence, unit),
      reason: unit.reason === undefined ? null : said(`reason.${unit.reason}`),
    }),
    ...(unit.value == null ? {} : { value: unit.value }),
    code: unit.state,
    // A long list of units is shown in parts: facts are looked up for the part that somebody opens.
    get facts() {
      return view === undefined ? [] : [...new Set(unit.fields)].map((path) => factAt(evidence, view, path));
    },
  };
}

function intervalStep(value: IndicatorValue, owner: Owner): Step {
  const seed = String(owner.scope.seed);
  const { draws } = owner.scope;
  if (value.low === null && value.high === null)
    return { what: said('interval_none', { rule: said(`rule.${value.interval}`, { draws, seed }) }) };
  return {
    what: said('interval', { rule: said(`rule.${value.interval}`, { draws, seed }) }),
    steps: [
      { what: said('low'), value: value.low },
      { what: said('high'), value: value.high },
    ],
  };
}

/** Without the units one by one. */
export function countStepsOf(value: IndicatorValue, owner: Owner, draft: Draft): readonly Step[] {
  const { period } = value;
  const units = value.units;
  const minimum = owner.minimum;
  const steps: Step[] = [
    { what: said('value', { name: { text: owner.name } }), value: value.value, unit: value.unit },
    { what: said('formula', { formula: { text: owner.formula } }) },
    {
      what:
        period.kind === 'whole'
          ? said('period_whole', {
              from: String(period.from),
              to: String(period.to),
              day: dateLabel(dayText(period.day)),
            })
          : period.kind === 'year'
            ? said('period_year', { year: String(period.to), day: dateLabel(dayText(period.day)) })
            : said('period_window', {
                from: String(period.from),
                to: String(period.to),
                day: dateLabel(dayText(period.day)),
              }),
    },
  ];
  if (value.reason !== null) steps.push({ what: value.reason, code: value.status });
  steps.push(...countSteps(value, units));
  if (draft.notes !== undefined) steps.push(...draft.notes());
  if (value.boundLow !== null && value.boundHigh !== null && value.boundLow !== value.boundHigh) {
    steps.push({
      what: said('bounds'),
      steps: [
        { what: said('bound_low'), value: value.boundLow },
        { what: said('bound_high'), value: value.boundHigh },
      ],
    });
  }
  if (value.value !== null) steps.push(intervalStep(value, owner));
  if (minimum.n !== undefined) steps.push({ what: said('minimum_n'), value: minimum.n });
  if (minimum.coverage !== undefined) steps.push({ what: said('minimum_coverage'), value: minimum.coverage });
  if (value.records.length > 0) steps.push({ what: said('records'), sources: value.records });
  return steps;
}

export function stepsOf(value: IndicatorValue, owner: Owner, draft: Draft): readonly Step[] {
  const { units } = value;
  const counts = countStepsOf(value, owner, draft);
  if (units.length === 0) return counts;
  return [...counts, { what: said('each_unit'), steps: units.map((unit) => unitStep(owner, unit)) }];
}
