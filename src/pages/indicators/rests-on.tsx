/** What a value rests on: its units by how they stand, what was read of each, and the records of its statistics. */
import type { IndicatorValue, UnitOutcome } from '../../indicators/index.js';
import { formatNumber } from '../../language/index.js';
import { missingReasons } from '../../study/index.js';
import { caseAddress, sourceAddress } from '../address.js';
import { addressOfPart, partOf, rowsOfPart } from '../paging.js';
import { Row } from '../row.js';
import { Square } from '../squares.js';
import type { View } from '../view.js';
import { Inputs } from './inputs.js';

const states = ['yes', 'no', 'unknown'] as const;

/** Units on which the shown value rests, by how they stand; of a long list those of this part, as of its inputs below. */
const Units = ({ value, view }: { value: IndicatorValue; view: View }) => {
  const { words, site, query } = view;
  const byState = states.map((state) => ({ state, units: value.units.filter((unit) => unit.state === state) }));
  const all = byState.flatMap(({ units }) => units);
  const part = partOf(query);
  const here = new Set(rowsOfPart(all, part));
  const left = here.size === 0 ? 0 : all.length - all.indexOf([...here].at(-1) as UnitOutcome) - 1;
  return (
    <>
      <div class="stacks">
        {byState.map(({ state, units }) => {
          const shown = units.filter((unit) => here.has(unit));
          // The first part says how many there are of each.
          if (units.length === 0 || (shown.length === 0 && part > 1)) return null;
          return (
            <section>
              <h3 class="sub">{words(`unit.${state}`, { n: units.length })}</h3>
              <ul class="list">
                {shown.map((unit) => {
                  const id = unit.id.split('#')[0] ?? unit.id;
                  const name = site.assessment.evidence.byId.get(id)?.record.name;
                  return (
                    <li>
                      <Square state={state} />
                      <span>
                        {name === undefined ? (
                          unit.id
                        ) : (
                          <a href={caseAddress(words.language, id)}>{words.label(name)}</a>
                        )}
                        {unit.reason === undefined ? '' : `${words.dash}${words(`reason.${unit.reason}`)}`}
                        {unit.value == null ? '' : `${words.dash}${formatNumber(unit.value, words.language)}`}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
      </div>
      {left === 0 ? null : (
        <p>
          <a href={addressOfPart(query, part + 1)}>{words('case_list.rest', { n: left })}</a>
        </p>
      )}
    </>
  );
};

export const RestsOn = ({ value, view }: { value: IndicatorValue; view: View }) => {
  const { words, site } = view;
  return (
    <>
      {value.units.length === 0 ? null : (
        <Row
          ask={words('rests_on')}
          note={words('missing_counts')}
          beside={
            <ul>
              {missingReasons
                .filter((reason) => value.missing[reason] > 0)
                .map((reason) => (
                  <li>{`${words(`reason.${reason}`)}: ${value.missing[reason]}`}</li>
                ))}
            </ul>
          }
        >
          <Units value={value} view={view} />
          <Inputs value={value} view={view} />
        </Row>
      )}
      {value.records.length === 0 ? null : (
        <Row ask={words('nav.sources')}>
          <ul class="bullets">
            {value.records.map((id) => (
              <li>
                <a href={sourceAddress(words.language, id)}>{site.assessment.study.sources.get(id)?.title ?? id}</a>
              </li>
            ))}
          </ul>
        </Row>
      )}
    </>
  );
};
