/** One indicator: what it tells, its value with interval and bounds, its tests, every year, peers, formula, units and sources. */

import { pageAddress } from '../address.js';
import { IntervalPlot } from '../interval-plot.js';
import { pageOf } from '../layout.js';
import { withInterval } from '../marks.js';
import { partOf } from '../paging.js';
import { Row } from '../row.js';
import { scaleOf, shownValue } from '../shown-value.js';
import type { PageBuilder } from '../view.js';
import { linesOfIndicator } from '../would-change/of-indicators.js';
import { WouldChange } from '../would-change/would-change.js';
import { Companions, Peers } from './companions.js';
import { HowComputed } from './how-computed.js';
import { InTests, testsWith } from './in-tests.js';
import { IndicatorLead } from './indicator-lead.js';
import { RestsOn } from './rests-on.js';
import { statusWords } from './status-words.js';
import { Years } from './years.js';

export const indicatorPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  const { assessment } = site;
  const definition = assessment.evidence.standard.indicators.get(path[1] ?? '');
  if (definition === undefined || path.length !== 2) return null;
  const { peers } = assessment.study.settings;
  const value = shownValue(assessment, definition.id);
  const title = `${definition.id} ${words.label(definition.name)}`;
  // Other countries have no registry of cases, so what is counted over it stands alone.
  const isComparable = !definition.data.includes('registry');
  const isDrawnInTest = testsWith(view, definition).some(({ parts }) =>
    parts.some(({ part }) => part.indicator === definition.id),
  );
  const overrides = assessment.evidence.standard.overriddenBy.get(definition.id) ?? [];
  const peerValues = peers
    .flatMap((peer) => shownValue(assessment, definition.id, peer) ?? [])
    .filter((item) => item.value !== null);
  return pageOf(
    site,
    title,
    path,
    partOf(query) === 1 ? '' : `?page=${partOf(query)}`,
    <>
      <div class="open tight">
        <p class="crumbs">
          <a href={`${pageAddress(words.language, 'indicators')}?dimension=${definition.dimension}`}>
            {words.label(assessment.evidence.standard.dimensions.get(definition.dimension)?.name ?? {})}
          </a>
        </p>
        <h1>
          <bdi>{title}</bdi>
          {`: ${words('indicator.question')}`}
        </h1>
        <IndicatorLead value={value} words={words} />
        {value === undefined || value.status === 'ok' ? null : <p class="note">{statusWords(value, words)}</p>}
        {overrides.map((item) => (
          <p class="note">{words('overridden', { author: item.author, reason: item.reason })}</p>
        ))}
        <p class="prose">{words.label(definition.meaning)}</p>
      </div>
      {value?.value == null || isDrawnInTest ? null : (
        <IntervalPlot
          value={value}
          range={scaleOf(assessment, definition.id)}
          threshold={null}
          conventional={false}
          goodSide={null}
          label={`${definition.id}: ${withInterval(value, words, 2)}`}
          words={words}
        />
      )}
      {value?.value != null ? null : (
        <Row ask={words('what_supplies')}>
          <p class="prose">{words.label(definition.supply)}</p>
        </Row>
      )}
      <InTests definition={definition} view={view} />
      <Years definition={definition} title={title} isComparable={isComparable} view={view} />
      <Peers own={value} values={peerValues} isComparable={isComparable} view={view} />
      <Companions definition={definition} view={view} />
      {definition.caveats.length === 0 ? null : (
        <Row ask={words('caveats')}>
          <ul class="bullets">
            {definition.caveats.map((item) => (
              <li>{words.label(item)}</li>
            ))}
          </ul>
        </Row>
      )}
      <WouldChange words={words} lines={linesOfIndicator(view, definition, value)} />
      <HowComputed definition={definition} value={value} words={words} />
      {value === undefined ? null : <RestsOn value={value} view={view} />}
    </>,
  );
};
