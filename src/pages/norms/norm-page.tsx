/** One norm: its dates with their sources, what it names, how long until it was the country’s own, what it is tied to. */
import { editionPairs, firstNamed, lagsOf } from '../../classes/index.js';
import { listOfSources, sourcedFact } from '../../evidence/index.js';
import { formatDate } from '../../language/index.js';
import { normDates } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { EditLink } from '../editing/edit-link.js';
import { pageOf } from '../layout.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import { Sourced, SourceLinks } from '../sourced.js';
import type { PageBuilder, View } from '../view.js';
import { LagTable } from './lags.js';
import { editionsAddress, normAddress, normName } from './names.js';

const Note = ({ text, view }: { text: string | undefined; view: View }) =>
  text === undefined ? null : (
    <p class="src">
      <OwnWords text={text} view={view} />
    </p>
  );

const Ties = ({ view, id }: { view: View; id: string }) => {
  const { words, site } = view;
  const { norms } = site.assessment.study;
  const record = norms.get(id)?.record;
  const all = [...norms.values()].map((norm) => norm.record);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['supersedes', [record?.supersedes, ...all.filter((one) => one.superseded_by === id).map((one) => one.id)]],
    ['superseded_by', [record?.superseded_by, ...all.filter((one) => one.supersedes === id).map((one) => one.id)]],
    ['answers', record?.answers ?? []],
    ['answered_by', all.filter((one) => one.answers.includes(id)).map((one) => one.id)],
  ].map(([key, ids]) => [
    key as string,
    [...new Set([ids].flat().filter((one): one is string => typeof one === 'string' && norms.has(one)))],
  ]);
  const shown = groups.filter(([, ids]) => ids.length > 0);
  if (shown.length === 0) return <p class="missing">{words('norms.no_ties')}</p>;
  const pairs = editionPairs(site.assessment.study).filter(
    ({ earlier, later }) => earlier.record.id === id || later.record.id === id,
  );
  return (
    <dl class="bar-facts">
      {shown.map(([key, ids]) => (
        <div>
          <dt>{words(`norms.${key}`)}</dt>
          <dd>
            {ids.map((one) => (
              <div>
                <a href={normAddress(view, one)}>{normName(view, one)}</a>
              </div>
            ))}
          </dd>
        </div>
      ))}
      {pairs.map(({ earlier, later }) => (
        <div>
          <dt>{words('norms.editions')}</dt>
          <dd>
            <a href={editionsAddress(view, later.record.id, earlier.record.id)}>
              {words('editions.title', {
                earlier: normName(view, earlier.record.id),
                later: normName(view, later.record.id),
              })}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
};

export const normPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const { study } = site.assessment;
  const norm = study.norms.get(path[1] ?? '');
  if (path.length !== 2 || norm === undefined) return null;
  const { record } = norm;
  const title = words.label(record.title);
  const lags = lagsOf(study, norm);
  const firsts = new Set(
    firstNamed(study).flatMap(({ concept, first }) => (first.norm === record.id ? [concept] : [])),
  );
  const named = record.names.filter(({ src }) => listOfSources(src).length > 0);
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <p class="crumbs">
        <a href={pageAddress(words.language, 'norms')}>{words('norms.all')}</a>
      </p>
      <div class="open tight">
        <h1>
          <bdi>{title}</bdi>
          {`: ${words('norms.question')}`}
        </h1>
        <p class="note">
          {[
            record.lane === null ? null : words(`norms.lane.${record.lane}`),
            record.kind === null ? null : words(`norms.kind.${record.kind}`),
            record.body === null ? null : words(`norms.body.${record.body}`),
            record.number === null ? null : `${words('norms.number')}: ${record.number}`,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        <EditLink view={view} kind="norm" id={record.id} />
      </div>
      <Row id="dates" ask={words('norms.timeline')}>
        <dl class="bar-facts">
          {normDates
            .filter((field) => field === 'adopted' || record[field] !== null || norm.annotations.has(field))
            .map((field) => (
              <div>
                <dt>{words(`norms.${field}`)}</dt>
                <dd>
                  <Sourced
                    fact={sourcedFact(norm, field, record[field])}
                    view={view}
                    show={(date) => formatDate(date, words.language)}
                  />
                  <Note text={norm.annotations.get(field)?.note} view={view} />
                </dd>
              </div>
            ))}
        </dl>
        {record.note === undefined ? null : (
          <p class="src">
            {`${words('norms.coder_note')}: `}
            <OwnWords text={record.note} view={view} />
          </p>
        )}
      </Row>
      <Row id="names" ask={words('norms.names')}>
        {named.length === 0 ? <p class="missing">{words('norms.names_none')}</p> : null}
        <ul class="bullets">
          {named.map(({ concept, src }) => (
            <li>
              {words(`norms.concept.${concept}`)}
              {firsts.has(concept) ? ` (${words('norms.named_first')})` : ''}
              <SourceLinks sources={listOfSources(src)} view={view} />
            </li>
          ))}
        </ul>
      </Row>
      {record.lane === 'national' ? null : (
        <Row
          id="lags"
          ask={words('norms.lags')}
          note={
            <>
              {words('norms.lags_note')} <span class="rung">L1</span>
            </>
          }
        >
          {lags.length === 0 ? (
            <p class="missing">{words('norms.no_lags')}</p>
          ) : (
            <LagTable lags={lags} view={view} withNorm={false} />
          )}
        </Row>
      )}
      <Row id="ties" ask={words('norms.ties')}>
        <Ties view={view} id={record.id} />
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('norms.would_change')}</p>
      </Row>
    </>,
  );
};
