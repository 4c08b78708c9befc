/** Theories of international relations held against the values of the study: supported, contradicted, unclear, no data (M3–M8). */
import {
  type ExpectationResult,
  type LensOutcome,
  type LensResult,
  lensOutcomes,
  readLenses,
} from '../../judgement/index.js';
import { indicatorsOfRule } from '../../standard/index.js';
import { indicatorAddress } from '../address.js';
import { Derived } from '../derived.js';
import { pageOf } from '../layout.js';
import { TestMark } from '../marks.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';

const markOf = { supported: 'pass', contradicted: 'fail', unclear: 'unclear', no_data: 'nodata' } as const;

const Outcome = ({ outcome, view }: { outcome: LensOutcome; view: View }) => (
  <span class="v">
    <TestMark outcome={markOf[outcome]} />
    <b>{view.words.say({ key: `lens.outcome.${outcome}` })}</b>
  </span>
);

/** Which lenses fit: several is a normal answer, none that can be tested another. */
function sentenceOf(results: readonly LensResult[], view: View): string {
  const { words } = view;
  const names = (list: readonly LensResult[]): string =>
    list
      .map(({ lens, counts, provisional }) =>
        words('lenses.fits', {
          name: words.label(lens.name),
          n: counts.supported,
          all: lensOutcomes.reduce((sum, outcome) => sum + counts[outcome], provisional),
        }),
      )
      .join('; ');
  const fit = results.filter(({ outcome }) => outcome === 'supported');
  const tested = results.filter(({ counts }) => counts.supported + counts.contradicted + counts.unclear > 0);
  if (tested.length === 0) return words('lenses.lead.untested', { n: results.length });
  if (fit.length === 0) return words('lenses.lead.none', { tested: tested.length, n: results.length });
  if (fit.length === 1) return words('lenses.lead.one', { names: names(fit), tested: tested.length });
  return words('lenses.lead.several', { n: fit.length, names: names(fit) });
}

const Matrix = ({ results, view }: { results: readonly LensResult[]; view: View }) => {
  const { words } = view;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words('lenses.matrix')}>
      <table class="matrix label-above">
        <thead>
          <tr>
            <th scope="col">{words('lenses.lens')}</th>
            <th scope="col">{words('lenses.reading')}</th>
            {lensOutcomes.map((outcome) => (
              <th scope="col" class="n">
                {words.say({ key: `lens.outcome.${outcome}` })}
              </th>
            ))}
            <th scope="col" class="n">
              {words('lenses.provisional_n')}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ lens, outcome, counts, provisional }) => (
            <tr>
              <th scope="row">
                <a href={`#${lens.id}`}>{words.label(lens.name)}</a>
              </th>
              <td data-l={words('lenses.reading')}>
                <Outcome outcome={outcome} view={view} />
              </td>
              {lensOutcomes.map((one) => (
                <td class="n" data-l={words.say({ key: `lens.outcome.${one}` })}>
                  {counts[one]}
                </td>
              ))}
              <td class="n" data-l={words('lenses.provisional_n')}>
                {provisional}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Expectation = ({ result, subject, view }: { result: ExpectationResult; subject: string; view: View }) => {
  const { words } = view;
  return (
    <div class="lens-expects">
      <h3>{words.label(result.expectation.text)}</h3>
      <p class="small muted">
        {result.expectation.sources
          .map(({ author, year, title, page, page_checked: checked }) =>
            page === null
              ? `${author} (${year}). ${title}.`
              : `${author} (${year}). ${title}, ${words('lenses.page_abbr', { page })} ${words(`lenses.page_checked.${checked}`)}`,
          )
          .join(' ')}
      </p>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('lenses.test')}</th>
            <th scope="col">{words('lenses.outcome')}</th>
            <th scope="col">{words('lenses.why')}</th>
          </tr>
        </thead>
        <tbody>
          {result.tests.map((test) => (
            <tr>
              <th scope="row">
                {words.label(test.test.text)}
                <span class="cell-n">
                  {indicatorsOfRule(test.test.rule).map(({ id }) => (
                    <>
                      <a href={indicatorAddress(words.language, ownerOf(id, view))}>{id}</a>{' '}
                    </>
                  ))}
                </span>
              </th>
              <td data-l={words('lenses.outcome')}>
                <Outcome outcome={test.outcome} view={view} />
                {test.provisional === undefined ? null : (
                  <span class="cell-n">
                    {words('lenses.provisional')} {words.say(test.provisional)}
                  </span>
                )}
              </td>
              <td data-l={words('lenses.why')}>
                {words.say(test.why)}{' '}
                <Derived id={`lens:${test.id}:${subject}`} words={words}>
                  {words('how_computed')}
                </Derived>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** A companion stands on the page of its indicator. */
function ownerOf(id: string, { site }: View): string {
  const { companions } = site.assessment.evidence.standard;
  return companions.get(id)?.of ?? id;
}

export const lensesPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, table, study } = site.assessment;
  const subject = study.settings.focal;
  const results = readLenses(evidence, table, subject);
  return pageOf(
    site,
    words('lenses.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('lenses.title')}</h1>
        <p class="lead">{sentenceOf(results, view)}</p>
        <p class="note">
          {words('lenses.note')} <span class="rung">L1</span>
        </p>
      </div>
      <Row id="matrix" ask={words('lenses.matrix')} note={words('lenses.matrix_note')}>
        {results.length === 0 ? (
          <p class="missing">{words('lenses.none')}</p>
        ) : (
          <Matrix results={results} view={view} />
        )}
      </Row>
      {results.map((result) => (
        <Row
          id={result.lens.id}
          ask={words.label(result.lens.name)}
          beside={
            <>
              <Outcome outcome={result.outcome} view={view} />
              <p>{words.label(result.lens.says)}</p>
              {result.isOwn ? <p>{words('lenses.own', { file: `lenses/${result.lens.id}.yaml` })}</p> : null}
            </>
          }
        >
          {result.expectations.map((one) => (
            <Expectation result={one} subject={subject} view={view} />
          ))}
          {result.lens.limits === undefined ? null : <p class="note">{words.label(result.lens.limits)}</p>}
        </Row>
      ))}
      <Row id="own-lens" ask={words('what_would_change')}>
        <p class="prose">{words('lenses.would_change')}</p>
        <p class="src">{words('lenses.add')}</p>
      </Row>
    </>,
  );
};
