/** What if: something set aside or moved, and what then changes. The question is the address; the files stay as they are. */
import type { Child } from 'hono/jsx';
import {
  compareAssessments,
  indicatorName,
  mayBeSetAside,
  queryOfWhatIf,
  suppose,
  type WhatIf,
  whatIfOfQuery,
} from '../../assessment/index.js';
import { pathOf, shapeOfCard } from '../../editing/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import { countryName, formatNumber } from '../../language/index.js';
import type { CoreTest } from '../../standard/index.js';
import { criterionAddress, diagnosisAddress, pageAddress, recommendationAddress } from '../address.js';
import { pathWords } from '../editing/field-words.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, VerdictMark, verdictWord, withInterval } from '../marks.js';
import type { PageBuilder, View } from '../view.js';

const addressOf = (view: View, whatIf: WhatIf): string => {
  const query = queryOfWhatIf(whatIf);
  return pageAddress(view.words.language, 'what-if') + (query === '' ? '' : `?${query}`);
};

function testsOf({ site }: View): readonly CoreTest[] {
  return [...site.assessment.evidence.standard.criteria.values()].flatMap((criterion) => criterion.tests);
}

/** Fields of a case two steps deep: a group, or one field of it. */
function fieldNames(): string[] {
  const shape = shapeOfCard('case');
  if (shape.kind !== 'group') return [];
  return [...shape.fields].flatMap(([name, inner]) =>
    !mayBeSetAside(name)
      ? []
      : [
          name,
          ...(inner.kind === 'group'
            ? [...inner.fields.keys()].filter((key) => key !== 'src' && key !== 'note').map((key) => `${name}.${key}`)
            : []),
        ],
  );
}

const Supposed = ({ view, whatIf }: { view: View; whatIf: WhatIf }) => {
  const { words, site } = view;
  const tests = testsOf(view);
  const textOf = (id: string): string => {
    const test = tests.find((one) => one.id === id);
    return test === undefined ? id : words.label(test.text);
  };
  const rest = <Key extends keyof WhatIf>(key: Key, value: WhatIf[Key]): WhatIf => ({ ...whatIf, [key]: value });
  const items: { readonly say: string; readonly without: WhatIf }[] = [
    ...whatIf.cases.map((id) => ({
      say: words('what_if.without_case', {
        name: words.label(site.assessment.evidence.byId.get(id)?.record.name ?? { en: id }),
      }),
      without: rest(
        'cases',
        whatIf.cases.filter((one) => one !== id),
      ),
    })),
    ...whatIf.fields.map((field) => ({
      say: words('what_if.without_field', { field: pathWords(pathOf(field), words) }),
      without: rest(
        'fields',
        whatIf.fields.filter((one) => one !== field),
      ),
    })),
    ...whatIf.tests.map((id) => ({
      say: words('what_if.without_test', { test: textOf(id) }),
      without: rest(
        'tests',
        whatIf.tests.filter((one) => one !== id),
      ),
    })),
    ...whatIf.thresholds.map((line) => ({
      say: words('what_if.line_moved', { test: textOf(line.test), value: line.value }),
      without: rest(
        'thresholds',
        whatIf.thresholds.filter((one) => one !== line),
      ),
    })),
    ...(whatIf.unknown === null
      ? []
      : [{ say: words(`what_if.unknown.${whatIf.unknown}`), without: rest('unknown', null) }]),
  ];
  return (
    <ul class="bullets">
      {items.map(({ say, without }) => (
        <li>
          <span dir="auto">{say}</span>{' '}
          <a href={addressOf(view, without)} aria-label={words('what_if.take_back_this', { what: say })}>
            {words('what_if.take_back')}
          </a>
        </li>
      ))}
    </ul>
  );
};

