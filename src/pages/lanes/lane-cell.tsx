/** One cell of the two lanes: its indicators with value, interval and status; those without a value say why. */
import type { PathName } from '../../classes/index.js';
import { unitWord } from '../../language/index.js';
import { caseAddress, indicatorAddress, pageAddress } from '../address.js';
import { firstOf, RestOf } from '../case-list.js';
import { IntervalPlot } from '../interval-plot.js';
import { digitsOf, Opens, Squares, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { scaleOf } from '../shown-value.js';
import type { View } from '../view.js';
import type { LaneCell, LaneEntry } from './lane-cells.js';

const states = ['yes', 'no', 'unknown'] as const;

const Valued = ({ entry, view }: { entry: LaneEntry; view: View }) => {
  const { words, site } = view;
  const { definition, value } = entry;
  if (value === undefined) return null;
  const shown = withInterval(value, words, digitsOf(value));
  return (
    <li class="lane-entry">
      <p>
        <a href={indicatorAddress(words.language, definition.id)}>{definition.id}</a> {words.label(definition.name)}
      </p>
      <IntervalPlot
        value={value}
        range={scaleOf(site.assessment, definition.id)}
        threshold={null}
        conventional={false}
        goodSide={null}
        label={`${definition.id}: ${shown}`}
        words={words}
        small
      />
      <p class="small">
        <Opens value={value} words={words}>
          {shown}
        </Opens>{' '}
        <span class="muted">
          {`${unitWord(value.unit, words.language)} · ${periodName(words, value.period.id)} · ${words(`status.${value.status}`)}`}
        </span>
      </p>
    </li>
  );
};

const Unvalued = ({ entries, view }: { entries: readonly LaneEntry[]; view: View }) => {
  const { words } = view;
  return (
    <details class="lane-none">
      <summary>{words('lanes.none_n', { n: entries.length })}</summary>
      <ul class="bullets small">
        {entries.map(({ definition, value }) => (
          <li>
            <a href={indicatorAddress(words.language, definition.id)}>{definition.id}</a>
            {` ${words.label(definition.name)}. `}
            <span class="missing">{value?.reason == null ? words('lanes.no_data') : words.say(value.reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

export const Cell = ({ cell, path, view }: { cell: LaneCell | undefined; path: PathName; view: View }) => {
  const { words } = view;
  const entries = cell?.entries ?? [];
  const valued = entries.filter((entry) => entry.state !== 'unknown');
  const without = entries.filter((entry) => entry.state === 'unknown');
  return (
    <section>
      <h3>{words(`lanes.${path}`)}</h3>
      {entries.length === 0 ? (
        <p class="missing hatch">
          <span>{words('lanes.empty')}</span>
        </p>
      ) : (
        <>
          <Squares
            groups={states.map((state) => ({
              state,
              n: entries.filter((entry) => entry.state === state).length,
              word: words(`lanes.${state}`),
            }))}
          />
          {valued.length === 0 ? (
            <p class="missing hatch">
              <span>{words('lanes.no_value')}</span>
            </p>
          ) : (
            <ul>
              {valued.map((entry) => (
                <Valued entry={entry} view={view} />
              ))}
            </ul>
          )}
          {without.length === 0 ? null : <Unvalued entries={without} view={view} />}
        </>
      )}
      {cell === undefined || cell.cases.length === 0 ? (
        <p class="small missing">{words('lanes.no_cases')}</p>
      ) : (
        <details class="small">
          <summary>
            {words('lanes.cases', { n: cell.cases.length })}
            {`; ${words('lanes.cases_evidenced', { n: cell.evidenced, unknown: cell.withoutResults })}`}
          </summary>
          <ul class="bullets">
            {firstOf(cell.cases).map((id) => (
              <li>
                <a href={caseAddress(words.language, id)}>
                  {words.label(view.site.assessment.evidence.byId.get(id)?.record.name ?? { en: id })}
                </a>
              </li>
            ))}
          </ul>
          <RestOf
            items={cell.cases}
            address={`${pageAddress(words.language, 'effectiveness')}matrix.csv`}
            view={view}
          />
        </details>
      )}
    </section>
  );
};
