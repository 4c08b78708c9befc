/** Direct | indirect × four levels: which indicators stand in each cell and whether they have a value; an empty cell says so. */
import { indicatorMatrix } from '../../classes/index.js';
import { type Level, levels } from '../../study/index.js';
import { indicatorAddress } from '../address.js';
import { Squares } from '../marks.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import type { View } from '../view.js';

const paths = ['direct', 'indirect'] as const;

export const Lanes = ({ view }: { view: View }) => {
  const { words, site } = view;
  const definitions = [...site.assessment.evidence.standard.indicators.values()];
  const matrix = indicatorMatrix(site.assessment.evidence.standard);
  const idsAt = (level: Level, path: (typeof paths)[number]): readonly string[] =>
    matrix.find((cell) => cell.level === level && cell.path === path)?.ids ?? [];
  const stateOf = (id: string): 'yes' | 'no' | 'unknown' => {
    const status = shownValue(site.assessment, id)?.status ?? 'no_data';
    return status === 'ok' || status === 'given' ? 'yes' : status === 'no_data' ? 'unknown' : 'no';
  };
  return (
    <Row
      ask={words('lanes.ask')}
      note={words('lanes.note')}
      beside={
        <ul class="key">
          {(['yes', 'no', 'unknown'] as const).map((state) => (
            <li>
              <svg width="14" height="14" aria-hidden="true">
                <use href={`#u-${state}`} />
              </svg>{' '}
              {words(`lanes.${state}`)}
            </li>
          ))}
        </ul>
      }
    >
      <table class="stacked w3">
        <thead>
          <tr>
            <th scope="col">{words('facet.level')}</th>
            {paths.map((path) => (
              <th scope="col">{words(`lanes.${path}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr>
              <th scope="row">{words(`level.${level}`)}</th>
              {paths.map((path) => {
                const here = definitions.filter(({ id }) => idsAt(level, path).includes(id));
                const count = (state: string) => here.filter((one) => stateOf(one.id) === state).length;
                if (here.length === 0)
                  return (
                    <td data-l={words(`lanes.${path}`)} class="missing">
                      {words('lanes.empty')}
                    </td>
                  );
                return (
                  <td data-l={words(`lanes.${path}`)}>
                    <Squares
                      groups={(['yes', 'no', 'unknown'] as const).map((state) => ({
                        state,
                        n: count(state),
                        word: words(`lanes.${state}`),
                      }))}
                    />
                    <details class="cell-n">
                      <summary>{words('lanes.cell', { n: here.length, yes: count('yes') })}</summary>
                      <ul class="list">
                        {here.map((one) => (
                          <li>
                            <svg width="14" height="14" aria-hidden="true">
                              <use href={`#u-${stateOf(one.id)}`} />
                            </svg>
                            <a
                              href={indicatorAddress(words.language, one.id)}
                            >{`${one.id} ${words.label(one.name)}`}</a>
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
      <p class="src">{words('lanes.regional_indirect')}</p>
    </Row>
  );
};
