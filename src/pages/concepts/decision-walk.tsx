/**
 * The decision tree as something one answers: each place is an address, so back, sharing and reading without a script
 * work. On a frozen site, where no server reads a query, all places stand on the page and links lead from one to the next.
 */
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';
import { type Answers, allAnswers, optionsOf, type QuestionId, type Verdict, walk } from './decision.js';

const queryOf = (answers: Answers): string => new URLSearchParams(answers as Record<string, string>).toString();
const anchorOf = (answers: Answers): string => {
  const said = Object.entries(answers).map(([question, answer]) => `${question}-${answer}`);
  return said.length === 0 ? 'decide' : `decide-${said.join('-')}`;
};

function addressOf(view: View, answers: Answers): string {
  if (view.site.mode === 'static') return `#${anchorOf(answers)}`;
  const query = queryOf(answers);
  return `${pageAddress(view.words.language, 'concepts')}${query === '' ? '' : `?${query}`}#decide`;
}

const questionText = (view: View, question: QuestionId): string => {
  const code = codesOf(view.site.assessment.evidence.standard, 'decision_tree').get(question.toUpperCase());
  return question === 'q4' ? view.words('concepts.who_could_stop') : view.words.label(code?.name ?? { en: question });
};

const conceptName = (view: View, id: string): string =>
  id === 'H-w'
    ? view.words('concepts.wide')
    : view.words.label(codesOf(view.site.assessment.evidence.standard, 'concepts').get(id)?.name ?? { en: id });

const Outcome = ({ verdict, view }: { verdict: Verdict; view: View }) => {
  const { words, site } = view;
  const { focal } = site.assessment.study.settings;
  const { primary } = verdict;
  const coded = primary === 'H-w' ? 'H' : primary;
  return (
    <div class="decide-end" role="status">
      <p class="lead">
        {primary === null
          ? words('concepts.none_of_three')
          : words('concepts.primary_is', { concept: conceptName(view, primary) })}
      </p>
      <p class="prose">{words(`concepts.because.${verdict.because}`)}</p>
      {verdict.also.length === 0 ? null : (
        <p class="prose">
          {words('concepts.also', { concepts: verdict.also.map((one) => conceptName(view, one)).join(', ') })}
        </p>
      )}
      {coded === null ? null : (
        <p>
          <a href={`${pageAddress(words.language, 'cases')}?concept=${coded}&country=${focal}`}>
            {words('concepts.such_cases')}
          </a>
        </p>
      )}
    </div>
  );
};

const Place = ({ answers, view }: { answers: Answers; view: View }) => {
  const { words } = view;
  const { given, next, verdict } = walk(answers);
  const upTo = (index: number): Answers =>
    Object.fromEntries(given.slice(0, index).map(({ question, answer }) => [question, answer]));
  return (
    <>
      {given.length === 0 ? null : (
        <ol class="decide-trail">
          {given.map(({ question, answer }, index) => (
            <li>
              {questionText(view, question)} <b>{words(`concepts.answer.${answer}`)}</b>{' '}
              <a class="small" href={addressOf(view, upTo(index))}>
                {words('concepts.change')}
                <span class="unseen">{`: ${questionText(view, question)}`}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {next === null ? null : (
        <div class="decide-next">
          <p class="lead">{questionText(view, next)}</p>
          <p class="btns">
            {optionsOf[next].map((option) => (
              <a class="btn" href={addressOf(view, { ...upTo(given.length), [next]: option })}>
                {words(`concepts.answer.${option}`)}
              </a>
            ))}
          </p>
        </div>
      )}
      {verdict === null ? null : <Outcome verdict={verdict} view={view} />}
      {given.length === 0 ? null : (
        <p>
          <a href={addressOf(view, {})}>{words('concepts.again')}</a>
        </p>
      )}
    </>
  );
};

export const DecisionWalk = ({ answers, view }: { answers: Answers; view: View }) =>
  view.site.mode === 'static' ? (
    <div class="decide-all">
      {allAnswers().map((one) => (
        <section id={anchorOf(one)}>
          <Place answers={one} view={view} />
        </section>
      ))}
    </div>
  ) : (
    <div class="decide">
      <Place answers={answers} view={view} />
    </div>
  );
