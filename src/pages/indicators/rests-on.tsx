/** What a value rests on: its units by how they stand, what was read of each, and the records of its statistics. */
import type { IndicatorValue } from '../../indicators/index.js';
import { formatNumber } from '../../language/index.js';
import { missingReasons } from '../../study/index.js';
import { caseAddress, sourceAddress } from '../address.js';
import { Row } from '../row.js';
import { Square } from '../squares.js';
import type { View } from '../view.js';
import { Inputs } from './inputs.js';

/** Units on which the shown value rests, by how they stand. */
const Units = ({ value, view }: { value: IndicatorValue; view: View }) => {
  const { words, site } = view;
  const states = ['yes', 'no', 'unknown'] as const;
  return (
    <div class="stacks">
      {states.map((state) => {
        const units = value.units.filter((unit) => unit.state === state);
        if (units.length === 0) return null;
        return (
          <section>
            <h3 class="sub">{words(`unit.${state}`, { n: units.length })}</h3>
            <ul class="list">
              {units.map((unit) => {
                const id = unit.id.split('#')[0] ?? unit.id;
                const name = site.assessment.evidence.byId.get(id)?.record.name;
                return (
                  <li>
                    <Square state={state} />
                    <span>
                      {name === undefined ? unit.id : <a href={caseAddress(words.language, id)}>{words.label(name)}</a>}
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
