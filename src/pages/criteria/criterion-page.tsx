/** One criterion: verdict, its tests against their lines, what would change it, all years. */

import { indicatorName } from '../../assessment/index.js';
import { studyYears } from '../../evidence/index.js';
import { explainAddress, pageAddress } from '../address.js';
import { pathWords } from '../editing/field-words.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, VerdictChip, withInterval } from '../marks.js';
import { Reply } from '../reply.js';
import { Row } from '../row.js';
import { StatementLinks } from '../statement-links.js';
import type { PageBuilder } from '../view.js';
import { CriterionCaveats } from './criterion-caveats.js';
import { CriterionInputs } from './criterion-inputs.js';
import { CriterionPeers } from './criterion-peers.js';
import { TestHeading, TestPart } from './test-part.js';
import { VerdictYears } from './verdict-years.js';

export const criterionPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const verdict = site.assessment.focal.current.get(path[1] ?? '');
  if (verdict === undefined || path.length !== 2) return null;
  const { criterion } = verdict;
  const { standard, calendar } = site.assessment.evidence;
  const years = studyYears(calendar)
    .flatMap((year) => site.assessment.focal.byYear.get(`${criterion.id}:${year}`) ?? [])
    .reverse();
  const title = `${criterion.id} ${words.label(criterion.name)}`;
  const overrides = standard.overriddenBy.get(criterion.id) ?? [];
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open tight">
        <p class="crumbs">
          <a href={`${pageAddress(words.language, 'criteria')}?dimension=${criterion.dimension}`}>
            {words.label(standard.dimensions.get(criterion.dimension)?.name ?? { en: criterion.dimension })}
          </a>
        </p>
        <h1>
          <bdi>{title}</bdi>
          {`: ${words('criterion.question')}`}
        </h1>
        <VerdictChip verdict={verdict} words={words} />
        <p class="lead">{words.say(verdict.sentence)}</p>
        {verdict.cannotBeMet.map((id) => (
          <p class="note">
            {words.say({
              key: 'judgement.cannot_be_met',
              args: { test: { text: criterion.tests.find((test) => test.id === id)?.text ?? {} } },
            })}
          </p>
        ))}
        {verdict.unreliable.length === 0 ? null : (
          <p class="note">
            {words.say({
              key: 'judgement.unreliable',
              args: { fields: verdict.unreliable.map((field) => pathWords(field.split('.'), words)).join('; ') },
            })}{' '}
            <a class="opens" href={pageAddress(words.language, 'agreement')}>
              {words('how_computed')}
            </a>
          </p>
        )}
        {overrides.map((item) => (
          <p class="note">{words('overridden', { author: item.author, reason: item.reason })}</p>
        ))}
        <p>
          <a
            class="opens"
            href={explainAddress(words.language, `criterion:${criterion.id}:${verdict.subject}:current`)}
          >
            {words('how_computed')}
          </a>
        </p>
        {site.assessment.study.responses
          .filter((reply) => reply.item === criterion.id)
          .map((reply) => (
            <Reply site={site} by={reply.by} date={reply.date} text={reply.text} src={reply.src} />
          ))}
        {site.editing === undefined ? null : (
          <p>
            <a
              href={`${pageAddress(words.language, 'edit', 'response', String(site.assessment.study.responses.length + 1))}?begin=yes`}
            >
              {words('edit.add_reply')}
            </a>
          </p>
        )}
      </div>
      <Row ask={words('criterion.tests')} note={words('criterion.tests_note')}>
        {verdict.tests.map((test) => (
          <section>
            <TestHeading test={test} view={view} />
            <p>{words.say({ key: `judgement.outcome.${test.outcome}` })}</p>
            {test.parts.map((part, at) => (
              <TestPart part={part} before={test.parts[at - 1]} view={view} />
            ))}
          </section>
        ))}
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words.say(verdict.wouldChange)}</p>
        {verdict.fragileBecause.length > 0 ? (
          <ul class="bullets">
            {verdict.fragileBecause.map((message) => (
              <li>{words.say(message)}</li>
            ))}
          </ul>
        ) : null}
        {verdict.standsIfUnknownAgainst === null ? null : (
          <p class="note">{words(verdict.standsIfUnknownAgainst ? 'stands_if_against' : 'falls_if_against')}</p>
        )}
        <dl class="bar-facts">
          <div>
            <dt>{words('criterion.met_means')}</dt>
            <dd>{words.label(criterion.met)}</dd>
          </div>
          <div>
            <dt>{words('criterion.not_met_means')}</dt>
            <dd>{words.label(criterion.not_met)}</dd>
          </div>
          <div>
            <dt>{words('serves')}</dt>
            <dd>
              <StatementLinks ids={criterion.serves} words={words} />
            </dd>
          </div>
        </dl>
      </Row>
      {verdict.companions.length === 0 ? null : (
        <Row ask={words('companions')}>
          <ul class="bullets">
            {verdict.companions.map((value) => (
              <li>
                {`${value.indicator} ${words.say(indicatorName(site.assessment, value.indicator))}: `}
                <Opens value={value} words={words}>
                  {withInterval(value, words, digitsOf(value))}
                </Opens>
              </li>
            ))}
          </ul>
        </Row>
      )}
      <Row ask={words('all_years')}>
        <VerdictYears verdicts={years} view={view} />
      </Row>
      <CriterionPeers verdict={verdict} view={view} />
      <CriterionCaveats verdict={verdict} view={view} />
      <CriterionInputs verdict={verdict} view={view} />
    </>,
  );
};
