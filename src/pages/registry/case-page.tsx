/** One case: what it is on the left, how well we know it on the right. */
import type { Child } from 'hono/jsx';
import { sourcesOfCase } from '../../assessment/index.js';
import { brokenLinks, imageClass, institutionClass, ledgerRows } from '../../classes/index.js';
import { type CaseView, type Grade, gradeOfFact } from '../../evidence/index.js';
import { countryName, formatDate, formatNumber } from '../../language/index.js';
import { type CodebookList, codesOf } from '../../standard/index.js';
import type { SourceReference } from '../../study/index.js';
import { caseAddress, explainAddress, pageAddress, sourceAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { GradeMark } from '../marks.js';
import { Reply } from '../reply.js';
import type { PageBuilder, View } from '../view.js';

/** Numbered references to sources: `[3]`. */
const SourceLinks = ({ src, order, view }: { src: SourceReference; order: readonly string[]; view: View }) => {
  const ids = src == null ? [] : [src].flat();
  if (ids.length === 0) return null;
  return (
    <span class="refs">
      {ids.map((id) => (
        <a href={sourceAddress(view.words.language, id)}>{` [${order.indexOf(id) + 1}]`}</a>
      ))}
    </span>
  );
};

const Facts = ({ shown, view, order }: { shown: CaseView; view: View; order: readonly string[] }) => {
  const { words, site } = view;
  const { standard, study } = site.assessment.evidence;
  const { record } = shown;
  const coded = (list: CodebookList, ids: readonly string[] | null): Child =>
    ids === null || ids.length === 0 ? (
      <span class="missing">{words('not_known_word')}</span>
    ) : (
      ids.map((id) => <div>{words.label(codesOf(standard, list).get(id)?.name ?? { en: id })}</div>)
    );
  const actorName = (id: string): string => {
    const actor = study.actors.get(id);
    return actor === undefined ? id : actor.private_person ? words('private_person') : words.label(actor.name);
  };
  return (
    <dl>
      <dt>{words('country_of_case')}</dt>
      <dd>{countryName(record.country, words.language)}</dd>
      <dt>{words('time')}</dt>
      <dd>
        {record.time.start === null ? words('not_known_word') : formatDate(record.time.start, words.language)}
        {record.time.end === null ? '' : ` – ${formatDate(record.time.end, words.language)}`}
        <SourceLinks src={record.time.src} order={order} view={view} />
      </dd>
      <dt>{words('facet.concept')}</dt>
      <dd>{coded('concepts', record.concepts?.primary ? [record.concepts.primary, ...record.concepts.also] : null)}</dd>
      <dt>{words('facet.form')}</dt>
      <dd>
        {record.form?.primary === 'none'
          ? words('facet.no_form')
          : coded('forms', record.form?.primary ? [record.form.primary, ...record.form.other] : null)}
      </dd>
      <dt>{words('instruments')}</dt>
      <dd>{coded('instruments', record.instruments)}</dd>
      <dt>{words('directions')}</dt>
      <dd>{coded('directions', record.directions)}</dd>
      <dt>{words('levels')}</dt>
      <dd>{coded('levels', record.levels)}</dd>
      <dt>{words('actors')}</dt>
      <dd>
        {record.actors.length === 0 ? (
          <span class="missing">{words('not_known_word')}</span>
        ) : (
          record.actors.map((part) => (
            <div>
              {`${actorName(part.id)} – ${words(`role.${part.role}`)}`}
              <SourceLinks src={part.src} order={order} view={view} />
            </div>
          ))
        )}
      </dd>
      <dt>{words('partners')}</dt>
      <dd>
        {record.partners === null || record.partners.length === 0 ? (
          <span class="missing">{words('not_known_word')}</span>
        ) : (
          record.partners.map((partner) => countryName(partner.country, words.language)).join(', ')
        )}
      </dd>
      <dt>{words('existence')}</dt>
      <dd>{words(`existence.${record.status}`)}</dd>
      <dt>{words('coding_of')}</dt>
      <dd>{words(`coding.${record.coding.status}`)}</dd>
    </dl>
  );
};

const Editions = ({ shown, view, order }: { shown: CaseView; view: View; order: readonly string[] }) => {
  const { words } = view;
  const { record } = shown;
  if (shown.editions.length === 0 && record.milestones.length === 0) return null;
  return (
    <section>
      <h2>{words('editions', { n: shown.editions.length })}</h2>
      <p class="note">{words(record.editions_complete === true ? 'editions_complete' : 'editions_incomplete')}</p>
      <ol class="timeline">
        {shown.editions.map(({ edition }) => (
          <li>
            {formatDate(edition.date, words.language)}
            {edition.held_in === null ? '' : `, ${countryName(edition.held_in, words.language)}`}
            {edition.delegations === null ? '' : ` · ${words('delegations', { n: edition.delegations })}`}
            {edition.countries === null ? '' : ` · ${words('countries_n', { n: edition.countries })}`}
            <SourceLinks src={edition.src} order={order} view={view} />
          </li>
        ))}
      </ol>
      {record.milestones.length === 0 ? null : (
        <details>
          <summary>{words('milestones', { n: record.milestones.length })}</summary>
          <ul class="bullets">
            {record.milestones.map((item) => (
              <li>
                {item.date === null ? '' : `${formatDate(item.date, words.language)}: `}
                <span lang="en">{item.text}</span>
                <SourceLinks src={item.src} order={order} view={view} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const Classes = ({ shown, view }: { shown: CaseView; view: View }) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const day = evidence.calendar.asOf;
  const institution = institutionClass(evidence, shown, day);
  const image = imageClass(evidence, shown, day);
  const rules = evidence.standard.classes;
  const pointName = (id: string) =>
    words.label(rules.institution.points.find((point) => point.id === id)?.name ?? { en: id });
  const markerName = (id: string) =>
    words.label(
      [...rules.image.substance, ...rules.image.image].find((marker) => marker.id === id)?.name ?? { en: id },
    );
  return (
    <section>
      <h2>{words('classes_of_case')}</h2>
      <p>
        <b>{words.say({ key: `class.${institution.class}` })}</b>
        {institution.class === 'completed_act'
          ? ''
          : ` · ${words('points', { low: institution.pointsLow, high: institution.pointsHigh })}`}
        {institution.range.length > 1
          ? ` · ${words('may_be', { classes: institution.range.map((one) => words.say({ key: `class.${one}` })).join(', ') })}`
          : ''}
      </p>
      {institution.class === 'completed_act' ? null : (
        <ul class="list">
          {institution.points.map((point) => (
            <li>
              <svg width="14" height="14" aria-hidden="true">
                <use
                  href={`#u-${point.low > 0 && point.low === point.high ? 'yes' : point.high === 0 ? 'no' : 'unknown'}`}
                />
              </svg>
              <span>{`${pointName(point.id)}: ${point.low === point.high ? point.low : `${point.low}–${point.high}`}`}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <b>{words.say({ key: `image.${image.class}` })}</b>
      </p>
      <div class="stacks">
        {(
          [
            ['substance', image.substance],
            ['image', image.image],
          ] as const
        ).map(([kind, markers]) => (
          <section>
            <h3 class="sub">{words(`markers.${kind}`)}</h3>
            <ul class="list">
              {markers.map((marker) => (
                <li>
                  <svg width="14" height="14" aria-hidden="true">
                    <use href={`#u-${marker.state === true ? 'yes' : marker.state === false ? 'no' : 'unknown'}`} />
                  </svg>
                  <span>{`${markerName(marker.id)}: ${words(`marker.${marker.state === null ? 'unknown' : marker.state}`)}`}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p>
        <a class="opens" href={explainAddress(words.language, `case:${shown.id}`)}>
          {words('how_computed')}
        </a>
      </p>
    </section>
  );
};

const Results = ({ shown, view, order }: { shown: CaseView; view: View; order: readonly string[] }) => {
  const { words, site } = view;
  const { record } = shown;
  const results = Array.isArray(record.results) ? record.results : [];
  return (
    <section>
      <h2>{words('results')}</h2>
      {record.results === null || results.length === 0 ? (
        <p class="missing">{words(record.results === 'none' ? 'results_none' : 'not_known_word')}</p>
      ) : null}
      <ol class="deeds">
        {results.map((result) => {
          const grade: Grade = gradeOfFact(result.evidence, record, site.assessment.study);
          const self = result.evidence.some((item) => item.claimed_by === 'self');
          return (
            <li>
              <GradeMark grade={grade} words={words} />
              <div>
                <span lang="en">{result.text}</span>
                {result.quantity === null ? '' : ` (${formatNumber(result.quantity.value, words.language)})`}
                <div class="meta">
                  {[
                    result.date === null ? null : formatDate(result.date, words.language),
                    result.cat === null ? null : words(`result.${result.cat}`),
                    result.sign === null
                      ? null
                      : words(`sign.${result.sign === '+' ? 'positive' : result.sign === '0' ? 'zero' : 'negative'}`),
                    grade <= 1 && self ? words('own_claim') : null,
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                  {result.evidence.map((item) => (
                    <SourceLinks src={item.src} order={order} view={view} />
                  ))}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
};

export const casePage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const { evidence, study } = site.assessment;
  const shown = evidence.byId.get(path[1] ?? '');
  if (shown === undefined || path.length !== 2) return null;
  const { record } = shown;
  const order = sourcesOfCase(site.assessment, shown.id);
  const rows = ledgerRows(evidence, record.country).filter((row) => row.caseId === shown.id);
  const disputed = [...shown.case.annotations].filter(([, annotation]) => annotation.disputed !== undefined);
  const missing = [...shown.case.annotations].filter(([, annotation]) => annotation.reason !== undefined);
  const related = Array.isArray(record.related) ? record.related : [];
  const broken = brokenLinks(shown);
  const title = words.label(record.name);
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open">
        <h1>{title}</h1>
        {record.summary === undefined ? null : <p class="lead">{words.label(record.summary)}</p>}
        {record.name_status === 'working' ? <p class="note">{words('working_name')}</p> : null}
        {site.editing === undefined ? null : (
          <p>
            <a href={pageAddress(words.language, 'edit', 'case', shown.id)}>{words('edit.edit_this')}</a>
          </p>
        )}
      </div>
      <div class="case">
        <div class="facts">
          <Facts shown={shown} view={view} order={order} />
        </div>
        <div class="evid">
          <section>
            <h2>{words('contribution_rows')}</h2>
            {rows.length === 0 ? <p class="missing">{words('no_deeds')}</p> : null}
            <ol class="deeds">
              {rows.map((row) => (
                <li>
                  <GradeMark grade={row.grade} words={words} />
                  <div>
                    <span lang="en">{row.deed}</span>
                    <div class="meta">
                      {[
                        row.date === null ? null : formatDate(row.date, words.language),
                        row.level === null ? words('level_unknown') : words(`level.${row.level}`),
                        words(`credit.${row.credit ?? 'unknown'}`),
                        row.sign === null
                          ? words('sign_unknown')
                          : words(`sign.${row.sign === '+' ? 'positive' : row.sign === '0' ? 'zero' : 'negative'}`),
                      ]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </div>
                    {row.counterEvidence.map((item) => (
                      <p class="note">
                        <b>{words('counter_evidence')}:</b> <span lang="en">{item.text}</span>
                      </p>
                    ))}
                  </div>
                </li>
              ))}
            </ol>
          </section>
          <Classes shown={shown} view={view} />
          <section>
            <h2>{words('goals')}</h2>
            {record.goals === null || record.goals.length === 0 ? (
              <p class="missing">{words('not_known_word')}</p>
            ) : (
              <ul class="bullets">
                {record.goals.map((goal) => (
                  <li>
                    {`${words.label(codesOf(evidence.standard, 'goals').get(goal.id.slice(0, 3))?.name ?? { en: goal.id })}: `}
                    <span lang="en">{goal.text ?? ''}</span>
                    <span class="muted">{` · ${goal.clause === null ? words('clause.unknown') : goal.clause === 'none' ? words('clause.none') : goal.clause}`}</span>
                    <SourceLinks src={goal.src} order={order} view={view} />
                  </li>
                ))}
              </ul>
            )}
            {broken.length === 0 ? null : (
              <p class="note">
                {words('broken_links', {
                  links: broken
                    .map((link) => words(`broken.${link.kind}`))
                    .filter((word, index, all) => all.indexOf(word) === index)
                    .join('; '),
                })}
              </p>
            )}
          </section>
          <Results shown={shown} view={view} order={order} />
          <Editions shown={shown} view={view} order={order} />
          {record.criticisms.length === 0 ? null : (
            <section>
              <h2>{words('criticisms')}</h2>
              <ul class="bullets">
                {record.criticisms.map((item) => (
                  <li>
                    <span lang="en">{item.text}</span>
                    <SourceLinks src={item.src} order={order} view={view} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {record.response.map((item) => (
            <Reply site={site} by={item.by} date={item.date} text={item.text} src={item.src} />
          ))}
          {disputed.length === 0 ? null : (
            <section>
              <h2>{words('disputed')}</h2>
              {disputed.map(([field, annotation]) => (
                <div class="stack">
                  <span class="word-disputed">{field}</span>
                  {annotation.disputed?.map((item) => (
                    <span>
                      {String(item.value)}
                      <SourceLinks src={item.src as string[] | null} order={order} view={view} />
                    </span>
                  ))}
                </div>
              ))}
            </section>
          )}
          {related.length === 0 ? null : (
            <section>
              <h2>{words('related')}</h2>
              <ul class="bullets">
                {related.map((id) => (
                  <li>
                    <a href={caseAddress(words.language, id)}>
                      {words.label(evidence.byId.get(id)?.record.name ?? { en: id })}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {missing.length === 0 ? null : (
            <section>
              <h2>{words('what_is_missing')}</h2>
              <details>
                <summary>{words('missing_fields', { n: missing.length })}</summary>
                <ul class="bullets">
                  {missing.map(([field, annotation]) => (
                    <li>
                      {`${field}: ${words(`reason.${annotation.reason}`)}`}
                      {annotation.note === undefined ? null : (
                        <span class="muted" lang="en">{` – ${annotation.note}`}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            </section>
          )}
          <section>
            <h2>{words('nav.sources')}</h2>
            <ol class="numbered-sources">
              {order.map((id) => (
                <li id={id}>
                  <a class="url" href={sourceAddress(words.language, id)}>
                    {study.sources.get(id)?.title ?? study.sources.get(id)?.supports ?? id}
                  </a>
                  {` – ${study.publishers.get(study.sources.get(id)?.publisher ?? '')?.name ?? ''}`}
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>,
  );
};
