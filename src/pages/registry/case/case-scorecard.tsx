/** The scorecard (method §6.6): computed from the fields of the case; what cannot be scored says what is missing. */
import { missingReason } from '../../../evidence/index.js';
import { type PrincipleLine, type ScorecardLine, scorecardOf } from '../../../judgement/index.js';
import { explainAddress } from '../../address.js';
import { Squares } from '../../marks.js';
import { fieldPathWords } from './field-path-words.js';
import type { ShownCase } from './shown-case.js';

const mostFields = 4;

/** The fields that would decide, each with why it is empty. */
const Open = ({ shown, view, fields }: ShownCase & { fields: readonly string[] }) => (
  <span class="cell-n">
    {fields
      .slice(0, mostFields)
      .map(
        (field) => `${fieldPathWords(field, view.words)} (${view.words(`reason.${missingReason(shown.case, field)}`)})`,
      )
      .join('; ')}
    {fields.length > mostFields ? ` ${view.words('reg.more', { n: fields.length - mostFields })}` : ''}
  </span>
);

const Line = (properties: ShownCase & { line: ScorecardLine }) => {
  const { view, line } = properties;
  const { words } = view;
  return (
    <tr>
      <th scope="row">{words(`case.dac.${line.criterion}`)}</th>
      <td data-l={words('case.score')}>
        {line.doesNotApply ? (
          <span class="missing">{words('case.score_not_applicable')}</span>
        ) : (
          <>
            <Squares
              groups={[
                { state: 'yes', n: line.low, word: words('marker.true') },
                { state: 'unknown', n: line.high - line.low, word: words('marker.unknown') },
                { state: 'no', n: line.rungs.length - line.high, word: words('marker.false') },
              ]}
            />
            <span class="cell-n">
              {line.score === null
                ? words('case.cannot_score', { low: line.low, high: line.high })
                : words('case.scored', { n: line.score })}
            </span>
          </>
        )}
      </td>
      <td data-l={words('case.because')}>
        {line.doesNotApply ? (
          words('case.completed_act')
        ) : (
          <ol class="anchors">
            {line.rungs.map(({ holds }, at) => (
              <li>
                {`${words(`case.dac.${line.criterion}.${at + 1}`)}: ${words(`marker.${holds === null ? 'unknown' : holds}`)}`}
              </li>
            ))}
          </ol>
        )}
        {line.score === null && !line.doesNotApply ? (
          <>
            <span class="cell-n">{words('case.would_decide')}</span>
            <Open {...properties} fields={line.open} />
          </>
        ) : null}
      </td>
    </tr>
  );
};

const Principle = (properties: ShownCase & { line: PrincipleLine }) => {
  const { view, line } = properties;
  const { words } = view;
  return (
    <tr>
      <th scope="row">{words(`case.principle.${line.principle}`)}</th>
      <td data-l={words('case.score')}>
        {line.state === null ? (
          <span class="missing">{words('case.principle_unknown')}</span>
        ) : (
          <b>{words(`case.principle_state.${line.state}`)}</b>
        )}
      </td>
      <td data-l={words('case.because')}>
        {words(`case.principle_why.${line.principle}`)}
        {line.state === null && line.fields.length > 0 ? <Open {...properties} fields={line.fields} /> : null}
      </td>
    </tr>
  );
};

export const CaseScorecard = (properties: ShownCase) => {
  const { words, site } = properties.view;
  const { evidence, table } = site.assessment;
  const { lines, principles } = scorecardOf(evidence, table, properties.shown);
  const scored = lines.filter((line) => line.score !== null).length;
  return (
    <section id="scorecard">
      <h2>{words('case.scorecard')}</h2>
      <p class="note">
        {words('case.scorecard_note', { scored, of: lines.length })}{' '}
        <a class="opens" href={explainAddress(words.language, `scorecard:${properties.shown.id}`)}>
          {words('how_computed')}
        </a>
      </p>
      <table class="stacked points">
        <thead>
          <tr>
            <th scope="col">{words('case.dac')}</th>
            <th scope="col">{words('case.score')}</th>
            <th scope="col">{words('case.anchors')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line {...properties} line={line} />
          ))}
        </tbody>
      </table>
      {principles === null ? (
        <p class="note">{words('case.no_principles')}</p>
      ) : (
        <table class="stacked points">
          <thead>
            <tr>
              <th scope="col">{words('case.principles')}</th>
              <th scope="col">{words('case.state')}</th>
              <th scope="col">{words('case.because')}</th>
            </tr>
          </thead>
          <tbody>
            {principles.map((line) => (
              <Principle {...properties} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
