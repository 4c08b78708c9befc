/** Every field that formulas read: in how many cases it is known, and why it is empty in the others. */
import { completenessOf, type FieldCompleteness, fieldCompleteness } from '../../evidence/index.js';
import { formatShare } from '../../language/index.js';
import { missingReasons } from '../../study/index.js';
import type { View } from '../view.js';

const Bar = ({ row, n, label }: { row: FieldCompleteness; n: number; label: string }) => {
  const width = (part: number): string => `${((100 * part) / Math.max(1, n)).toFixed(2)}%`;
  const asked = n - row.missing.not_applicable;
  return (
    <svg class="plot unit-bar" height="14" role="img" aria-label={label}>
      <rect class="p-bar rest" x="0" y="1" width="100%" height="12" />
      <rect class="p-none" x="0" y="1" width={width(asked)} height="12" />
      <rect class="p-ink" x="0" y="1" width={width(row.known)} height="12" />
    </svg>
  );
};

export const FieldsTable = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const n = own.length;
  const rows = [...fieldCompleteness(own)].sort((a, b) => a.known - b.known);
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words('quality.fields')}>
      <table class="stacked quality-fields">
        <thead>
          <tr>
            <th scope="col">{words('quality.field')}</th>
            <th scope="col">{words('quality.known_of', { n })}</th>
            <th scope="col" class="n">
              {words('quality.known')}
            </th>
            {missingReasons.map((reason) => (
              <th scope="col" class="n">
                {words(`reason.${reason}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = words(`quality.field.${row.field}`);
            return (
              <tr>
                <th scope="row">{name}</th>
                <td>
                  <Bar row={row} n={n} label={`${name}: ${row.known} / ${n}`} />
                </td>
                <td
                  class="n"
                  data-l={words('quality.known')}
                >{`${row.known} (${formatShare(completenessOf([row], n), words.language)})`}</td>
                {missingReasons.map((reason) => (
                  <td class={row.missing[reason] === 0 ? 'n muted' : 'n'} data-l={words(`reason.${reason}`)}>
                    {row.missing[reason]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

export const ReasonsTable = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const rows = fieldCompleteness(evidence.byCountry.get(study.settings.focal) ?? []);
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('quality.reason')}</th>
          <th scope="col">{words('quality.reason_means')}</th>
          <th scope="col" class="n">
            {words('quality.empty_fields')}
          </th>
        </tr>
      </thead>
      <tbody>
        {missingReasons.map((reason) => (
          <tr>
            <th scope="row">{words(`reason.${reason}`)}</th>
            <td data-l={words('quality.reason_means')}>{words(`quality.reason.${reason}`)}</td>
            <td class="n" data-l={words('quality.empty_fields')}>
              {rows.reduce((sum, row) => sum + row.missing[reason], 0)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
