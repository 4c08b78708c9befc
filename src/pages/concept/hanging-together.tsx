/** Beside the model: how far initiatives hang together, which functions they serve, how the network of bodies is built. */
import { wholePeriod } from '../../evidence/index.js';
import { actorStructure, functionsServed, integrationOf, joints } from '../../judgement/index.js';
import { formatNumber, formatShare } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { explainAddress, pageAddress } from '../address.js';
import { cutInLargeStudy, OpensCases } from '../case-list.js';
import { Derived } from '../derived.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { shownValue } from '../shown-value.js';
import { SpanPlot } from '../span-plot.js';
import type { View } from '../view.js';

const stateWord = (state: boolean | null): 'yes' | 'no' | 'unknown' =>
  state === null ? 'unknown' : state ? 'yes' : 'no';

export const IntegrationIndex = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const subject = study.settings.focal;
  const integration = integrationOf(evidence, subject);
  const share = (x: number): string => formatShare(x, words.language);
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('model.joint')}</th>
          <th scope="col">{words('model.share')}</th>
          <th scope="col">{words('model.bounds')}</th>
          <th scope="col">{words('model.cases')}</th>
        </tr>
      </thead>
      <tbody>
        {joints.map((joint) => {
          const { value, low, high, boundLow, boundHigh, yes, n, units, unknown, oneSided } = integration[joint];
          const name = words.say({ key: `whole.joint.${joint}` });
          return (
            <tr>
              <th scope="row">{name}</th>
              <td data-l={words('model.share')}>
                {value === null || low === null || high === null ? (
                  <span class="missing">
                    {words(oneSided ? 'model.one_sided' : 'model.nobody_known', { yes, unknown })}
                  </span>
                ) : (
                  <>
                    <SpanPlot value={value} low={low} high={high} label={`${name}: ${share(value)}`} />
                    <Derived id={`integration:${joint}:${subject}`} words={words}>
                      {`${share(value)} (${share(low)}–${share(high)})`}
                    </Derived>{' '}
                    <span class="muted">{words('model.known_of', { yes, n, unknown })}</span>
                  </>
                )}
              </td>
              <td data-l={words('model.bounds')}>
                {boundLow === null || boundHigh === null ? (
                  words('no_data')
                ) : oneSided ? (
                  <Derived id={`integration:${joint}:${subject}`} words={words}>
                    {words('model.bounds_of', { low: share(boundLow), high: share(boundHigh) })}
                  </Derived>
                ) : (
                  words('model.bounds_of', { low: share(boundLow), high: share(boundHigh) })
                )}
              </td>
              <td data-l={words('model.cases')}>
                <OpensCases
                  label={words('cases_n', { n: units.length })}
                  cases={units.map((unit) => ({ id: unit.view.id, state: stateWord(unit.state) }))}
                  view={view}
                  {...cutInLargeStudy(view, explainAddress(words.language, `integration:${joint}:${subject}`))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

export const Functions = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const subject = study.settings.focal;
  const served = functionsServed(evidence, subject);
  const codes = codesOf(evidence.standard, 'functions');
  const families = [...codesOf(evidence.standard, 'families').values()];
  const nameOf = (id: string): string => words.label(codes.get(id)?.name ?? { en: id });
  const unserved = served.filter(({ counted }) => counted.yes === 0);
  return (
    <>
      <p>
        {unserved.length === 0
          ? words('model.functions.all')
          : words('model.functions.unserved', { names: unserved.map(({ id }) => nameOf(id)).join(', ') })}
      </p>
      <div class="scroll" tabindex={0} role="region" aria-label={words('model.functions.ask')}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{words('model.functions.function')}</th>
              <th scope="col" class="n">
                {words('model.functions.share')}
              </th>
              {families.map((family) => (
                <th scope="col" class="n">
                  {words.label(family.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {served.map(({ id, counted, byFamily }) => (
              <tr>
                <th scope="row">{nameOf(id)}</th>
                <td class="n" data-l={words('model.functions.share')}>
                  <Derived id={`function:${id}:${subject}`} words={words}>
                    {words('model.functions.of', { yes: counted.yes, n: counted.n })}
                  </Derived>
                </td>
                {families.map((family) => {
                  const n = byFamily.get(family.id)?.length ?? 0;
                  return (
                    <td class={n === 0 ? 'n missing' : 'n'} data-l={words.label(family.name)}>
                      {n === 0 ? words('model.functions.no_one') : n}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

export const Structure = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const subject = study.settings.focal;
  const structure = actorStructure(evidence, subject, wholePeriod(evidence.calendar));
  const number = (x: number | null): string => (x === null ? words('no_data') : formatNumber(x, words.language, 2));
  const fragmentation = shownValue(site.assessment, 'GOV-02');
  const id = `structure:actors:${subject}`;
  return (
    <>
      <dl class="profile">
        <div>
          <dt>{words('model.structure.bodies')}</dt>
          <dd>{structure.network.bodies.length}</dd>
        </div>
        <div>
          <dt>{words('model.structure.centralization')}</dt>
          <dd>
            <Derived id={id} words={words}>
              {number(structure.centralization)}
            </Derived>
          </dd>
        </div>
        <div>
          <dt>{words('model.structure.gini')}</dt>
          <dd>
            <Derived id={id} words={words}>
              {number(structure.gini)}
            </Derived>
          </dd>
        </div>
        <div>
          <dt>{words('model.structure.groups')}</dt>
          <dd>{words('model.structure.groups_n', { n: structure.groups, alone: structure.alone })}</dd>
        </div>
        <div>
          <dt>GOV-02</dt>
          <dd>
            {fragmentation === undefined || fragmentation.value === null ? (
              words('no_data')
            ) : (
              <Opens value={fragmentation} words={words}>
                {withInterval(fragmentation, words, digitsOf(fragmentation))}
              </Opens>
            )}
          </dd>
        </div>
      </dl>
      <p>
        <a href={pageAddress(words.language, 'actors')}>{words('model.structure.page')}</a>
      </p>
    </>
  );
};
