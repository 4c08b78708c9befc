/** What an indicator is: formula, rules, unit, interval, where it stands in the method, and the way to its derivation. */
import { type IndicatorValue, valueId } from '../../indicators/index.js';
import { unitWord } from '../../language/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { criterionAddress, explainAddress } from '../address.js';
import { Row } from '../row.js';
import { StatementLinks } from '../statement-links.js';
import type { Words } from '../words.js';

interface Properties {
  readonly definition: IndicatorDefinition;
  readonly value: IndicatorValue | undefined;
  readonly words: Words;
}

export const HowComputed = ({ definition, value, words }: Properties) => (
  <Row ask={words('how_computed')}>
    <p class="formula">{words.label(definition.formula)}</p>
    {definition.rules === undefined ? null : <p class="prose">{words.label(definition.rules)}</p>}
    <dl class="bar-facts">
      <div>
        <dt>{words('unit_of')}</dt>
        <dd>{unitWord(definition.unit, words.language)}</dd>
      </div>
      <div>
        <dt>{words('interval')}</dt>
        <dd>{words(`interval.${definition.interval}`)}</dd>
      </div>
      <div>
        <dt>{words('levels')}</dt>
        <dd>{definition.levels.map((level) => words(`level.${level}`)).join(', ')}</dd>
      </div>
      <div>
        <dt>{words('path')}</dt>
        <dd>{words(`path.${definition.path}`)}</dd>
      </div>
      <div>
        <dt>{words('criteria_used')}</dt>
        <dd>
          {definition.criteria.map((id) => (
            <a href={criterionAddress(words.language, id)}>{`${id} `}</a>
          ))}
        </dd>
      </div>
      <div>
        <dt>{words('serves')}</dt>
        <dd>
          <StatementLinks ids={definition.serves} words={words} />
        </dd>
      </div>
    </dl>
    {value === undefined ? null : (
      <p>
        <a
          class="opens"
          href={explainAddress(words.language, valueId(value.indicator, value.subject, value.period.id))}
        >
          {words('open_derivation')}
        </a>
      </p>
    )}
  </Row>
);
