/** One clause, line by line, each line leading to what it rests on; made to be printed. */
import type { Child } from 'hono/jsx';
import { formatDate } from '../../language/index.js';
import type { Clause } from '../../report/index.js';
import { criterionAddress, indicatorAddress, recommendationAddress, sourceAddress } from '../address.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { sourceName } from '../source-name.js';
import type { View } from '../view.js';

const Part = ({ name, view, children }: { name: string; view: View; children: Child }) => (
  <div>
    <dt>{view.words.say({ key: `drafting.part.${name}` })}</dt>
    <dd dir="auto">{children}</dd>
  </div>
);

const Baseline = ({ clause, view }: { clause: Clause; view: View }) => {
  const { words } = view;
  const { baseline } = clause;
  if (baseline?.value == null) return <span class="missing">{words.say({ key: 'drafting.baseline.none' })}</span>;
  return (
    <>
      <Opens value={baseline} words={words}>
        {withInterval(baseline, words, digitsOf(baseline))}
      </Opens>
      {` · ${periodName(words, baseline.period.id)} · n = ${baseline.n} · ${words(`status.${baseline.status}`)}`}
    </>
  );
};

export const ClauseCard = ({ clause, target, view }: { clause: Clause; target: string; view: View }) => {
  const { words, site } = view;
  const { definition, rule } = clause;
  const spoken = 'text' in clause.goal ? words.label(clause.goal.text) : words.say(clause.goal);
  const records = clause.baseline?.records ?? [];
  return (
    <section class="row" id={clause.id}>
      <div class="ask">
        <h2>{`${words('drafting.clause')}: ${words.label(definition.name)}`}</h2>
      </div>
      <dl class="say clause-parts">
        <Part name="goal" view={view}>
          {spoken}
          {rule === null ? null : (
            <>
              {' '}
              <a href={recommendationAddress(words.language, rule.id)}>{rule.id}</a>
            </>
          )}
        </Part>
        <Part name="indicator" view={view}>
          <a href={indicatorAddress(words.language, definition.id)}>
            {`${clause.indicator} ${words.label(definition.name)}`}
          </a>
        </Part>
        <Part name="baseline" view={view}>
          <Baseline clause={clause} view={view} />
        </Part>
        <Part name="target" view={view}>
          {target}
          {clause.lineOf === null ? null : (
            <>
              {' '}
              <a href={criterionAddress(words.language, clause.lineOf)}>{clause.lineOf}</a>
            </>
          )}
        </Part>
        <Part name="deadline" view={view}>
          {formatDate(clause.deadline, words.language)}
        </Part>
        <Part name="owner" view={view}>
          {clause.owner === null ? words.say({ key: 'drafting.owner.none' }) : words.label(clause.owner.text)}
        </Part>
        <Part name="measured" view={view}>
          {words.label(definition.formula)}
        </Part>
        <Part name="source" view={view}>
          {records.length === 0
            ? words.label(definition.supply)
            : records.map((id, index) => (
                <>
                  {index === 0 ? '' : ', '}
                  <a href={sourceAddress(words.language, id)}>{sourceName(site.assessment.study, id)}</a>
                </>
              ))}
        </Part>
        {rule?.caution === undefined ? null : (
          <Part name="caution" view={view}>
            {words.label(rule.caution)}
          </Part>
        )}
      </dl>
    </section>
  );
};
