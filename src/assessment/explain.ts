/** Every result by its stable id, and the tree from it down to facts and source records. */
import { imageClass, institutionClass, lagsOf, type NormLag } from '../classes/index.js';
import type { Derivation, Message, Step } from '../derivation/index.js';
import type { CaseView } from '../evidence/index.js';
import { type IndicatorValue, valueId, valueWithId } from '../indicators/index.js';
import { labelOf, missingReasons } from '../study/index.js';
import type { Assessment } from './assess.js';
import { conceptDerivation } from './concept-derivations.js';
import { ofText } from './explain-text.js';
import { scorecardDerivation } from './scorecard-derivation.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `explain.${key}`, args });

/** The name of an indicator or of one of its companions. */
export function indicatorName(assessment: Assessment, id: string): Message {
  const { indicators, companions } = assessment.evidence.standard;
  const name = indicators.get(id)?.name ?? companions.get(id)?.definition.name;
  return name === undefined ? { key: 'text', args: { text: id } } : { key: 'text', args: { text: { text: name } } };
}

function ofValue(assessment: Assessment, value: IndicatorValue, steps: Derivation['steps']): Derivation {
  const id = valueId(value.indicator, value.subject, value.period.id);
  return {
    id,
    what: said('indicator', {
      id: value.indicator,
      name: indicatorName(assessment, value.indicator),
      period: value.period.id,
    }),
    steps,
  };
}

function ofCase(assessment: Assessment, id: string): Derivation | null {
  const view = assessment.evidence.byId.get(id);
  if (view === undefined) return null;
  const { asOf } = assessment.evidence.calendar;
  return {
    id: `case:${id}`,
    what: said('case', { name: { text: view.record.name } }),
    steps: [
      {
        what: said('class_institution'),
        value: { key: `class.${institutionClass(assessment.evidence, view, asOf).class}` },
        steps: institutionClass(assessment.evidence, view, asOf).steps(),
      },
      {
        what: said('class_image'),
        value: { key: `image.${imageClass(assessment.evidence, view, asOf).class}` },
        steps: imageClass(assessment.evidence, view, asOf).steps(),
      },
      { what: said('case_file', { file: view.case.file }), sources: sourcesOfCase(assessment, id) },
    ],
  };
}

/** A case is walked through once: every indicator and criterion that counts it asks for its sources again. */
const sourcesKept = new WeakMap<CaseView, readonly string[]>();

/** Ids of all sources a case names anywhere. */
export function sourcesOfCase(assessment: Assessment, id: string): readonly string[] {
  const view = assessment.evidence.byId.get(id);
  if (view === undefined) return [];
  const kept = sourcesKept.get(view) ?? sourcesNamedIn(view);
  sourcesKept.set(view, kept);
  return kept;
}

function sourcesNamedIn(view: CaseView): readonly string[] {
  const found = new Set<string>();
  const walk = (item: unknown): void => {
    if (Array.isArray(item)) for (const part of item) walk(part);
    else if (typeof item === 'object' && item !== null) {
      for (const [key, value] of Object.entries(item)) {
        if (key === 'src') for (const source of [value].flat()) if (typeof source === 'string') found.add(source);
        walk(value);
      }
    }
  };
  walk(view.record);
  for (const annotation of view.case.annotations.values()) {
    for (const source of annotation.src ?? []) found.add(source);
    for (const value of annotation.disputed ?? []) for (const source of value.src ?? []) found.add(source);
  }
  return [...found].sort();
}

function ofSource(assessment: Assessment, id: string): Derivation | null {
  const source = assessment.study.sources.get(id);
  if (source === undefined) return null;
  const publisher = assessment.study.publishers.get(source.publisher);
  const owner = source.owner ?? publisher?.owner ?? null;
  const line = (key: string, value: Step['value']): Step[] => (value == null ? [] : [{ what: said(key), value }]);
  const publisherName: Message['args'] =
    publisher === undefined
      ? { text: source.publisher }
      : { text: { text: labelOf(publisher.name, assessment.study) } };
  return {
    id: `source:${id}`,
    what: said('source', { title: source.title ?? `${publisher?.name ?? source.publisher}: ${source.supports ?? id}` }),
    steps: [
      ...line('publisher', { key: 'text', args: publisherName }),
      ...line('owner', owner === null ? null : { key: `source.owner.${owner}` }),
      ...line('address', source.url),
      ...line('kind', { key: `source.kind.${source.kind}` }),
      ...line('date', source.date),
      ...line('retrieved', source.retrieved),
      ...line('licence', source.licence),
    ],
  };
}

/** The lag of a norm: two dates, each with its sources, and the difference in days. */
function ofLag(assessment: Assessment, id: string, norm: string, end: string): Derivation | null {
  const noted = assessment.study.norms.get(norm);
  const lag = noted === undefined ? undefined : lagsOf(assessment.study, noted).find((one) => one.end === end);
  if (noted === undefined || lag === undefined) return null;
  return { id, what: said('norm_lag', { title: { text: noted.record.title } }), steps: stepsOfLag(assessment, lag) };
}

function stepsOfLag({ study }: Assessment, lag: NormLag): Step[] {
  const dated = (key: string, { date, sources }: NormLag['from']): Step => ({ what: said(key), value: date, sources });
  const act = lag.act === null ? undefined : study.norms.get(lag.act);
  const difference = ({ low, high }: NormLag['days'], key: string): Step[] =>
    low === high
      ? [{ what: said(key), value: low, unit: 'days' }]
      : [
          { what: said(`${key}_least`), value: low, unit: 'days' },
          { what: said(`${key}_most`), value: high, unit: 'days' },
        ];
  return [
    dated('norm_adopted', lag.from),
    ...(act === undefined ? [] : [{ what: said('norm_act', { title: { text: act.record.title } }) }]),
    dated(lag.end === 'joined' ? 'norm_joined' : 'norm_taken_over', lag.to),
    ...difference(lag.days, 'norm_days'),
    ...(lag.sinceFounding === null
      ? []
      : [dated('norm_founding', lag.sinceFounding.from), ...difference(lag.sinceFounding.days, 'norm_since')]),
  ];
}

