/** Instruments × security outcome: relevance across, sign and grade inside each cell; deeds of the ledger, then all results. */
import { notCoded, type Outcome, type OutcomeTable, type OutcomeUnit, outcomeStates } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { OpensCases } from '../case-list.js';
import { Squares } from '../marks.js';
import { Row } from '../row.js';
import { SquareKey } from '../squares.js';
import type { View } from '../view.js';

const squareOf = { evidenced: 'yes', claimed: 'no', unknown: 'unknown' } as const;

const Cell = ({ outcomes, label, view }: { outcomes: readonly Outcome[]; label: string; view: View }) => {
  const { words } = view;
  if (outcomes.length === 0)
    return (
      <td class="missing" data-l={label}>
        {words('effectiveness.outcomes.none')}
      </td>
    );
  const count = (state: string) => outcomes.filter((one) => one.state === state).length;
  const named = (['zero', 'negative'] as const).filter((state) => count(state) > 0);
  return (
    <td data-l={label}>
      <Squares
        groups={(['evidenced', 'claimed', 'unknown'] as const).map((state) => ({
          state: squareOf[state],
          n: count(state),
          word: words(`effectiveness.state.${state}`),
        }))}
      />
      {named.map((state) => (
        <div class="named">{words(`effectiveness.count.${state}`, { n: count(state) })}</div>
      ))}
      <OpensCases
        label={words('effectiveness.outcomes.cell', { n: outcomes.length })}
        cases={outcomes.map((one) => ({
          id: one.caseId,
          state: one.state === 'evidenced' ? 'yes' : one.state === 'unknown' ? 'unknown' : 'no',
          note: `${words(`effectiveness.state.${one.state}`)}${one.grade === null ? '' : `, E${one.grade}`}`,
        }))}
        view={view}
        rest={pageAddress(words.language, 'ledger')}
      />
    </td>
  );
};

const Outcomes = ({ table, unit, view }: { table: OutcomeTable; unit: OutcomeUnit; view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const names = codesOf(standard, 'security_relevance');
  const instruments = codesOf(standard, 'instruments');
  const relevanceName = (id: string): string =>
    id === notCoded ? words('facet.unknown') : words.label(names.get(id)?.name ?? { en: id });
  const count = (state: string) => table.all.filter((one) => one.state === state).length;
  return (
    <>
      <div class="scroll" tabindex={0} role="region" aria-label={words(`effectiveness.outcomes.${unit}`)}>
        <table class="matrix label-above">
          <thead>
            <tr>
              <th scope="col">{words('effectiveness.instrument')}</th>
              {table.relevances.map((relevance) => (
                <th scope="col">{relevanceName(relevance)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>
                <th scope="row">{words.label(instruments.get(row.instrument)?.name ?? { en: row.instrument })}</th>
                {table.relevances.map((relevance) => (
                  <Cell outcomes={row.cells.get(relevance) ?? []} label={relevanceName(relevance)} view={view} />
                ))}
              </tr>
            ))}
            <tr class="now">
              <th scope="row">{words('effectiveness.each_once')}</th>
              {table.relevances.map((relevance) => {
                const n = table.all.filter((one) => one.relevance === relevance).length;
                return (
                  <td class={n === 0 ? 'missing' : ''} data-l={relevanceName(relevance)}>
                    {n === 0 ? words('effectiveness.outcomes.none') : words('effectiveness.outcomes.cell', { n })}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="src">
        {words('effectiveness.outcomes.sums', {
          n: table.all.length,
          states: outcomeStates.map((state) => `${words(`effectiveness.state.${state}`)} ${count(state)}`).join(', '),
          entries: table.entries,
          without: table.withoutInstrument.length,
        })}
      </p>
    </>
  );
};

export const SecurityOutcomes = ({
  deeds,
  results,
  view,
}: {
  deeds: OutcomeTable;
  results: OutcomeTable;
  view: View;
}) => {
  const { words } = view;
  return (
    <Row
      id="outcomes"
      ask={words('effectiveness.outcomes.ask')}
      note={words('effectiveness.outcomes.note')}
      beside={
        <SquareKey
          entries={(['evidenced', 'claimed', 'unknown'] as const).map(
            (state) => [squareOf[state], words(`effectiveness.state.${state}`)] as const,
          )}
        />
      }
    >
      <h3>
        {words('effectiveness.outcomes.lead', {
          n: deeds.all.length,
          yes: deeds.all.filter((one) => one.state === 'evidenced').length,
          zero: deeds.all.filter((one) => one.state === 'zero' || one.state === 'negative').length,
        })}
      </h3>
      <Outcomes table={deeds} unit="deeds" view={view} />
      <details class="twin">
        <summary>{words('effectiveness.outcomes.results')}</summary>
        <Outcomes table={results} unit="results" view={view} />
      </details>
    </Row>
  );
};
