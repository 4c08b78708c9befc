/** One case: what it is on the left, how well we know it on the right. */

import { sourcesOfCase } from '../../assessment/index.js';
import { imageClass, institutionClass } from '../../classes/index.js';
import { formatDate } from '../../language/index.js';
import { caseAddress, pageAddress, sourceAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { OwnWords } from '../own-words.js';
import { Reply } from '../reply.js';
import type { PageBuilder } from '../view.js';
import { CaseChain } from './case/case-chain.js';
import { CaseClasses } from './case/case-classes.js';
import { CaseDisputed } from './case/case-disputed.js';
import { CaseFacts } from './case/case-facts.js';
import { CaseHistory } from './case/case-history.js';
import { CaseLedger } from './case/case-ledger.js';
import { CaseMissing } from './case/case-missing.js';
import { CaseResults } from './case/case-results.js';
import { CaseScorecard } from './case/case-scorecard.js';
import { CaseTimeline } from './case/case-timeline.js';
import { CaseTracing } from './case/case-tracing.js';
import type { ShownCase } from './case/shown-case.js';
import { SourceLinks } from './case/source-links.js';

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

const Against = ({ shown, view, order }: ShownCase) => {
  const { words } = view;
  const { criticisms, response } = shown.record;
  return (
    <>
      {criticisms.length === 0 ? null : (
        <section>
          <h2>{words('criticisms')}</h2>
          <ul class="bullets">
            {criticisms.map((item) => (
              <li>
                <OwnWords text={item.text} view={view} />
                <SourceLinks src={item.src} order={order} view={view} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {response.map((item) => (
        <Reply site={view.site} by={item.by} date={item.date} text={item.text} src={item.src} />
      ))}
    </>
  );
};

const Related = ({ shown, view }: ShownCase) => {
  const { words, site } = view;
  const related = Array.isArray(shown.record.related) ? shown.record.related : [];
  if (related.length === 0) return null;
  return (
    <section>
      <h2>{words('related')}</h2>
      <ul class="bullets">
        {related.map((id) => (
          <li>
            <a href={caseAddress(words.language, id)}>
              {words.label(site.assessment.evidence.byId.get(id)?.record.name ?? { en: id })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Sources = ({ view, order }: ShownCase) => {
  const { words, site } = view;
  const { study } = site.assessment;
  return (
    <section id="sources">
      <h2>{words('nav.sources')}</h2>
      {order.length === 0 ? <p class="missing">{words('case.no_sources')}</p> : null}
      <ol class="numbered-sources">
        {order.map((id) => {
          const source = study.sources.get(id);
          return (
            <li id={id}>
              <a class="url" href={sourceAddress(words.language, id)}>
                {source?.title ?? source?.supports ?? id}
              </a>
              {`${words.dash}${study.publishers.get(source?.publisher ?? '')?.name ?? ''}`}
            </li>
          );
        })}
      </ol>
    </section>
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
        <h1>{title}</h1>
        <Answer {...one} />
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
          <Against {...one} />
          <Related {...one} />
          <CaseMissing {...one} />
          <Sources {...one} />
          <CaseHistory {...one} />
        </div>
      </div>
    </>,
  );
};
