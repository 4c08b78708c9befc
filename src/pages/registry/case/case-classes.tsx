/** What kind of case it is: its class by continuity and by substance, with the points and markers that made them. */
import { type ImageOutcome, imageClass, institutionClass } from '../../../classes/index.js';
import { addMonths, type CaseView, factAt } from '../../../evidence/index.js';
import { explainAddress } from '../../address.js';
import { Squares } from '../../marks.js';
import { Square } from '../../squares.js';
import type { Words } from '../../words.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

/** Sources of the fields that decide; where one is empty, why. */
const Because = ({ shown, view, order, fields }: ShownCase & { fields: readonly string[] }) => {
  const { words, site } = view;
  const facts = fields.map((path) => factAt(site.assessment.evidence, shown, path));
  const sources = [...new Set(facts.flatMap((fact) => fact.sources))];
  const empty = facts.filter((fact) => shown.case.annotations.get(fact.path)?.reason !== undefined);
  if (sources.length === 0 && empty.length === 0) return <span class="missing">{words('case.no_source')}</span>;
  return (
    <>
      {empty.length === 0 ? null : (
        <span class="muted">
          {empty
            .map((fact) => words(`reason.${shown.case.annotations.get(fact.path)?.reason}`))
            .filter((word, at, all) => all.indexOf(word) === at)
            .join(', ')}
        </span>
      )}
      <SourceLinks src={sources} order={order} view={view} />
    </>
  );
};

const monthsInYear = 12;

/** The number behind a line of points, where it is one that can be counted on this page. */
function pointValue({ start, asOf, editions, record }: CaseView, id: string, words: Words): string | null {
  if (id === 'age' && start !== null) {
    let years = 0;
    while (addMonths(start, (years + 1) * monthsInYear) <= asOf) years++;
    return words('case.point.years', { n: years });
  }
  if (id !== 'editions') return null;
  const held = editions.filter(({ day }) => day <= asOf).length;
  return [
    words('case.point.editions', { n: held }),
    record.time.continuous === true ? words('case.point.continuous') : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

const Institution = ({ shown, view, order }: ShownCase) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const institution = institutionClass(evidence, shown, evidence.calendar.asOf);
  const { points: rules, institutionalized_at: needed } = evidence.standard.classes.institution;
  const most = rules.reduce((sum, rule) => sum + rule.points, 0);
  return (
    <>
      <h3>{words('case.is_institution')}</h3>
      <p class="chip draft">
        <b>{words.say({ key: `class.${institution.class}` })}</b>
      </p>
      {institution.range.length > 1 ? (
        <p class="note">
          {words('may_be', { classes: institution.range.map((one) => words.say({ key: `class.${one}` })).join(', ') })}
        </p>
      ) : null}
      {institution.class === 'completed_act' ? (
        <p class="note">{words('case.completed_act')}</p>
      ) : (
        <table class="stacked points">
          <caption>
            {institution.pointsLow === institution.pointsHigh
              ? words('case.points_are', { n: institution.pointsLow, most, needed })
              : words('case.points_between', {
                  low: institution.pointsLow,
                  high: institution.pointsHigh,
                  most,
                  needed,
                })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words('case.points_for')}</th>
              <th scope="col">{words('case.points')}</th>
              <th scope="col">{words('case.because')}</th>
            </tr>
          </thead>
          <tbody>
            {institution.points.map((point) => {
              const rule = rules.find((one) => one.id === point.id);
              const mostHere = Math.max(point.high, rule?.points ?? 0);
              const value = pointValue(shown, point.id, words);
              return (
                <tr>
                  <th scope="row">{words.label(rule?.name ?? { en: point.id })}</th>
                  <td data-l={words('case.points')}>
                    <Squares
                      groups={[
                        { state: 'yes', n: point.low, word: words('marker.true') },
                        { state: 'unknown', n: point.high - point.low, word: words('marker.unknown') },
                        { state: 'no', n: mostHere - point.high, word: words('marker.false') },
                      ]}
                    />
                  </td>
                  <td data-l={words('case.because')}>
                    {value === null ? null : <span>{`${value} `}</span>}
                    <Because shown={shown} view={view} order={order} fields={point.fields} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
};

const Image = ({ shown, view, order }: ShownCase) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const image = imageClass(evidence, shown, evidence.calendar.asOf);
  const rules = evidence.standard.classes.image;
  const nameOf = (marker: ImageOutcome['image'][number]): string =>
    words.label([...rules.substance, ...rules.image].find((one) => one.id === marker.id)?.name ?? { en: marker.id });
  return (
    <>
      <h3>{words('case.is_substance')}</h3>
      <p class="chip draft">
        <b>{words.say({ key: `image.${image.class}` })}</b>
      </p>
      {image.range.length > 1 ? (
        <p class="note">
          {words('may_be', { classes: image.range.map((one) => words.say({ key: `image.${one}` })).join(', ') })}
        </p>
      ) : null}
      <div class="stacks">
        {(
          [
            ['substance', image.substance],
            ['image', image.image],
          ] as const
        ).map(([kind, markers]) => (
          <section>
            <h4 class="sub">{words(`markers.${kind}`)}</h4>
            <ul class="list">
              {markers.map((marker) => (
                <li>
                  <Square state={marker.state === true ? 'yes' : marker.state === false ? 'no' : 'unknown'} />
                  <span>
                    {`${nameOf(marker)}: ${words(`marker.${marker.state === null ? 'unknown' : marker.state}`)} `}
                    <Because shown={shown} view={view} order={order} fields={marker.fields} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
};

export const CaseClasses = (properties: ShownCase) => {
  const { words } = properties.view;
  return (
    <section id="classes">
      <h2>{words('classes_of_case')}</h2>
      <Institution {...properties} />
      <Image {...properties} />
      <p>
        <a class="opens" href={explainAddress(words.language, `case:${properties.shown.id}`)}>
          {words('how_computed')}
        </a>
      </p>
    </section>
  );
};
