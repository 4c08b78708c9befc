/** How far those who code documents agree: coefficients with intervals, machines against people, corrected shares, what is still to be coded. */
import { codingPlan, documentReliability, machineFindings } from '../../report/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';
import { AgreementOfPeople, Divided } from './agreement-of-people.js';
import { Plan } from './coding-plan.js';
import { Machines } from './machines-measured.js';
import { Ending, Row } from './pieces.js';

export const reliabilityPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { study, evidence } = site.assessment;
  const found = documentReliability(study);
  const findings = machineFindings(study, evidence.standard);
  const plan = codingPlan(study, evidence.standard);
  const codes = found.report.rows.filter(
    ({ code, language, pair }) => code !== null && language === null && pair === null,
  );
  const count = (use: string): number => codes.filter((row) => row.coders > 1 && row.use === use).length;
  const missing = plan.needs.filter(({ needed, done }) => needed !== null && done < needed).length;
  return pageOf(
    site,
    words('reliability.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('reliability.title')}</h1>
        <p class="lead">
          {found.people.length < 2
            ? words('reliability.lead_alone', { people: found.people.length, machines: found.machines.length })
            : words('reliability.lead', {
                people: found.people.length,
                codes: codes.length,
                usable: count('usable'),
                tentative: count('tentative'),
                unusable: count('unusable'),
                unknown: codes.length - count('usable') - count('tentative') - count('unusable'),
              })}{' '}
          {words('reliability.lead_need', { missing, n: plan.needs.length })}
        </p>
        <p class="note">{words('reliability.note')}</p>
        <p class="note">
          <a href={pageAddress(words.language, 'agreement')}>{words('reliability.of_registry')}</a>
        </p>
      </div>
      <Row id="agreement" title={words('reliability.agreement')} notes={[words('reliability.agreement_note')]}>
        <AgreementOfPeople found={found} view={view} />
      </Row>
      <Divided found={found} view={view} />
      <Machines findings={findings} found={found} view={view} />
      <Plan plan={plan} view={view} />
      <Ending change={words('reliability.would_change')} method={words('reliability.method')} view={view} />
    </>,
  );
};
