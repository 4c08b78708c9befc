/** How it is all computed, generated from the standard in use: verdicts, rules, intervals, examples, ladder, codebook, edition. */
import type { Child } from 'hono/jsx';
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { Codebook } from './codebook.js';
import { CriteriaRules } from './criteria-rules.js';
import { EditionInUse } from './edition.js';
import { IntervalRules, RuleKinds } from './rules-table.js';
import { WorkedExamples } from './worked-example.js';

type Part = (properties: { view: View }) => Child;

const Verdicts: Part = ({ view: { words } }) => (
  <>
    <p class="prose">{words.say({ key: 'judgement.step.rule' })}</p>
    <p class="prose">{words('method.tests')}</p>
    <p class="prose">{words('method.missing')}</p>
  </>
);

const Formulas: Part = ({ view: { words, site } }) => (
  <p class="prose">
    <a href={pageAddress(words.language, 'method', 'indicators')}>{words('method.formulas')}</a>
    {` ${words('method.formulas_n', { n: site.assessment.evidence.standard.indicators.size })}`}
  </p>
);

const Grades: Part = ({ view: { words, site } }) => (
  <ul class="bullets">
    {[...codesOf(site.assessment.evidence.standard, 'grades').values()].map((grade) => (
      <li>
        <b>{`${grade.id} ${words.label(grade.name)}`}</b>
        {grade.definition === undefined ? '' : `${words.dash}${words.label(grade.definition)}`}
      </li>
    ))}
  </ul>
);

const ClaimsLadder: Part = ({ view: { words, site } }) => (
  <table class="stacked">
    <thead>
      <tr>
        <th scope="col">{words('rung')}</th>
        <th scope="col">{words('needs')}</th>
        <th scope="col">{words('allowed_words')}</th>
      </tr>
    </thead>
    <tbody>
      {site.assessment.evidence.standard.claims.rungs.map((rung) => (
        <tr>
          <th scope="row">{rung.id}</th>
          <td data-l={words('needs')}>{words.label(rung.needs)}</td>
          <td data-l={words('allowed_words')}>{words.label(rung.verb)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const CannotBeClaimed: Part = ({ view: { words, site } }) => {
  const { cannot } = site.assessment.evidence.standard.claims;
  return (
    <>
      <p class="prose">{words.label(cannot.lead)}</p>
      <ol class="cannot prose">
        {cannot.items.map((item) => (
          <li>{words.label(item)}</li>
        ))}
      </ol>
    </>
  );
};

const parts: readonly (readonly [string, Part])[] = [
  ['verdicts', Verdicts],
  ['rules', RuleKinds],
  ['criteria', CriteriaRules],
  ['formulas', Formulas],
  ['intervals', IntervalRules],
  ['examples', WorkedExamples],
  ['grading', Grades],
  ['ladder', ClaimsLadder],
  ['cannot', CannotBeClaimed],
  ['edition', EditionInUse],
  ['codebook', Codebook],
];

export const methodPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { standard } = site.assessment.evidence;
  const overrides = [...standard.overriddenBy.values()].flat().length;
  return pageOf(
    site,
    words('method.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('method.title')}</h1>
        <p class="lead">{words('method.lead', { edition: standard.id })}</p>
        <p class="note">
          {overrides === 0 ? words('method.no_overrides') : words('method.overrides_n', { n: overrides })}
        </p>
        <nav aria-label={words('method.parts')}>
          <ul class="facets">
            {parts.map(([id]) => (
              <li>
                <a href={`#${id}`}>{words(`method.part.${id}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {parts.map(([id, Content]) => (
        <Row id={id} ask={words(`method.part.${id}`)}>
          {Content({ view })}
        </Row>
      ))}
    </>,
  );
};
