/** The registry's facets: what a case can be filtered by; a case without the field stands under "not known". */
import type { Assessment } from '../../assessment/index.js';
import { familiesOf, imageClass, institutionClass } from '../../classes/index.js';
import { actorOf, type CaseView, type Evidence, isActive, namedPeriod, vectorsOfCase } from '../../evidence/index.js';
import { gradesOfResults } from './best-evidence.js';

export const unknownValue = '?';

export interface Facet {
  readonly id: FacetId;
  readonly valuesOf: (view: CaseView) => readonly string[];
}

/** In the order of the page; also the names of the address. */
export const facetIds = [
  'country',
  'lead',
  'period',
  'concept',
  'form',
  'family',
  'instrument',
  'level',
  'path',
  'direction',
  'vector',
  'partner',
  'class',
  'image',
  'security',
  'independent',
  'existence',
  'coding',
] as const;
export type FacetId = (typeof facetIds)[number];

const orUnknown = (values: readonly string[] | null | undefined): readonly string[] =>
  values == null || values.length === 0 ? [unknownValue] : values;

function pathOf({ record }: CaseView): readonly string[] {
  if (record.path === null) return [unknownValue];
  const { direct, indirect } = record.path;
  const values = [
    ...(direct === true ? ['direct'] : []),
    ...(indirect === true ? ['indirect'] : []),
    ...(direct === null || indirect === null ? [unknownValue] : []),
  ];
  return values.length === 0 ? ['none'] : values;
}

const leadingRoles: ReadonlySet<string> = new Set(['lead', 'co-lead']);

/** The kinds of those who lead; that of a private person is no secret, the person is. */
const leadersOf = (evidence: Evidence, { record }: CaseView): readonly string[] =>
  record.actors
    .filter(({ role }) => role !== null && leadingRoles.has(role))
    .flatMap(({ id }) => actorOf(evidence, id)?.kind ?? []);

/** The periods that the study names in which the case was at work; none where it names no period. */
function periodsOf({ study, calendar }: Evidence, view: CaseView): readonly string[] {
  if (study.environment.periods.length === 0) return [];
  if (!view.activeYears.includes(1)) return [unknownValue];
  return study.environment.periods.flatMap(({ id, from, to }) => {
    const period = namedPeriod(calendar, id, from, to);
    return period !== null && isActive(view, period, calendar) ? [id] : [];
  });
}

const independentGrade = 2;

/** A result of whatever sign that an independent source carries; null: nobody knows the results. */
function hasIndependentResult(evidence: Evidence, view: CaseView): boolean | null {
  return gradesOfResults(evidence, view)?.some((grade) => grade >= independentGrade) ?? null;
}

export function facetsOf({ evidence }: Assessment): readonly Facet[] {
  const { asOf } = evidence.calendar;
  const valuesOf: Readonly<Record<FacetId, Facet['valuesOf']>> = {
    country: ({ record }) => [record.country],
    lead: (view) => orUnknown(leadersOf(evidence, view)),
    period: (view) => periodsOf(evidence, view),
    concept: ({ record }) => [record.concepts?.primary ?? unknownValue],
    form: ({ record }) => [record.form?.primary ?? unknownValue],
    family: ({ record }) => orUnknown(familiesOf(evidence, record.instruments)),
    instrument: ({ record }) => orUnknown(record.instruments),
    level: ({ record }) => orUnknown(record.levels),
    path: pathOf,
    direction: ({ record }) => orUnknown(record.directions),
    vector: (view) => orUnknown(vectorsOfCase(evidence, view)),
    partner: ({ record }) => orUnknown(record.partners?.map((partner) => partner.country)),
    class: (view) => [institutionClass(evidence, view, asOf).class],
    image: (view) => [imageClass(evidence, view, asOf).class],
    security: ({ record }) => [record.security_relevance?.code ?? unknownValue],
    independent: (view) => {
      const known = hasIndependentResult(evidence, view);
      return [known === null ? unknownValue : known ? 'yes' : 'no'];
    },
    existence: ({ record }) => [record.status],
    coding: ({ record }) => [record.coding.status],
  };
  return facetIds.map((id) => ({ id, valuesOf: (view) => [...new Set(valuesOf[id](view))] }));
}
