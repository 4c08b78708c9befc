/** The coded inputs of a value, as a table: unit, how it stands, field, what stands in it, source, grade. */
import type { FactReference } from '../../derivation/index.js';
import { factAt } from '../../evidence/index.js';
import type { IndicatorValue, UnitOutcome } from '../../indicators/index.js';
import { formatNumber } from '../../language/index.js';
import { caseAddress, sourceAddress } from '../address.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import { fieldPathWords } from '../registry/case/field-path-words.js';
import { shownField } from '../shown-field.js';
import { sourceName } from '../source-name.js';
import type { View } from '../view.js';

interface InputRow {
  readonly unit: UnitOutcome;
  readonly name: string;
  readonly fact: () => FactReference | null;
}

export const Inputs = ({ value, view }: { value: IndicatorValue; view: View }) => {
  const { words, site, query } = view;
  const { evidence, study } = site.assessment;
  const rows = value.units.flatMap((unit): InputRow[] => {
    const shown = evidence.byId.get(unit.id.split('#')[0] ?? unit.id);
    const fields = unit.fields ?? [];
    if (shown === undefined) return [{ unit, name: unit.id, fact: () => null }];
    const name = words.label(shown.record.name);
    if (fields.length === 0) return [{ unit, name, fact: () => null }];
    return [...new Set(fields)].map((field) => ({ unit, name, fact: () => factAt(evidence, shown, field) }));
  });
  const part = partOf(query);
  const listed = rowsOfPart(rows, part).map((row) => ({ ...row, fact: row.fact() }));
  if (rows.length === 0) return null;
  return (
    <details class="twin" id="inputs" open={part > 1}>
      <summary>{words('inputs.title', { n: rows.length })}</summary>
      <div class="scroll" tabindex={0} role="region" aria-label={words('inputs.title', { n: rows.length })}>
        <table class="inputs stacked">
          <thead>
            <tr>
              {['unit', 'state', 'field', 'value', 'grade', 'source'].map((column) => (
                <th scope="col">{words(`inputs.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.map(({ unit, name, fact }) => (
              <tr>
                <th scope="row">
                  {name === unit.id ? (
                    name
                  ) : (
                    <a href={caseAddress(words.language, unit.id.split('#')[0] ?? unit.id)}>{name}</a>
                  )}
                </th>
                <td data-l={words('inputs.state')}>{words(`inputs.state.${unit.state}`)}</td>
                <td data-l={words('inputs.field')}>
                  {fact === null ? words('inputs.whole_unit') : fieldPathWords(fact.path, words)}
                </td>
                <td data-l={words('inputs.value')}>
                  {fact === null
                    ? unit.value == null
                      ? words('not_known_word')
                      : formatNumber(unit.value, words.language)
                    : shownField(fact.value, fact.path.split('.'), view)}
                </td>
                <td data-l={words('inputs.grade')}>{fact?.grade ?? words('no_grade')}</td>
                <td data-l={words('inputs.source')}>
                  {fact === null || fact.sources.length === 0
                    ? words('ledger.no_source')
                    : fact.sources.map((id) => (
                        <div>
                          <a href={sourceAddress(words.language, id)}>{sourceName(study, id)}</a>
                        </div>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Parts rows={rows.length} query={query} words={words} />
    </details>
  );
};
