/** What if: something set aside or moved, and what then changes. The question is the address; the files stay as they are. */
import { compareAssessments, queryOfWhatIf, suppose, whatIfOfQuery } from '../../assessment/index.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';
import { Ask } from './ask.js';
import { ProblemChanges, ValueChanges, VerdictChanges } from './changes.js';
import { KeepIt, KeptScenarios, scenarioName } from './kept.js';
import { Supposed } from './supposed.js';

/** A line was chosen, and what was typed for it is no number. */
const lineWithoutNumber = (query: URLSearchParams): boolean => {
  const value = (query.get('line_value') ?? '').trim().replace(',', '.');
  return (query.get('line_of') ?? '') !== '' && (value === '' || !Number.isFinite(Number(value)));
};

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
                flips: compared.verdicts.filter(({ subject }) => subject === focal).length,
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
          {kept === undefined ? null : <p dir="auto">{words('what_if.kept_as', { name: scenarioName(view, kept) })}</p>}
          {lineWithoutNumber(query) ? <p class="said wrong">{words('what_if.no_number')}</p> : null}
          {kept === undefined && query.get('scenario') !== null ? (
            <p class="said wrong">{words('what_if.no_scenario')}</p>
          ) : null}
          {asked === '' ? <p class="missing">{words('what_if.nothing')}</p> : <Supposed view={view} whatIf={whatIf} />}
          <Ask view={view} whatIf={whatIf} />
          {asked === '' || kept !== undefined ? null : <KeepIt view={view} asked={asked} />}
          <KeptScenarios view={view} open={asked === ''} />
        </div>
      </section>
      {compared === null ? null : (
        <>
          <VerdictChanges compared={compared} view={view} />
          <ProblemChanges compared={compared} view={view} />
          <ValueChanges compared={compared} view={view} onlyBounds={whatIf.unknown !== null} />
        </>
      )}
    </>,
  );
};
