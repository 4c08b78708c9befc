/**
 * Mechanism family × {regional, global}: each cell opens its cases; an empty family is named. Two deeds of one case are told
 * apart by what was done.
 */

import { type Contribution, deedsOfFamily, families } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import { SquareKey, SquaresCell, squareStates } from '../squares.js';
import type { View } from '../view.js';

export const Mechanisms = ({ contributions, view }: { contributions: readonly Contribution[]; view: View }) => {
  const { words, site } = view;
  const names = codesOf(site.assessment.evidence.standard, 'families');
  const { focal } = site.assessment.study.settings;
  return (
    <Row
      ask={words('mechanisms.ask')}
      note={words('mechanisms.note')}
      beside={<SquareKey entries={squareStates.map((state) => [state, words(`deed.${state}`)] as const)} />}
    >
      <table class="stacked w3">
        <thead>
          <tr>
            <th scope="col">{words('facet.family')}</th>
            {contributions.map((one) => (
              <th scope="col">{words(`security.${one.level}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {families.map((family) => (
            <tr>
              <th scope="row">
                <a href={`${pageAddress(words.language, 'cases')}?family=${family}&country=${focal}`}>
                  {words.label(names.get(family)?.name ?? { en: family })}
                </a>
              </th>
              {contributions.map((one) => (
                <SquaresCell
                  label={words(`security.${one.level}`)}
                  empty={words('mechanisms.empty')}
                  wordOf={(state) => words(`deed.${state}`)}
                  summary={(n, yes) => words('mechanisms.cell', { n, yes })}
                  items={deedsOfFamily(one, family).map(({ state, row }, _, deeds) => ({
                    state,
                    caseId: row.caseId,
                    link: (
                      <span>
                        <a href={caseAddress(words.language, row.caseId)}>{words.label(row.view.record.name)}</a>
                        {deeds.filter((other) => other.row.caseId === row.caseId).length === 1 ? null : (
                          <>
                            {': '}
                            <OwnWords text={row.deed} view={view} />
                          </>
                        )}
                      </span>
                    ),
                  }))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Row>
  );
};
