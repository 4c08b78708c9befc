/** The historical-legal timeline: which norm came when, who named what first, how long until it was the country’s own. */
import { allLags, middleLag, type NormLag } from '../../classes/index.js';
import { firstDay } from '../../evidence/index.js';
import { formatNumber } from '../../language/index.js';
import { type Norm, type Noted, normConcepts, normKinds, normLanes } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { type Choice, counted, FilterForm, fits, searchOf } from '../filters.js';
import { Folded } from '../folded.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { Editions } from './editions.js';
import { FirstNamed } from './first.js';
import { LagTable } from './lags.js';
import { Density, MeasuredPeriods, NamedPeriods } from './periods.js';
import { Timeline } from './timeline.js';

type Values = (norm: Noted<Norm>) => readonly string[];
const listed = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const bodies = ['un', 'red_cross', 'regional', 'bilateral', 'national'] as const;

const valuesOf: Readonly<Record<string, { values: Values; order: readonly string[] }>> = {
  lane: { values: ({ record }) => listed(record.lane), order: normLanes },
  kind: { values: ({ record }) => listed(record.kind), order: normKinds },
  body: { values: ({ record }) => listed(record.body), order: bodies },
  concept: { values: ({ record }) => record.names.map(({ concept }) => concept), order: normConcepts },
};

const choicesOf = ({ words }: View, norms: readonly Noted<Norm>[]): readonly Choice[] =>
  Object.entries(valuesOf).map(([id, { values, order }]) => ({
    id,
    label: words(`norms.by.${id}`),
    options: counted(norms, values, order, (value) => words(`norms.${id}.${value}`)),
  }));

const Lead = ({ view, norms }: { view: View; norms: readonly Noted<Norm>[] }) => {
  const { words, site } = view;
  const joined = allLags(site.assessment.study).filter(({ end }) => end === 'joined');
  const middle = (days: readonly NormLag['days'][]): string => {
    const value = middleLag(days);
    return value === null
      ? words('norms.no_median')
      : words('norms.years', { n: formatNumber(value, words.language, 1) });
  };
  const inLane = (lane: string) => norms.filter(({ record }) => record.lane === lane).length;
  return (
    <p class="lead">
      {words('norms.lead', {
        n: norms.length,
        international: inLane('international'),
        regional: inLane('regional'),
        national: inLane('national'),
        joined: joined.length,
        median: middle(joined.map(({ days }) => days)),
        since: middle(joined.flatMap(({ sinceFounding }) => (sinceFounding === null ? [] : [sinceFounding.days]))),
      })}
    </p>
  );
};

const Lags = ({ view, shown }: { view: View; shown: readonly Noted<Norm>[] }) => {
  const { words, site } = view;
  const ids = new Set(shown.map(({ record }) => record.id));
  const lags = allLags(site.assessment.study).filter(({ norm }) => ids.has(norm));
  const without = shown.filter(
    ({ record }) => record.lane !== 'national' && !lags.some(({ norm }) => norm === record.id),
  );
  return (
    <>
      {lags.length === 0 ? (
        <p class="missing">{words('norms.no_lags')}</p>
      ) : (
        <Folded summary={words('folded.rows', { n: lags.length })}>
          <LagTable lags={lags} view={view} />
        </Folded>
      )}
      <p class="src">{words('norms.no_lag', { n: without.length })}</p>
    </>
  );
};

export const normsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const at = ({ record }: Noted<Norm>) =>
    record.adopted === null ? Number.POSITIVE_INFINITY : firstDay(record.adopted);
  const norms = [...site.assessment.study.norms.values()].sort(
    (a, b) => at(a) - at(b) || (a.record.id < b.record.id ? -1 : 1),
  );
  const shown = norms.filter((norm) =>
    Object.entries(valuesOf).every(([id, { values }]) => fits(view, id, values(norm))),
  );
  const sections = [
    ['first', 'first', <FirstNamed view={view} />],
    ['density', 'density', <Density view={view} />],
    ['periods', 'periods', <NamedPeriods view={view} />],
    ['measured', 'measured', <MeasuredPeriods view={view} />],
    ['editions', 'editions', <Editions view={view} />],
  ] as const;
  return pageOf(
    site,
    words('norms.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('norms.title')}</h1>
        {norms.length === 0 ? <p class="missing">{words('norms.empty')}</p> : <Lead view={view} norms={norms} />}
        <p class="note">{words('norms.note')}</p>
        <FilterForm
          action={pageAddress(words.language, 'norms')}
          choices={choicesOf(view, norms)}
          view={view}
          shown={words('norms.shown', { n: shown.length, all: norms.length })}
        />
      </div>
      <Row id="timeline" ask={words('norms.timeline')} note={words('norms.timeline_note')}>
        {shown.length === 0 ? <p class="missing">{words('norms.nothing')}</p> : <Timeline norms={shown} view={view} />}
      </Row>
      <Row
        id="lags"
        ask={words('norms.lags')}
        note={
          <>
            {words('norms.lags_note')} <span class="rung">L1</span>
          </>
        }
      >
        <Lags view={view} shown={shown} />
      </Row>
      {sections.map(([id, key, body]) => (
        <Row id={id} ask={words(`norms.${key}`)} note={words(`norms.${key}_note`)}>
          {body}
        </Row>
      ))}
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('norms.would_change')}</p>
      </Row>
    </>,
  );
};
