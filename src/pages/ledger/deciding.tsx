/** What cannot be judged of the contribution, and which deeds' sources would decide K1.5 and K1.6. */
import { formatDate } from '../../language/index.js';
import { type ContributionLevel, contributionAt, decidingDeeds } from '../../report/index.js';
import { caseAddress, criterionAddress } from '../address.js';
import { GradeMark, VerdictChip } from '../marks.js';
import type { View } from '../view.js';

/** `kz-days-of-culture#2` is the third deed of its case. */
const position = (id: string): number => Number(id.split('#')[1] ?? 0) + 1;

const Level = ({ level, view }: { level: ContributionLevel; view: View }) => {
  const { words, site } = view;
  const contribution = contributionAt(site.assessment, level);
  const deeds = decidingDeeds(site.assessment, level);
  const { verdict } = contribution;
  if (verdict === undefined) return null;
  const would = verdict.tests.flatMap((test) => test.parts).find((part) => part.wouldPass !== null)?.wouldPass;
  return (
    <section id={`decide-${level}`}>
      <h3>
        <a
          href={criterionAddress(words.language, verdict.criterion.id)}
        >{`${verdict.criterion.id} ${words.label(verdict.criterion.name)}`}</a>
      </h3>
      <VerdictChip verdict={verdict} words={words} />
      <p class="prose">{words.say(verdict.wouldChange)}</p>
      {would == null ? null : <p class="note">{words('would_pass', { needed: would.needed, of: would.of })}</p>}
      {deeds.length === 0 ? (
        <p class="missing">{words('ledger.decide.none')}</p>
      ) : (
        <table class="stacked w3">
          <caption>
            {words('ledger.decide.caption', { n: deeds.length, period: contribution.share?.period.id ?? '' })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words('ledger.deed')}</th>
              <th scope="col">{words('ledger.decide.missing')}</th>
              <th scope="col">{words('ledger.grade')}</th>
            </tr>
          </thead>
          <tbody>
            {deeds.map(({ row, missing }) => (
              <tr>
                <th scope="row">
                  <a href={caseAddress(words.language, row.caseId)}>{words.label(row.view.record.name)}</a>
                  <span class="cell-n">
                    <a href={`#${encodeURIComponent(row.id)}`}>
                      {words('ledger.decide.deed_n', { n: position(row.id) })}
                    </a>
                    {row.date === null ? '' : ` · ${formatDate(row.date, words.language)}`}
                  </span>
                </th>
                <td data-l={words('ledger.decide.missing')}>
                  {missing.map((one) => words(`ledger.missing.${one}`)).join('; ')}
                </td>
                <td data-l={words('ledger.grade')}>
                  <GradeMark grade={row.grade} words={words} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

export const Deciding = ({ view }: { view: View }) => (
  <section class="row" id="decide">
    <div class="ask">
      <h2>{view.words('ledger.decide.ask')}</h2>
      <p>{view.words('ledger.decide.note')}</p>
    </div>
    <div class="say">
      <Level level="REG" view={view} />
      <Level level="INT" view={view} />
    </div>
  </section>
);
