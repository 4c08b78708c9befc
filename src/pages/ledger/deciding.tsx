/** What cannot be judged of the contribution, and which deeds' sources would decide K1.5 and K1.6. */
import { formatDate } from '../../language/index.js';
import { type ContributionLevel, contributionAt, decidingDeeds } from '../../report/index.js';
import { caseAddress, criterionAddress, pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { GradeMark, VerdictChip } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';

/** `kz-days-of-culture#2` is the third deed of its case. */
const position = (id: string): number => Number(id.split('#')[1] ?? 0) + 1;

const Level = ({ level, view }: { level: ContributionLevel; view: View }) => {
  const { words, site } = view;
  const contribution = contributionAt(site.assessment, level);
  const deeds = decidingDeeds(site.assessment, level);
  const { verdict } = contribution;
  if (verdict === undefined) return null;
  return (
    <Row
      id={`decide-${level}`}
      ask={
        <a
          href={criterionAddress(words.language, verdict.criterion.id)}
        >{`${verdict.criterion.id} ${words.label(verdict.criterion.name)}`}</a>
      }
    >
      <VerdictChip verdict={verdict} words={words} />
      <p class="prose">{words.say(verdict.wouldChange)}</p>
      {deeds.length === 0 ? (
        <p class="missing">{words('ledger.decide.none')}</p>
      ) : (
        <table class="stacked w3">
          <caption>
            {words('ledger.decide.caption', {
              n: deeds.length,
              period: periodName(words, contribution.share?.period.id ?? ''),
            })}
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
                    <a href={`${pageAddress(words.language, 'ledger')}#${encodeURIComponent(row.id)}`}>
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
    </Row>
  );
};

export const decidingPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 2 || path[1] !== 'decide') return null;
  const counts = (['REG', 'INT'] as const).map((level) => decidingDeeds(site.assessment, level).length);
  const title = words('ledger.decide.ask');
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">{words('ledger.decide.lead', { regional: counts[0] ?? 0, global: counts[1] ?? 0 })}</p>
        <p class="note">{words('ledger.decide.note')}</p>
        <p>
          <a href={pageAddress(words.language, 'ledger')}>{words('nav.ledger')}</a>
        </p>
      </div>
      <Level level="REG" view={view} />
      <Level level="INT" view={view} />
    </>,
  );
};
