/** Effectiveness of instruments in the multi-vector policy: yields, modes of interaction, security outcomes (T6, T4, B2). */
import { periodIdFor } from '../../judgement/index.js';
import { modeTables, outcomeTable, type YieldTable, yieldTable } from '../../report/index.js';
import { criterionAddress, pageAddress } from '../address.js';
import { chosenOf, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, VerdictChip, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import type { PageBuilder, View } from '../view.js';
import { ModesOfInteraction } from './modes.js';
import { SecurityOutcomes } from './outcomes.js';
import { Yields } from './yields.js';

/** The period that is judged, unless the address asks for another one that was computed. */
function tableOf(view: View): YieldTable | null {
  const { assessment } = view.site;
  const judged = shownValue(assessment, 'VEC-04')?.period.id ?? periodIdFor(assessment.evidence, 'VEC-04', 0);
  const wanted = chosenOf(view, 'period');
  return (wanted === null ? null : yieldTable(assessment, wanted)) ?? yieldTable(assessment, judged);
}

/** Vectors whose intervals do not meet: only these may be called different. */
function differentVectors(table: YieldTable): number {
  const full = table.byVector.flatMap(({ units, pooled }) =>
    units.length < table.fewest || pooled?.low == null || pooled.high === null ? [] : [pooled],
  );
  return full
    .flatMap((one, at) => full.slice(at + 1).map((other) => [one, other] as const))
    .filter(([one, other]) => (one.low ?? 0) > (other.high ?? 1) || (other.low ?? 0) > (one.high ?? 1)).length;
}

const Periods = ({ table, view }: { table: YieldTable; view: View }) => {
  const { words, site } = view;
  const judged = shownValue(site.assessment, 'VEC-04')?.period.id;
  const address = pageAddress(words.language, 'effectiveness');
  const shown = table.value.period.id;
  return (
    <ul class="facets">
      {[...new Set([judged, 'whole'])].flatMap((id) =>
        id === undefined
          ? []
          : [
              <li>
                <a href={`${address}?period=${id}`} aria-current={id === shown ? 'true' : undefined}>
                  {periodName(words, id)}
                </a>
              </li>,
            ],
      )}
    </ul>
  );
};

export const effectivenessPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { assessment } = site;
  const table = tableOf(view);
  const verdict = assessment.focal.current.get('K6.2');
  const title = words('effectiveness.title');
  return pageOf(
    site,
    title,
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{title}</h1>
        {table === null || table.value.value === null ? (
          <p class="lead">{words('effectiveness.nothing')}</p>
        ) : (
          <>
            <p class="lead">
              {words('effectiveness.lead', {
                yes: table.known.filter(({ state }) => state === 'yes').length,
                n: table.known.length,
                period: periodName(words, table.value.period.id),
              })}{' '}
              <Opens value={table.value} words={words}>
                {withInterval(table.value, words, digitsOf(table.value))}
              </Opens>
              {`. ${words('effectiveness.vectors', { pairs: differentVectors(table) })}`}
            </p>
            <p class="note">{words('effectiveness.rung')}</p>
          </>
        )}
        {table === null ? null : <Periods table={table} view={view} />}
      </div>
      {table === null ? null : <Yields table={table} view={view} />}
      <ModesOfInteraction tables={modeTables(assessment, null)} view={view} />
      <SecurityOutcomes
        deeds={outcomeTable(assessment, 'deeds')}
        results={outcomeTable(assessment, 'results')}
        view={view}
      />
      {verdict === undefined ? null : (
        <Row ask={words('what_would_change')}>
          <p>
            <a
              href={criterionAddress(words.language, 'K6.2')}
            >{`${verdict.criterion.id} ${words.label(verdict.criterion.name)}`}</a>
          </p>
          <VerdictChip verdict={verdict} words={words} />
          <p class="prose">{words.say(verdict.wouldChange)}</p>
        </Row>
      )}
    </>,
  );
};
