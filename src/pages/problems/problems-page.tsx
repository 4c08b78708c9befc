/** The abstract's problems, each found, watched, not found or not to be judged; with counter-evidence and what is recommended. */
import type { Diagnosis } from '../../judgement/index.js';
import { formatNumber, formatShare } from '../../language/index.js';
import { caseAddress, explainAddress, recommendationAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { ProblemMark } from '../marks.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { linesOfProblem } from '../would-change/of-problem.js';
import { ProblemGraph } from './problem-graph.js';

export const stateOrder = ['found', 'watch', 'not_found', 'cannot_judge'] as const;

/** For and against and unknown have the same place, also when there is nothing to put into it. */
const Side = ({
  title,
  lead,
  items,
  none,
  view,
}: {
  title: string;
  lead?: string;
  items: Diagnosis['because'];
  none: string;
  view: View;
}) => (
  <section>
    <h3 class="sub">{title}</h3>
    {lead === undefined ? null : <p class="note">{lead}</p>}
    {items.length === 0 ? (
      <p class="missing">{none}</p>
    ) : (
      <ul class="bullets">
        {saidOnce(items, view).map((item) => (
          <li class={caseOf(item) === null ? '' : 'of-it'}>
            <Said item={item} view={view} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** Recommendations that answer a problem and are given; otherwise the page says that none has been tested. */
export const Answers = ({ id, view }: { id: string; view: View }) => {
  const { words, site } = view;
  const given = site.assessment.focal.recommendations.filter(
    (item) => item.state === 'recommended' && item.rule.answers.includes(id),
  );
  if (given.length === 0) return <p class="missing">{words.say({ key: 'judgement.no_tested_recommendation' })}</p>;
  return (
    <ul class="bullets">
      {given.map((item) => (
        <li>
          <a
            href={recommendationAddress(words.language, item.rule.id)}
          >{`${item.rule.id} ${words.label(item.rule.recommendation)}`}</a>
        </li>
      ))}
    </ul>
  );
};

/** What two tests do not know of the same indicator is said once. */
const saidOnce = (items: Diagnosis['because'], view: View): Diagnosis['because'] => {
  const said = new Set<string>();
  return items.filter((item) => {
    const text = view.words.say(item);
    return caseOf(item) !== null || (!said.has(text) && said.add(text));
  });
};

const caseOf = ({ args }: Diagnosis['because'][number]): string | null =>
  typeof args?.['case'] === 'string' ? args['case'] : null;

/** What speaks for or against, in words; where it is a case, the case opens. */
const Said = ({ item, view }: { item: Diagnosis['because'][number]; view: View }) => {
  const id = caseOf(item);
  return id === null ? (
    <span>{view.words.say(item)}</span>
  ) : (
    <a href={caseAddress(view.words.language, id)}>{view.words.say(item)}</a>
  );
};

export const problemsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const diagnoses = [...site.assessment.focal.diagnoses.values()];
  const count = (state: Diagnosis['state']) => diagnoses.filter((item) => item.state === state).length;
  return pageOf(
    site,
    words('problems.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('problems.title')}</h1>
        <p class="lead">
          {words('problems.lead', {
            n: diagnoses.length,
            found: count('found'),
            watch: count('watch'),
            unknown: count('cannot_judge'),
          })}
        </p>
        <p class="note">{words('problems.note')}</p>
      </div>
      {diagnoses.map((item) => (
        <Row id={item.rule.id} ask={words.label(item.rule.name)} note={item.rule.id}>
          <p>
            <ProblemMark diagnosis={item} words={words} />
            {item.draft && item.state !== 'cannot_judge' ? (
              <span class="chip-note">{` ${words.say({ key: 'judgement.draft' })}`}</span>
            ) : null}
          </p>
          {item.severity === null ? null : (
            <p>
              {words('severity_confidence', {
                severity: formatNumber(item.severity, words.language, 1),
                confidence: item.confidence === null ? '–' : formatShare(item.confidence, words.language),
              })}
            </p>
          )}
          <p>
            <a class="opens" href={explainAddress(words.language, `diagnosis:${item.rule.id}:${item.subject}`)}>
              {words('how_computed')}
            </a>
          </p>
          <div class="sides three">
            <Side
              title={words('what_decided')}
              items={item.because}
              none={words('diagnosis.nothing_decided')}
              view={view}
            />
            <Side
              title={words('counter_evidence')}
              lead={words.label(item.rule.counter_text)}
              items={item.counterEvidence}
              none={words('diagnosis.no_counter')}
              view={view}
            />
            <Side title={words('not_known')} items={item.notKnown} none={words('diagnosis.all_known')} view={view} />
          </div>
          <section>
            <h3 class="sub">{words('what_would_change')}</h3>
            <ul class="bullets">
              {linesOfProblem(view, item).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </section>
          <section>
            <h3 class="sub">{words('nav.recommendations')}</h3>
            <Answers id={item.rule.id} view={view} />
          </section>
        </Row>
      ))}
      <ProblemGraph view={view} />
    </>,
  );
};
