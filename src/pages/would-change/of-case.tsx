/**
 * What would change what is said of a case: the fields on which an open class hangs, an independent source for what stands
 * on the organiser's word, a second coder, the settling of a dispute.
 *
 * Example: image class "cannot be judged" with a partner's contribution unknown: "Class by image: would be decided by
 * Partners – Contribution".
 */
import { imageClass, institutionClass } from '../../classes/index.js';
import { gradesOfResults } from '../registry/best-evidence.js';
import { fieldPathWords } from '../registry/case/field-path-words.js';
import type { ShownCase } from '../registry/case/shown-case.js';

const independent = 2;

export const CaseWouldChange = ({ shown, view }: ShownCase) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const { asOf } = evidence.calendar;
  const institution = institutionClass(evidence, shown, asOf);
  const image = imageClass(evidence, shown, asOf);
  const named = (fields: readonly string[]): string =>
    [...new Set(fields.map((field) => fieldPathWords(field, words)))].join('; ');
  const openPoints =
    institution.range.length === 1
      ? []
      : institution.points.filter(({ low, high }) => low !== high).flatMap(({ fields }) => fields);
  const openMarkers =
    image.range.length === 1
      ? []
      : [...image.substance, ...image.image].flatMap(({ state, fields }) => (state === null ? fields : []));
  const weak = (gradesOfResults(evidence, shown) ?? []).filter((grade) => grade < independent).length;
  const disputed = [...shown.case.annotations.values()].filter((one) => one.disputed !== undefined).length;
  const lines = [
    openPoints.length === 0
      ? words('would_change.case.institution_settled')
      : words('would_change.case.institution', { fields: named(openPoints) }),
    openMarkers.length === 0
      ? words('would_change.case.image_settled')
      : words('would_change.case.image', { fields: named(openMarkers) }),
    weak === 0 ? null : words('would_change.case.weak', { n: weak }),
    disputed === 0 ? null : words('would_change.case.disputed', { n: disputed }),
    shown.record.coding.status === 'draft' ? words('would_change.case.draft') : null,
  ].filter((line) => line !== null);
  return (
    <section id="would-change">
      <h2>{words('what_would_change')}</h2>
      <ul class="bullets">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
};
