/** The registry's facets: what a case can be filtered by, with counts; a case without the field stands under "not known". */

import type { Assessment } from '../../assessment/index.js';
import { imageClass, institutionClass } from '../../classes/index.js';
import type { CaseView } from '../../evidence/index.js';
import { vectorsOfCase } from '../../evidence/index.js';
import { countryName } from '../../language/index.js';
import { type CodebookList, codesOf } from '../../standard/index.js';
import type { Words } from '../words.js';

export const unknownValue = '?';

export interface Facet {
  readonly id: string;
  readonly valuesOf: (view: CaseView) => readonly string[];
  readonly nameOf: (value: string) => string;
}

const orUnknown = (values: readonly string[] | null | undefined): readonly string[] =>
  values == null || values.length === 0 ? [unknownValue] : values;

export function facetsOf(assessment: Assessment, words: Words): readonly Facet[] {
  const { evidence } = assessment;
  const { standard, calendar } = evidence;
  const coded =
    (list: CodebookList) =>
    (value: string): string => {
      const name = codesOf(standard, list).get(value)?.name;
      return value === unknownValue ? words('facet.unknown') : name === undefined ? value : words.label(name);
    };
  const families = codesOf(standard, 'families');
  const worded =
    (prefix: string) =>
    (value: string): string =>
      value === unknownValue ? words('facet.unknown') : words(`${prefix}.${value}`);
  return [
    { id: 'country', valuesOf: (view) => [view.record.country], nameOf: (value) => countryName(value, words.language) },
    {
      id: 'concept',
      valuesOf: (view) => orUnknown(view.record.concepts?.primary ? [view.record.concepts.primary] : null),
      nameOf: coded('concepts'),
    },
    {
      id: 'form',
      valuesOf: (view) => orUnknown(view.record.form?.primary ? [view.record.form.primary] : null),
      nameOf: (value) => (value === 'none' ? words('facet.no_form') : coded('forms')(value)),
    },
    {
      id: 'family',
      valuesOf: (view) =>
        orUnknown(
          [...families.values()]
            .filter((family) => family.members?.some((member) => view.record.instruments?.includes(member)))
            .map((family) => family.id),
        ),
      nameOf: coded('families'),
    },
    { id: 'level', valuesOf: (view) => orUnknown(view.record.levels), nameOf: coded('levels') },
    { id: 'vector', valuesOf: (view) => orUnknown(vectorsOfCase(evidence, view)), nameOf: coded('vectors') },
    {
      id: 'class',
      valuesOf: (view) => [institutionClass(evidence, view, calendar.asOf).class],
      nameOf: (value) => words.say({ key: `class.${value}` }),
    },
    {
      id: 'image',
      valuesOf: (view) => [imageClass(evidence, view, calendar.asOf).class],
      nameOf: (value) => words.say({ key: `image.${value}` }),
    },
    {
      id: 'security',
      valuesOf: (view) =>
        orUnknown(view.record.security_relevance?.code ? [view.record.security_relevance.code] : null),
      nameOf: coded('security_relevance'),
    },
    { id: 'coding', valuesOf: (view) => [view.record.coding.status], nameOf: worded('coding') },
  ];
}
