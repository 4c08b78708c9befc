/** The verdict of every year, the newest first; years in a row that say the same share a line, and each opens to its derivation. */
import type { CriterionVerdict } from '../../judgement/index.js';
import { explainAddress } from '../address.js';
import { VerdictMark, verdictWord } from '../marks.js';
import { periodName } from '../period-name.js';
import type { View } from '../view.js';

const outcomesOf = (verdict: CriterionVerdict): string => verdict.tests.map(({ outcome }) => outcome).join(' ');

/** Runs of years with the same verdict from the same outcomes of the tests. */
function runsOf(verdicts: readonly CriterionVerdict[], view: View): CriterionVerdict[][] {
  const runs: CriterionVerdict[][] = [];
  const said = (verdict: CriterionVerdict): string => `${verdictWord(verdict, view.words)} ${outcomesOf(verdict)}`;
  for (const verdict of verdicts) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && said(run[0]) === said(verdict)) run.push(verdict);
    else runs.push([verdict]);
  }
  return runs;
}

/** `verdicts`: the newest first. */
export const VerdictYears = ({ verdicts, view }: { verdicts: readonly CriterionVerdict[]; view: View }) => {
  const { words } = view;
  const year = (verdict: CriterionVerdict): string => periodName(words, verdict.period);
  return (
    <table class="verdict-years stacked">
      <caption class="unseen">{words('criterion.years')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('year')}</th>
          <th scope="col">{words('verdict')}</th>
          <th scope="col">{words('tests')}</th>
        </tr>
      </thead>
      <tbody>
        {runsOf(verdicts, view).map((run) => {
          const [newest, oldest] = [run[0] as CriterionVerdict, run.at(-1) as CriterionVerdict];
          return (
            <tr>
              <th scope="row">{newest === oldest ? year(newest) : `${year(oldest)}–${year(newest)}`}</th>
              <td data-l={words('verdict')}>
                <span class="v">
                  <VerdictMark verdict={newest} />
                  {verdictWord(newest, words)}
                </span>
              </td>
              <td data-l={words('tests')}>
                {newest.tests.map((test) => words.say({ key: `judgement.outcome.${test.outcome}` })).join(' · ')}
                <span class="cell-n years">
                  {run.map((one) => (
                    <>
                      <a
                        class="opens"
                        href={explainAddress(
                          words.language,
                          `criterion:${one.criterion.id}:${one.subject}:${one.period}`,
                        )}
                      >
                        {year(one)}
                      </a>{' '}
                    </>
                  ))}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
