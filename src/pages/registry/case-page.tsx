/** One case: what it is on the left, how well we know it on the right. */

import { sourcesOfCase } from '../../assessment/index.js';
import { imageClass, institutionClass } from '../../classes/index.js';
import { formatDate } from '../../language/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';
import { CaseWouldChange } from '../would-change/of-case.js';
import { gradesOfResults } from './best-evidence.js';
import { CaseAgainst } from './case/case-against.js';
import { CaseChain } from './case/case-chain.js';
import { CaseClasses } from './case/case-classes.js';
import { CaseDisputed } from './case/case-disputed.js';
import { CaseFacts } from './case/case-facts.js';
import { CaseHistory } from './case/case-history.js';
import { CaseLedger } from './case/case-ledger.js';
import { CaseMissing } from './case/case-missing.js';
import { CaseRelated } from './case/case-related.js';
import { CaseResults } from './case/case-results.js';
import { CaseScorecard } from './case/case-scorecard.js';
import { CaseSources } from './case/case-sources.js';
import { CaseTimeline } from './case/case-timeline.js';
import { CaseTracing } from './case/case-tracing.js';
import type { ShownCase } from './case/shown-case.js';

const Answer = ({ shown, view }: ShownCase) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const day = evidence.calendar.asOf;
  const { start } = shown.record.time;
  return (
    <p class="lead">
      {words('case.lead', {
        start: start === null ? words('not_known_word') : formatDate(start, words.language),
        class: words.say({ key: `class.${institutionClass(evidence, shown, day).class}` }),
        image: words.say({ key: `image.${imageClass(evidence, shown, day).class}` }),
        n: shown.editions.length,
      })}
    </p>
  );
};

/** How much of what is said of it stands on more than the organiser's word. */
const KnownResults = ({ shown, view }: ShownCase) => {
  const { words, site } = view;
  const grades = gradesOfResults(site.assessment.evidence, shown);
  if (grades === null || grades.length === 0) return null;
  const from = (grade: number) => grades.filter((one) => one >= grade).length;
  return (
    <p class="note">
      {words('case.known_results', {
        n: grades.length,
        independent: from(2),
        measured: from(3),
        own: grades.length - from(2),
      })}
    </p>
  );
};

export const casePage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const shown = site.assessment.evidence.byId.get(path[1] ?? '');
  if (shown === undefined || path.length !== 2) return null;
  const { record } = shown;
  const one: ShownCase = { view, shown, order: sourcesOfCase(site.assessment, shown.id) };
  const title = words.label(record.name);
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <p class="crumbs">
        <a href={pageAddress(words.language, 'cases')}>{words('nav.cases')}</a>
      </p>
      <div class="open tight">
        <h1>
          <bdi>{title}</bdi>
          {`: ${words('case.question')}`}
        </h1>
        <Answer {...one} />
        <KnownResults {...one} />
        {record.summary === undefined ? null : <p class="prose">{words.label(record.summary)}</p>}
        {record.name_status === 'working' ? <p class="note">{words('working_name')}</p> : null}
        {site.editing === undefined ? null : (
          <p>
            <a href={pageAddress(words.language, 'edit', 'case', shown.id)}>{words('edit.edit_this')}</a>
          </p>
        )}
      </div>
      <div class="case">
        <div class="facts">
          <CaseFacts {...one} />
        </div>
        <div class="evid">
          <CaseLedger {...one} />
          <CaseClasses {...one} />
          <CaseTimeline {...one} />
          <CaseChain {...one} />
          <CaseResults {...one} />
          <CaseScorecard {...one} />
          <CaseTracing {...one} />
          <CaseDisputed {...one} />
          <CaseAgainst {...one} />
          <CaseRelated {...one} />
          <CaseWouldChange {...one} />
          <CaseMissing {...one} />
          <CaseSources {...one} />
          <CaseHistory {...one} />
        </div>
      </div>
    </>,
  );
};
