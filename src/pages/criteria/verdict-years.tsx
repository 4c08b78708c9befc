/** The verdict of every year: the last ones in sight, the earlier ones folded; each opens to its derivation. */
import type { CriterionVerdict } from '../../judgement/index.js';
import { explainAddress } from '../address.js';
import { VerdictMark, verdictWord } from '../marks.js';
import { periodName } from '../period-name.js';
import type { View } from '../view.js';

const yearsInSight = 8;

const Rows = ({ verdicts, view }: { verdicts: readonly CriterionVerdict[]; view: View }) => (
  <div class="scroll">
    <table class="verdict-years">
      <caption class="unseen">{view.words('criterion.years')}</caption>
      <thead>
        <tr>
          <th scope="col">{view.words('year')}</th>
          <th scope="col">{view.words('verdict')}</th>
          <th scope="col">{view.words('tests')}</th>
        </tr>
      </thead>
      <tbody>
        {verdicts.map((item) => (
          <tr>
            <th scope="row">{periodName(view.words, item.period)}</th>
            <td>
              <span class="v">
                <VerdictMark verdict={item} />
                {verdictWord(item, view.words)}
              </span>
            </td>
            <td>
              <a
                class="opens"
                href={explainAddress(
                  view.words.language,
                  `criterion:${item.criterion.id}:${item.subject}:${item.period}`,
                )}
              >
                {item.tests.map((test) => view.words.say({ key: `judgement.outcome.${test.outcome}` })).join(' · ')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** `verdicts`: the newest first. */
export const VerdictYears = ({ verdicts, view }: { verdicts: readonly CriterionVerdict[]; view: View }) => {
  const earlier = verdicts.slice(yearsInSight);
  return (
    <>
      <Rows verdicts={verdicts.slice(0, yearsInSight)} view={view} />
      {earlier.length === 0 ? null : (
        <details class="twin">
          <summary>
            {view.words('criterion.earlier', {
              from: earlier.at(-1)?.period ?? '',
              to: earlier[0]?.period ?? '',
            })}
          </summary>
          <Rows verdicts={earlier} view={view} />
        </details>
      )}
    </>
  );
};
