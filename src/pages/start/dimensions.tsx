/** The eight dimensions with their verdicts and the intervals of their indicators. */
import { type CriterionVerdict, dimensionCoverage } from '../../judgement/index.js';
import { criterionAddress, indicatorAddress, pageAddress } from '../address.js';
import { Tally } from '../criteria/criteria-page.js';
import { IntervalPlot } from '../interval-plot.js';
import { VerdictMark, verdictWord, withInterval } from '../marks.js';
import { Row } from '../row.js';
import { scaleOf } from '../shown-value.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';
import { DimensionsTable } from './dimensions-table.js';

/** How many of its criteria could be judged: below three of five the dimension says nothing as a whole. */
const Coverage = ({ of, words }: { of: readonly CriterionVerdict[]; words: Words }) => {
  const coverage = dimensionCoverage(of);
  if (coverage.of === 0) return null;
  const { judged, of: all } = coverage;
  return (
    <p class="note">{words(coverage.speaks ? 'dimensions.judged' : 'dimensions.not_whole', { n: judged, of: all })}</p>
  );
};

export const Dimensions = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { assessment } = site;
  const verdicts = [...assessment.focal.current.values()];
  const dimensions = [...assessment.evidence.standard.dimensions.values()].filter((one) =>
    verdicts.some((item) => item.criterion.dimension === one.id),
  );
  return (
    <>
      <Row ask={words('dimensions.ask')} note={words('dimensions.note')}>
        <Tally verdicts={verdicts} words={words} />
      </Row>
      <div class="dims">
        {dimensions.map((dimension) => (
          <section data-chart>
            <h3>
              <a href={`${pageAddress(words.language, 'criteria')}?dimension=${dimension.id}`}>
                {words.label(dimension.name)}
              </a>
            </h3>
            <Coverage of={verdicts.filter((item) => item.criterion.dimension === dimension.id)} words={words} />
            {verdicts
              .filter((item) => item.criterion.dimension === dimension.id)
              .map((item) => (
                <div class="crit">
                  <VerdictMark verdict={item} />
                  <div>
                    <a href={criterionAddress(words.language, item.criterion.id)}>{words.label(item.criterion.name)}</a>
                    <span class="why">{`${item.criterion.id} · ${verdictWord(item, words)}${item.fragile ? `, ${words.say({ key: 'judgement.fragile' })}` : ''}${item.draft && item.verdict !== 'insufficient' ? ` · ${words.say({ key: 'judgement.draft' })}` : ''}`}</span>
                  </div>
                  <div>
                    {[
                      ...new Map(
                        item.tests.flatMap((test) => test.parts.map((part) => [part.part.indicator, part] as const)),
                      ).values(),
                    ].map((part) => (
                      <div class="mini">
                        <a
                          class="small"
                          href={indicatorAddress(
                            words.language,
                            assessment.evidence.standard.companions.get(part.part.indicator)?.of ?? part.part.indicator,
                          )}
                        >
                          {part.part.indicator}
                        </a>
                        {part.value?.value == null ? (
                          <span class="hatch small">
                            <span>{words('no_data')}</span>
                          </span>
                        ) : (
                          <IntervalPlot
                            small
                            value={part.value}
                            range={scaleOf(assessment, part.part.indicator)}
                            threshold={
                              part.threshold === null
                                ? null
                                : part.part.complement
                                  ? 1 - part.threshold
                                  : part.threshold
                            }
                            conventional={part.part.kind === 'conv'}
                            goodSide={
                              part.part.op === undefined
                                ? null
                                : part.part.op.startsWith('>') !== part.part.complement
                                  ? 'above'
                                  : 'below'
                            }
                            label={`${part.part.indicator}: ${withInterval(part.value, words, 2)}`}
                            words={words}
                          />
                        )}
                      </div>
                    ))}
                  </div>
                </div>
              ))}
          </section>
        ))}
      </div>
      <DimensionsTable verdicts={verdicts} view={view} />
    </>
  );
};