/** The derivation with this id, or null when there is none. */
export function derivationOf(assessment: Assessment, id: string): Derivation | null {
  const [kind, item = '', subject = '', period = ''] = id.split(':');
  const judgement = assessment.judgements.get(subject);
  switch (kind) {
    case 'indicator': {
      const value = valueWithId(assessment.table, id);
      return value === undefined ? null : ofValue(assessment, value, value.steps());
    }
    case 'criterion': {
      const verdict = period === 'current' ? judgement?.current.get(item) : judgement?.byYear.get(`${item}:${period}`);
      return verdict === undefined
        ? null
        : { id, what: said('criterion', { id: item, name: { text: verdict.criterion.name } }), steps: verdict.steps() };
    }
    case 'diagnosis': {
      const diagnosis = judgement?.diagnoses.get(item);
      return diagnosis === undefined
        ? null
        : { id, what: said('diagnosis', { id: item, name: { text: diagnosis.rule.name } }), steps: diagnosis.steps() };
    }
    case 'recommendation': {
      const recommendation = judgement?.recommendations.find((one) => one.rule.id === item);
      return recommendation === undefined
        ? null
        : {
            id,
            what: said('recommendation', { id: item, name: { text: recommendation.rule.recommendation } }),
            steps: recommendation.steps(),
          };
    }
    case 'case':
      return ofCase(assessment, item);
    case 'text':
      return ofText(assessment, item, subject);
    case 'norm-lag':
      return ofLag(assessment, id, item, subject);
    case 'scorecard':
      return scorecardDerivation(assessment, item);
    case 'source':
      return ofSource(assessment, id.slice('source:'.length));
    default:
      return conceptDerivation(assessment, id);
  }
}

/** Of a value, what was counted without the units one by one. */
export function countedDerivationOf(assessment: Assessment, id: string): Derivation | null {
  const value = valueWithId(assessment.table, id);
  return value === undefined ? derivationOf(assessment, id) : ofValue(assessment, value, value.countSteps());
}

const reasons: ReadonlySet<unknown> = new Set(missingReasons);

/** What a field says, for a person: why it is empty, yes or no, or its content as it is written. */
export function factValue(value: unknown): NonNullable<Step['value']> {
  if (reasons.has(value)) return { key: `indicators.step.reason.${value}` };
  if (typeof value === 'boolean') return { key: `class.marker.${value}` };
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (!Array.isArray(value)) {
    // Of an entry its plain fields; what lies deeper stands in the file.
    const plain = Object.entries(value ?? {}).filter(([, part]) => part !== null && typeof part !== 'object');
    return plain.map(([key, part]) => `${key}: ${part}`).join('; ');
  }
  if (value.length === 0) return said('empty_list');
  return value.some((item) => typeof item === 'object') ? said('entries', { n: value.length }) : value.join(', ');
}

/** A derivation with what it refers to unfolded in place, down to the source records; each id is unfolded once. */
export interface ExplainedStep extends Omit<Step, 'steps'> {
  readonly id?: string;
  readonly steps: readonly ExplainedStep[];
  /** How many steps there are in all, where `steps` is a part of them. */
  readonly inAll?: number;
}

/** Of every list longer than `most` only the part `number` (1, 2, …) is unfolded. */
export interface Part {
  readonly number: number;
  readonly most: number;
}

export function explain(
  assessment: Assessment,
  id: string,
  depth = 8,
  part: Part = { number: 1, most: Number.POSITIVE_INFINITY },
  derivations: (id: string) => Derivation | null = (target) => derivationOf(assessment, target),
): ExplainedStep | null {
  const seen = new Set<string>();
  const unfoldId = (target: string, left: number): ExplainedStep | null => {
    const derivation = derivations(target);
    if (derivation === null) return null;
    if (seen.has(target) || left === 0) return { id: target, what: derivation.what, steps: [] };
    seen.add(target);
    const below = derivation.steps.map((step) => () => unfold(step, left - 1));
    return { id: target, what: derivation.what, ...partly(below) };
  };
  const partly = (below: readonly (() => ExplainedStep | null)[]): Pick<ExplainedStep, 'steps' | 'inAll'> => {
    const number = Math.min(part.number, Math.ceil(below.length / part.most));
    const shown = below.length <= part.most ? below : below.slice((number - 1) * part.most, number * part.most);
    const steps = shown.flatMap((make) => make() ?? []);
    return shown === below ? { steps } : { steps, inAll: below.length };
  };
  const unfold = (step: Step, left: number): ExplainedStep => {
    const below = [
      ...(step.steps ?? []).map((inner) => () => unfold(inner, left)),
      ...(step.refs ?? []).map((reference) => () => unfoldId(reference, left)),
      ...(step.sources ?? []).map((source) => () => unfoldId(`source:${source}`, left)),
      ...(step.facts ?? []).map(
        (fact) => (): ExplainedStep => ({
          what: said('fact', { file: fact.file, path: fact.path }),
          value: factValue(fact.value),
          steps: fact.sources.flatMap((source) => unfoldId(`source:${source}`, left) ?? []),
        }),
      ),
    ];
    const { steps: _steps, ...own } = step;
    return { ...own, ...partly(below) };
  };
  return unfoldId(id, depth);
}
