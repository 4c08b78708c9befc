/** Direct | indirect × four levels: which indicators stand in each cell and whether they have a value; an empty cell says so. */
import { indicatorMatrix } from '../../classes/index.js';
import { type Level, levels } from '../../study/index.js';
import { indicatorAddress } from '../address.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import { SquareKey, SquaresCell, squareStates } from '../squares.js';
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
      beside={<SquareKey entries={squareStates.map((state) => [state, words(`lanes.${state}`)] as const)} />}
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
                return (
                  <SquaresCell
                    label={words(`lanes.${path}`)}
                    empty={words('lanes.empty')}
                    wordOf={(state) => words(`lanes.${state}`)}
                    summary={(n, yes) => words('lanes.cell', { n, yes })}
                    items={here.map((one) => ({
                      state: stateOf(one.id),
                      link: (
                        <a href={indicatorAddress(words.language, one.id)}>{`${one.id} ${words.label(one.name)}`}</a>
                      ),
                    }))}
                  />
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
