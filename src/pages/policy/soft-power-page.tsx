/** Instruments of soft power from culture to education (P8a): how far each reaches and how deep it goes, side by side, never added up. */
import { indicatorName } from '../../assessment/index.js';
import { type InstrumentReach, softPowerOf } from '../../judgement/index.js';
import { formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { namedVectors } from '../../study/index.js';
import { explainAddress } from '../address.js';
import { cutInLargeStudy, OpensCases } from '../case-list.js';
import { Derived } from '../derived.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, Squares, withInterval } from '../marks.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import type { PageBuilder, View } from '../view.js';
import { ShareOf } from './share-of.js';

const Depth = ({ one, view }: { one: InstrumentReach; view: View }) => {
  const { words } = view;
  const known = one.depths[0] + one.depths[1] + one.depths[2];
  if (known === 0) return <span class="missing">{words('soft.depth_unknown', { n: one.depthUnknown })}</span>;
  return (
    <>
      <Squares
        groups={[
          { state: 'yes', n: one.depths[2], word: words('soft.depth.3') },
          { state: 'no', n: one.depths[0] + one.depths[1], word: words('soft.depth.12') },
          { state: 'unknown', n: one.depthUnknown, word: words('soft.depth.unknown') },
        ]}
      />
      <span class="cell-n">
        {words('soft.depths', {
          one: one.depths[0],
          two: one.depths[1],
          three: one.depths[2],
          unknown: one.depthUnknown,
        })}
      </span>
    </>
  );
};

export const softPowerPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const subject = study.settings.focal;
  const { instruments, total, recent } = softPowerOf(evidence, subject);
  const codes = codesOf(evidence.standard, 'instruments');
  const nameOf = (id: string): string => words.label(codes.get(id)?.name ?? { en: id });
  const used = instruments.filter(({ recent: now }) => now.length > 0);
  const unused = instruments.filter(({ recent: now }) => now.length === 0);
  const diversity = shownValue(site.assessment, 'VEC-05');
  return pageOf(
    site,
    words('soft.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('soft.title')}</h1>
        <p class="lead">
          {words('soft.lead', { used: used.length, all: instruments.length, period: recent.id.replace('-', '–') })}
        </p>
        <p class="note">
          {unused.length === 0
            ? words('soft.all_used')
            : words('soft.unused', { names: unused.map(({ id }) => nameOf(id)).join(', ') })}
        </p>
        <p>
          {`VEC-05 ${words.say(indicatorName(site.assessment, 'VEC-05'))}: `}
          {diversity === undefined || diversity.value === null ? (
            <span class="missing">{words('no_data')}</span>
          ) : (
            <Opens value={diversity} words={words}>
              {withInterval(diversity, words, digitsOf(diversity))}
            </Opens>
          )}
        </p>
      </div>
      <Row id="reach" ask={words('soft.reach.ask')} note={words('soft.reach.note', { vectors: namedVectors.length })}>
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('soft.instrument')}</th>
              <th scope="col">{words('soft.coverage')}</th>
              <th scope="col">{words('soft.partners')}</th>
              <th scope="col">{words('soft.depth')}</th>
            </tr>
          </thead>
          <tbody>
            {instruments.map((one) => (
              <tr id={one.id}>
                <th scope="row">
                  {nameOf(one.id)} <span class="cell-n">{one.id}</span>
                </th>
                <td data-l={words('soft.coverage')}>
                  {one.cases.length === 0 ? (
                    <span class="missing">{words('soft.no_case')}</span>
                  ) : (
                    <>
                      <ShareOf yes={one.cases.length} n={total} name={nameOf(one.id)} view={view} />
                      <OpensCases
                        label={words('soft.cases', { n: one.cases.length, now: one.recent.length })}
                        cases={one.cases.map(({ id }) => ({ id }))}
                        view={view}
                        {...cutInLargeStudy(
                          view,
                          explainAddress(
                            words.language,
                            `instrument:${one.id}:${site.assessment.study.settings.focal}`,
                          ),
                        )}
                      />
                    </>
                  )}
                </td>
                <td data-l={words('soft.partners')}>
                  {words('soft.partners_of', {
                    n: one.partners.length,
                    vectors: one.vectors.length,
                    all: namedVectors.length,
                  })}
                </td>
                <td data-l={words('soft.depth')}>
                  <Depth one={one} view={view} />{' '}
                  <Derived id={`instrument:${one.id}:${subject}`} words={words}>
                    {one.meanDepth === null
                      ? words('soft.no_mean')
                      : words('soft.mean', { mean: formatNumber(one.meanDepth, words.language, 2) })}
                  </Derived>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('soft.would_change')}</p>
      </Row>
    </>,
  );
};
