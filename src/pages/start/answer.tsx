/** One of the two answers: verdict, sentence, evidenced ÷ claimed deeds, the strongest three, what cannot be judged. */
import { type Contribution, strongestDeeds } from '../../report/index.js';
import { criterionAddress } from '../address.js';
import { IntervalPlot } from '../interval-plot.js';
import { digitsOf, Opens, Squares, TestLines, VerdictChip, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import type { View } from '../view.js';
import { CannotJudge } from './cannot-judge.js';
import { Deeds } from './deeds.js';

const strongest = 3;

export const Answer = ({ contribution, view }: { contribution: Contribution; view: View }) => {
  const { words, site } = view;
  const { verdict, share, deeds, zeroOrNegative, level } = contribution;
  if (verdict === undefined) return null;
  const count = (state: string) => deeds.filter((deed) => deed.state === state).length;
  const [yes, no, unknown] = [count('yes'), count('no'), count('unknown')];
  const threshold = verdict.tests[1]?.parts[0]?.threshold ?? null;
  return (
    <section>
      <h2>
        {words(`answer.${level}`)}
        <span class="of">
          {level === 'REG' ? `${words.label(site.assessment.study.settings.region.name)} · ` : ''}
          <a href={criterionAddress(words.language, verdict.criterion.id)}>
            {words('criterion_n', { id: verdict.criterion.id })}
          </a>
        </span>
      </h2>
      <VerdictChip verdict={verdict} words={words} />
      <p class="prose">{words.say(verdict.sentence)}</p>
      <div>
        <p class="count">
          {deeds.length === 0 ? words('answer.no_deeds') : words('answer.count', { yes, all: deeds.length })}
        </p>
        <Squares
          big
          groups={[
            { state: 'yes', n: yes, word: words('deed.yes') },
            { state: 'no', n: no, word: words('deed.no') },
            { state: 'unknown', n: unknown, word: words('deed.unknown') },
          ]}
        />
        {deeds.length === 0 ? null : (
          <p class="src">
            {words('answer.counts', {
              yes,
              no,
              unknown,
              period: share === null ? '' : periodName(words, share.period.id),
            })}
          </p>
        )}
      </div>
      <div>
        {share === null || share.value === null ? (
          <p class="missing">{words('answer.no_share')}</p>
        ) : (
          <>
            <p>
              {words('answer.share')}:{' '}
              <Opens value={share} words={words}>
                {withInterval(share, words, digitsOf(share))}
              </Opens>
            </p>
            <IntervalPlot
              value={share}
              range={[0, 1]}
              threshold={threshold}
              conventional
              goodSide="above"
              label={withInterval(share, words, 2)}
              words={words}
            />
          </>
        )}
        <TestLines tests={verdict.tests} words={words} />
      </div>
      <div>
        <h3 class="sub">{words('answer.strongest')}</h3>
        {yes === 0 ? <p class="missing">{words('answer.none_evidenced')}</p> : null}
        <Deeds rows={strongestDeeds(contribution, strongest)} view={view} />
      </div>
      <div>
        <h3 class="sub">{words('answer.zero')}</h3>
        {zeroOrNegative.length === 0 ? (
          <p class="missing">{words('answer.zero_none')}</p>
        ) : (
          <Deeds rows={zeroOrNegative} view={view} withSign />
        )}
      </div>
      <CannotJudge contribution={contribution} view={view} />
      <div>
        <h3 class="sub">{words('what_would_change')}</h3>
        <p>{words.say(verdict.wouldChange)}</p>
      </div>
    </section>
  );
};
