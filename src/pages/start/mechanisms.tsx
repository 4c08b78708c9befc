/** Mechanism family × {regional, global}: each cell opens its cases; an empty family is named. */

import { type Contribution, deedsOfFamily, families } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { Squares } from '../marks.js';
import { Row } from '../row.js';
import type { View } from '../view.js';

export const Mechanisms = ({ contributions, view }: { contributions: readonly Contribution[]; view: View }) => {
  const { words, site } = view;
  const names = codesOf(site.assessment.evidence.standard, 'families');
  const { focal } = site.assessment.study.settings;
  return (
    <Row
      ask={words('mechanisms.ask')}
      note={words('mechanisms.note')}
      beside={
        <ul class="key">
          {(['yes', 'no', 'unknown'] as const).map((state) => (
            <li>
              <svg width="14" height="14" aria-hidden="true">
                <use href={`#u-${state}`} />
              </svg>{' '}
              {words(`deed.${state}`)}
            </li>
          ))}
        </ul>
      }
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
              {contributions.map((one) => {
                const deeds = deedsOfFamily(one, family);
                const count = (state: string) => deeds.filter((deed) => deed.state === state).length;
                if (deeds.length === 0)
                  return (
                    <td data-l={words(`security.${one.level}`)} class="missing">
                      {words('mechanisms.empty')}
                    </td>
                  );
                return (
                  <td data-l={words(`security.${one.level}`)}>
                    <Squares
                      groups={(['yes', 'no', 'unknown'] as const).map((state) => ({
                        state,
                        n: count(state),
                        word: words(`deed.${state}`),
                      }))}
                    />
                    <details class="cell-n">
                      <summary>{words('mechanisms.cell', { n: deeds.length, yes: count('yes') })}</summary>
                      <ul class="list">
                        {deeds.map((deed) => (
                          <li>
                            <svg width="14" height="14" aria-hidden="true">
                              <use href={`#u-${deed.state}`} />
                            </svg>
                            <a href={caseAddress(words.language, deed.row.caseId)}>
                              {words.label(deed.row.view.record.name)}
                            </a>
                          </li>
                        ))}
                      </ul>
                    </details>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Row>
  );
};
