/** One recommendation as a sheet to print: what, why, for whom, what it rests on, when not; also when it is not recommended. */
import type { Recommendation } from '../../judgement/index.js';
import { criterionAddress, diagnosisAddress, explainAddress, pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { ProblemMark, VerdictMark, verdictWord } from '../marks.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { linesOfRecommendation } from '../would-change/of-recommendations.js';
import { WouldChange } from '../would-change/would-change.js';
import { RecommendationFacts } from './facts.js';

/** The problems and criteria it answers, with how they stand now. */
const Answered = ({ item, view }: { item: Recommendation; view: View }) => {
  const { words, site } = view;
  const { diagnoses, current } = site.assessment.focal;
  return (
    <ul class="bullets">
      {item.rule.answers.map((id) => {
        const diagnosis = diagnoses.get(id);
        const verdict = current.get(id);
        if (diagnosis !== undefined)
          return (
            <li>
              <a href={diagnosisAddress(words.language, id)}>{`${id} ${words.label(diagnosis.rule.name)}`}</a>{' '}
              <ProblemMark diagnosis={diagnosis} words={words} />
            </li>
          );
        return verdict === undefined ? null : (
          <li>
            <a href={criterionAddress(words.language, id)}>{`${id} ${words.label(verdict.criterion.name)}`}</a>{' '}
            <span class="v">
              <VerdictMark verdict={verdict} />
              <b>{verdictWord(verdict, words)}</b>
            </span>
          </li>
        );
      })}
    </ul>
  );
};

export const recommendationPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 2) return null;
  const item = site.assessment.focal.recommendations.find((one) => one.rule.id === path[1]);
  if (item === undefined) return null;
  const title = words.label(item.rule.recommendation);
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open">
        <h1>
          <bdi>{title}</bdi>
          {`: ${words('advice.question')}`}
        </h1>
        <p class="lead">
          {item.state === 'recommended'
            ? words('advice.recommended', { order: item.order ?? 0 })
            : `${words('advice.not_recommended')} ${item.whyNot === null ? '' : words.say(item.whyNot)}`}
        </p>
        <p class="note">{item.rule.id}</p>
        {item.draft ? <p class="note">{words.say({ key: 'judgement.draft' })}</p> : null}
      </div>
      <section class="row sheet">
        <div class="ask">
          <h2>{words('advice.what')}</h2>
          <p>{words('advice.print')}</p>
        </div>
        <div class="say">
          <h3>{words.label(item.rule.when_text)}</h3>
          <RecommendationFacts item={item} view={view} />
        </div>
      </section>
      <Row ask={words('advice.answers')}>
        <Answered item={item} view={view} />
        <p>
          <a class="opens" href={explainAddress(words.language, `recommendation:${item.rule.id}:${item.subject}`)}>
            {words('how_computed')}
          </a>
        </p>
        <p>
          <a href={pageAddress(words.language, 'recommendations')}>{words('advice.all')}</a>
        </p>
      </Row>
      <WouldChange words={words} lines={linesOfRecommendation(view, item)} />
    </>,
  );
};
