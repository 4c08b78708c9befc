/** Two lanes × four levels: direct influence on the international public sphere, indirect influence on official strategy (provision 5). */
import type { PathName } from '../../classes/index.js';
import { levels } from '../../study/index.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import { SquareKey, squareStates } from '../squares.js';
import type { PageBuilder, View } from '../view.js';
import { Cell } from './lane-cell.js';
import { laneCells, laneTotals } from './lane-cells.js';

const paths: readonly PathName[] = ['direct', 'indirect'];

const Key = ({ view }: { view: View }) => (
  <SquareKey entries={squareStates.map((state) => [state, view.words(`lanes.${state}`)] as const)} />
);

export const lanesPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const cells = laneCells(site.assessment);
  const direct = laneTotals(cells, 'direct');
  const indirect = laneTotals(cells, 'indirect');
  const bare = cells.filter((cell) => cell.entries.every((entry) => entry.state === 'unknown'));
  return pageOf(
    site,
    words('lanes.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('lanes.title')}</h1>
        <p class="lead">
          {words('lanes.lead', { dyes: direct.yes, dn: direct.n, iyes: indirect.yes, in: indirect.n })}
        </p>
        <p class="note">
          {bare.length === 0
            ? words('lanes.all_cells')
            : words('lanes.bare_cells', {
                cells: bare.map((cell) => `${words(`level.${cell.level}`)} · ${words(`path.${cell.path}`)}`).join('; '),
              })}{' '}
          {words('lanes.no_cause')} <span class="rung">L1</span> {words('lanes.whole')}
        </p>
        <Key view={view} />
      </div>
      {levels.map((level) => (
        <section class="row" id={level}>
          <div class="ask">
            <h2>{words('lanes.level', { level: words(`level.${level}`) })}</h2>
            {level === 'REG' ? <p>{words('lanes.regional_indirect')}</p> : null}
          </div>
          <div class="say lane-pair" data-chart>
            {paths.map((one) => (
              <Cell cell={cells.find((cell) => cell.level === level && cell.path === one)} path={one} view={view} />
            ))}
          </div>
        </section>
      ))}
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('lanes.would_change')}</p>
        <p class="src">{words('lanes.note')}</p>
      </Row>
    </>,
  );
};