const Ask = ({ view, whatIf }: { view: View; whatIf: WhatIf }) => {
  const { words, site } = view;
  const movable = testsOf(view).flatMap((test) =>
    test.parts.flatMap((part, index) =>
      part.threshold === undefined ? [] : [{ test, index, threshold: part.threshold, indicator: part.indicator }],
    ),
  );
  const hidden = [...new URLSearchParams(queryOfWhatIf({ ...whatIf, unknown: null }))];
  return (
    <form class="suppose" method="get" action={pageAddress(words.language, 'what-if')}>
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for="case">{words('what_if.ask_case')}</label>
        <input id="case" name="case" type="text" list="cases" autocomplete="off" />
        <datalist id="cases">
          {site.assessment.study.cases.map(({ record }) => (
            <option value={record.id} label={words.label(record.name).slice(0, 80)} />
          ))}
        </datalist>
      </div>
      <div class="field">
        <label for="field">{words('what_if.ask_field')}</label>
        <select id="field" name="field">
          <option value="">{words('edit.no_value')}</option>
          {fieldNames().map((field) => (
            <option value={field}>{pathWords(pathOf(field), words)}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="test">{words('what_if.ask_test')}</label>
        <select id="test" name="test">
          <option value="">{words('edit.no_value')}</option>
          {testsOf(view).map((test) => (
            <option value={test.id}>{`${test.id} ${words.label(test.text)}`}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="line">{words('what_if.ask_line')}</label>
        <p class="help" id="line-help">
          {words('what_if.line_help')}
        </p>
        <input id="line" name="line" type="text" list="lines" autocomplete="off" aria-describedby="line-help" />
        <datalist id="lines">
          {movable.map(({ test, index, threshold, indicator }) => (
            <option
              value={`${test.id}:${index}:${threshold}`}
              label={`${indicator} · ${words.label(test.text)}`.slice(0, 90)}
            />
          ))}
        </datalist>
      </div>
      <div class="field">
        <label for="unknown">{words('what_if.ask_unknown')}</label>
        <select id="unknown" name="unknown">
          <option value="">{words('what_if.unknown.as_is')}</option>
          {(['for', 'against'] as const).map((side) => (
            <option value={side} selected={whatIf.unknown === side}>
              {words(`what_if.unknown.${side}`)}
            </option>
          ))}
        </select>
      </div>
      <button class="btn first" type="submit">
        {words('what_if.suppose')}
      </button>
    </form>
  );
};

const Change = ({ before, after, label, mark }: { before: string; after: string; label: string; mark?: Child }) => (
  <span class="change">
    <span class="unseen">{label}</span>
    {before}
    <span aria-hidden="true">{' → '}</span>
    {mark}
    <b>{after}</b>
  </span>
);

const shownValue = (value: IndicatorValue | null, view: View): string =>
  value === null ? view.words('no_data') : withInterval(value, view.words, digitsOf(value));

const mostValues = 60;

export const whatIfPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1 || site.mode !== 'live') return null;
  const { study } = site.assessment;
  const kept = study.scenarios.get(query.get('scenario') ?? '');
  const whatIf = kept ?? whatIfOfQuery(query);
  const asked = queryOfWhatIf(whatIf);
  const before = site.assessment;
  const compared = asked === '' ? null : compareAssessments(before, suppose(before, whatIf));
  const focal = study.settings.focal;
  const own = compared?.verdicts.filter(({ subject }) => subject === focal) ?? [];
  const others = compared?.verdicts.filter(({ subject }) => subject !== focal) ?? [];
  const search =
    query.get('scenario') !== null && kept ? `?scenario=${query.get('scenario')}` : asked === '' ? '' : `?${asked}`;
  return pageOf(
    site,
    words('what_if.title'),
    path,
    search,
    <>
      <div class="open">
        <h1>{words('what_if.title')}</h1>
        <p class="lead">
          {compared === null
            ? words('what_if.lead')
            : words('what_if.answer', {
                flips: own.length,
                n: before.focal.current.size,
                values: compared.values.filter(({ subject }) => subject === focal).length,
              })}
        </p>
        <p class="note">{words('what_if.files_stay')}</p>
      </div>
      <section class="row">
        <div class="ask">
          <h2>{words('what_if.supposed')}</h2>
        </div>
        <div class="say">
          {kept === undefined ? null : <p dir="auto">{words('what_if.kept_as', { name: kept.name })}</p>}
          {asked === '' ? <p class="missing">{words('what_if.nothing')}</p> : <Supposed view={view} whatIf={whatIf} />}
          <Ask view={view} whatIf={whatIf} />
          {asked === '' || kept !== undefined || site.editing === undefined ? null : (
            <details>
              <summary>{words('what_if.keep')}</summary>
              <form class="inline-form" method="post" action={pageAddress(words.language, 'what-if')}>
                <input type="hidden" name="form_token" value={site.editing.formToken} />
                <input type="hidden" name="query" value={asked} />
                <div class="field">
                  <label for="name">{words('what_if.name')}</label>
                  <input id="name" name="name" type="text" required dir="auto" autocomplete="off" />
                </div>
                <button class="btn" type="submit">
                  {words('what_if.keep')}
                </button>
              </form>
            </details>
          )}
          {study.scenarios.size === 0 ? null : (
            <details open={asked === ''}>
              <summary>{words('what_if.scenarios')}</summary>
              <ul class="bullets">
                {[...study.scenarios].map(([id, scenario]) => (
                  <li>
                    <a href={`${pageAddress(words.language, 'what-if')}?scenario=${encodeURIComponent(id)}`} dir="auto">
                      {scenario.title === undefined ? scenario.name : words.label(scenario.title)}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </section>
      {compared === null ? null : (
        <>
          <section class="row">
            <div class="ask">
              <h2>{words('what_if.verdicts')}</h2>
              <p>{words('what_if.unmoved', { n: compared.unmoved })}</p>
            </div>
            <div class="say">
              {own.length === 0 ? <p>{words('what_if.no_flip')}</p> : null}
              <ul class="moved">
                {own.map((one) => (
                  <li>
                    <a href={criterionAddress(words.language, one.before.criterion.id)}>
                      {`${one.before.criterion.id} ${words.label(one.before.criterion.name)}`}
                    </a>
                    <Change
                      label={words('what_if.before_after')}
                      before={verdictWord(one.before, words)}
                      after={verdictWord(one.after, words)}
                      mark={<VerdictMark verdict={one.after} />}
                    />
                  </li>
                ))}
              </ul>
              {others.length === 0 ? null : (
                <details>
                  <summary>{words('what_if.others', { n: others.length })}</summary>
                  <ul class="moved">
                    {others.map((one) => (
                      <li>
                        {`${countryName(one.subject, words.language)} · ${one.before.criterion.id}`}
                        <Change
                          label={words('what_if.before_after')}
                          before={verdictWord(one.before, words)}
                          after={verdictWord(one.after, words)}
                        />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          </section>
          {compared.diagnoses.length + compared.recommendations.length === 0 ? null : (
            <section class="row">
              <div class="ask">
                <h2>{words('what_if.problems_and_recommendations')}</h2>
              </div>
              <ul class="say moved">
                {compared.diagnoses.map((one) => (
                  <li>
                    <a href={diagnosisAddress(words.language, one.before.rule.id)}>
                      {`${one.before.rule.id} ${words.label(one.before.rule.name)}`}
                    </a>
                    <Change
                      label={words('what_if.before_after')}
                      before={words.say({ key: `judgement.state.${one.before.state}` })}
                      after={words.say({ key: `judgement.state.${one.after.state}` })}
                    />
                  </li>
                ))}
                {compared.recommendations.map((one) => (
                  <li>
                    <a href={recommendationAddress(words.language, one.before.rule.id)}>
                      {`${one.before.rule.id} ${words.label(one.before.rule.recommendation)}`}
                    </a>
                    <Change
                      label={words('what_if.before_after')}
                      before={words(`what_if.recommendation.${one.before.state}`)}
                      after={words(`what_if.recommendation.${one.after.state}`)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section class="row">
            <div class="ask">
              <h2>{words('what_if.values')}</h2>
              <p>{words('what_if.values_what')}</p>
            </div>
            <div class="say">
              {compared.values.length === 0 ? (
                <p>{words(whatIf.unknown === null ? 'what_if.no_value_moved' : 'what_if.only_bounds')}</p>
              ) : (
                <div class="scroll">
                  <table class="stacked">
                    <caption>{words('what_if.values')}</caption>
                    <thead>
                      <tr>
                        <th scope="col">{words('what_if.country')}</th>
                        <th scope="col">{words('what_if.indicator')}</th>
                        <th scope="col">{words('what_if.before')}</th>
                        <th scope="col">{words('what_if.after')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {compared.values.slice(0, mostValues).map((one) => (
                        <tr>
                          <td data-l={words('what_if.country')}>{countryName(one.subject, words.language)}</td>
                          <th scope="row">{`${one.indicator} ${words.say(indicatorName(before, one.indicator))}`}</th>
                          <td data-l={words('what_if.before')}>
                            {one.before === null ? (
                              words('no_data')
                            ) : (
                              <Opens value={one.before} words={words}>
                                {shownValue(one.before, view)}
                              </Opens>
                            )}
                          </td>
                          <td data-l={words('what_if.after')}>{shownValue(one.after, view)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
              {compared.values.length <= mostValues ? null : (
                <p class="note">
                  {words('what_if.more_values', {
                    n: formatNumber(compared.values.length - mostValues, words.language, 0),
                  })}
                </p>
              )}
            </div>
          </section>
        </>
      )}
    </>,
  );
};
