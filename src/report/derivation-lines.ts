/**
 * `derivations.jsonl`: one line a result, the same steps that `elshi explain` unfolds. Units stand as a list
 * (`id`, `state`, `value`, `reason`, `fields`), not as sentences, and each fact has one line of its own at the end
 * (`fact:<file>#<field>`): the same fact stands behind many years of many indicators.
 */
import { type Assessment, derivationOf, indicatorName } from '../assessment/index.js';
import type { FactReference, Step } from '../derivation/index.js';
import { type CaseView, factAt } from '../evidence/index.js';
import { type IndicatorValue, type UnitOutcome, valueId } from '../indicators/index.js';
import { type Language, speak } from '../language/index.js';

const factId = (fact: Pick<FactReference, 'file' | 'path'>): string => `fact:${fact.file}#${fact.path}`;

type Facts = Map<string, FactReference>;

const spoken = (value: Step['value'], language: Language) =>
  typeof value === 'object' && value !== null ? speak(value, language) : value;

function stepObject(step: Step, language: Language, facts: Facts): object {
  for (const fact of step.facts ?? []) facts.set(factId(fact), fact);
  return {
    what: speak(step.what, language),
    ...(step.value === undefined ? {} : { value: spoken(step.value, language) }),
    ...(step.code === undefined ? {} : { code: step.code }),
    ...(step.unit === undefined ? {} : { unit: step.unit }),
    ...(step.refs === undefined || step.refs.length === 0 ? {} : { refs: step.refs }),
    ...(step.facts === undefined || step.facts.length === 0 ? {} : { facts: step.facts.map(factId) }),
    ...(step.sources === undefined || step.sources.length === 0 ? {} : { sources: step.sources }),
    ...(step.steps === undefined || step.steps.length === 0
      ? {}
      : { steps: step.steps.map((part) => stepObject(part, language, facts)) }),
  };
}

/** Units by what they are written as: the same unit stands in many years. */
const written = new WeakMap<UnitOutcome, string>();

/** A unit as JSON; its facts are noted. The case is the part of the id before `#`. */
function unitText({ evidence }: Assessment, unit: UnitOutcome, facts: Facts, noted: Set<UnitOutcome>): string {
  if (!noted.has(unit)) {
    noted.add(unit);
    const view = evidence.byId.get(unit.id.split('#', 1)[0] as string);
    for (const path of view === undefined ? [] : (unit.fields ?? [])) {
      const id = factId({ file: (view as CaseView).case.file, path });
      if (!facts.has(id)) facts.set(id, factAt(evidence, view as CaseView, path));
    }
  }
  let text = written.get(unit);
  if (text === undefined) {
    text = JSON.stringify(unit);
    written.set(unit, text);
  }
  return text;
}

function valueLine(
  assessment: Assessment,
  value: IndicatorValue,
  language: Language,
  facts: Facts,
  noted: Set<UnitOutcome>,
): string {
  const line = JSON.stringify({
    id: valueId(value.indicator, value.subject, value.period.id),
    what: speak(indicatorName(assessment, value.indicator), language),
    steps: value.countSteps().map((step) => stepObject(step, language, facts)),
  });
  const units = value.units.map((unit) => unitText(assessment, unit, facts, noted));
  return units.length === 0 ? line : `${line.slice(0, -1)},"units":[${units.join(',')}]}`;
}

function lineOf(assessment: Assessment, id: string, language: Language, facts: Facts): string {
  const derivation = derivationOf(assessment, id);
  if (derivation === null) throw new Error(`there is no derivation ${id}`);
  return JSON.stringify({
    id,
    what: speak(derivation.what, language),
    steps: derivation.steps.map((step) => stepObject(step, language, facts)),
  });
}

/** What is said of the focal country, its criteria, problems, recommendations and all cases; then the facts, by id. */
export function* derivationLines(assessment: Assessment, language: Language): Generator<string> {
  const { focal } = assessment.study.settings;
  const facts: Facts = new Map();
  const noted = new Set<UnitOutcome>();
  for (const list of assessment.table.lists) {
    if (list.subject !== focal) continue;
    for (const value of list.values())
      if (value.status !== 'no_data') yield `${valueLine(assessment, value, language, facts, noted)}\n`;
  }
  const others = [
    ...[...assessment.focal.current.keys()].map((id) => `criterion:${id}:${focal}:current`),
    ...[...assessment.focal.diagnoses.keys()].map((id) => `diagnosis:${id}:${focal}`),
    ...assessment.focal.recommendations.map((item) => `recommendation:${item.rule.id}:${focal}`),
    ...assessment.evidence.views.map((view) => `case:${view.id}`),
  ];
  for (const id of others) yield `${lineOf(assessment, id, language, facts)}\n`;
  for (const [id, { value, sources, grade }] of [...facts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${JSON.stringify({ id, value, sources, grade })}\n`;
  }
}
