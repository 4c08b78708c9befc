/** Every indicator's formula, rule of interval and minimum, as the standard in use has them. */
import { unitWord } from '../../language/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { indicatorAddress, pageAddress } from '../address.js';
import { Folded } from '../folded.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { OverrideNotes } from './override-note.js';

const minimumText = ({ minimum }: IndicatorDefinition, view: View): string => {
  const parts = [
    minimum.n === undefined ? null : view.words('method.minimum_n', { n: minimum.n }),
    minimum.coverage === undefined ? null : view.words('method.minimum_coverage', { coverage: minimum.coverage }),
    minimum.at_risk === undefined ? null : view.words('method.minimum_at_risk', { n: minimum.at_risk }),
    minimum.cell === undefined ? null : view.words('method.minimum_cell', { n: minimum.cell }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? view.words('method.no_minimum') : parts.join('; ');
};

const Formula = ({ definition, view }: { definition: IndicatorDefinition; view: View }) => {
  const { words } = view;
  return (
    <article id={definition.id}>
      <h3>
        <a
          href={indicatorAddress(words.language, definition.id)}
        >{`${definition.id} ${words.label(definition.name)}`}</a>
      </h3>
      <p class="formula">{words.label(definition.formula)}</p>
      {definition.rules === undefined ? null : <p class="prose">{words.label(definition.rules)}</p>}
      <p class="small muted">
        {`${unitWord(definition.unit, words.language)} · ${words(`interval.${definition.interval}`)} · ${minimumText(definition, view)} · ${words(`method.judged_over.${definition.judged_over}`)}`}
      </p>
      <OverrideNotes item={definition.id} view={view} />
      {definition.companions.length === 0 ? null : (
        <details class="small">
          <summary>{words('method.companions_n', { n: definition.companions.length })}</summary>
          <ul class="bullets">
            {definition.companions.map((one) => (
              <li>
                <b>{`${one.id} ${words.label(one.name)}`}</b>
                {`: ${words.label(one.formula)} `}
                <span class="muted">{words(`interval.${one.interval}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
};

export const formulasPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 2 || path[1] !== 'indicators') return null;
  const { standard } = site.assessment.evidence;
  const indicators = [...standard.indicators.values()];
  const dimensions = [...standard.dimensions.values()];
  const known = new Set(dimensions.map((one) => one.id));
  const groups = [
    ...dimensions.map((one) => ({
      id: one.id,
      name: words.label(one.name),
      own: (item: IndicatorDefinition) => item.dimension === one.id,
    })),
    { id: 'other', name: words('method.context'), own: (item: IndicatorDefinition) => !known.has(item.dimension) },
  ];
  return pageOf(
    site,
    words('method.formulas'),
    path,
    '',
    <>
      <div class="open">
        <p class="crumbs">
          <a href={pageAddress(words.language, 'method')}>{words('nav.method')}</a>
        </p>
        <h1>{words('method.formulas')}</h1>
        <p class="lead">{words('method.formulas_lead', { n: indicators.length, edition: standard.id })}</p>
      </div>
      {groups.map((group) => {
        const own = indicators.filter(group.own);
        return own.length === 0 ? null : (
          <Row id={group.id} ask={group.name}>
            <Folded summary={words('folded.indicators', { n: own.length })}>
              {own.map((definition) => (
                <Formula definition={definition} view={view} />
              ))}
            </Folded>
          </Row>
        );
      })}
    </>,
  );
};
