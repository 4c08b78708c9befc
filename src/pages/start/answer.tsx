/** One of the two answers: verdict, sentence, evidenced ÷ claimed deeds, the strongest three, what cannot be judged. */
import { formatDate } from '../../language/index.js';
import { type Contribution, strongestDeeds } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import { type MissingReason, missingReasons } from '../../study/index.js';
import { caseAddress, criterionAddress } from '../address.js';
import { IntervalPlot } from '../interval-plot.js';
import { digitsOf, GradeMark, Opens, Squares, TestLines, VerdictChip, withInterval } from '../marks.js';
import type { View } from '../view.js';

const strongest = 3;

export const Answer = ({ contribution, view }: { contribution: Contribution; view: View }) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const { verdict, share, deeds, zeroOrNegative, level } = contribution;
  if (verdict === undefined) return null;
  const count = (state: string) => deeds.filter((deed) => deed.state === state).length;
  const [yes, no, unknown] = [count('yes'), count('no'), count('unknown')];
  const threshold = verdict.tests[1]?.parts[0]?.threshold ?? null;
  const reasons = missingReasons.filter((reason) => (share?.missing[reason] ?? 0) > 0);
  const familyNames = (ids: readonly string[]) =>
    ids.map((id) => words.label(codesOf(evidence.standard, 'families').get(id)?.name ?? { en: id })).join(', ');
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
          <p class="src">{words('answer.counts', { yes, no, unknown, period: share?.period.id ?? '' })}</p>
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
        <ol class="deeds">
          {strongestDeeds(contribution, strongest).map((row) => (
            <li>
              <GradeMark grade={row.grade} words={words} />
              <div>
                <a href={caseAddress(words.language, row.caseId)}>{words.label(row.view.record.name)}</a>
                <div class="meta">
                  {[
                    row.date === null ? null : formatDate(row.date, words.language),
                    familyNames(row.families),
                    words(`credit.${row.credit ?? 'unknown'}`),
                  ]
                    .filter((part) => part !== null && part !== '')
                    .join(' · ')}
                </div>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h3 class="sub">{words('answer.zero')}</h3>
        {zeroOrNegative.length === 0 ? (
          <p class="missing">{words('answer.zero_none')}</p>
        ) : (
          <ul class="bullets">
            {zeroOrNegative.map((row) => (
              <li>
                <a href={caseAddress(words.language, row.caseId)}>{words.label(row.view.record.name)}</a>
                {`${words.dash}${words(row.sign === '0' ? 'sign.zero' : 'sign.negative')}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3 class="sub">{words('answer.cannot')}</h3>
        <p>
          {unknown === 0
            ? words('answer.cannot_none')
            : words('answer.cannot_n', {
                n: unknown,
                reasons: reasons
                  .map((reason: MissingReason) => `${words(`reason.${reason}`)}: ${share?.missing[reason] ?? 0}`)
                  .join(', '),
              })}
        </p>
        {unknown === 0 ? null : (
          <details>
            <summary>{words('answer.which')}</summary>
            <ul class="bullets">
              {deeds
                .filter((deed) => deed.state === 'unknown')
                .map((deed) => (
                  <li>
                    <a href={caseAddress(words.language, deed.row.caseId)}>{words.label(deed.row.view.record.name)}</a>
                  </li>
                ))}
            </ul>
          </details>
        )}
      </div>
      <div>
        <h3 class="sub">{words('what_would_change')}</h3>
        <p>{words.say(verdict.wouldChange)}</p>
      </div>
    </section>
  );
};
