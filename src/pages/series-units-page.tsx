/** The units of an indicator over all its periods, thirty a page: what each was answered when, and by which facts and sources. */
import { type AnsweredUnit, answeredUnits, factValue, unitAnchor, unitsOnPart } from '../assessment/index.js';
import { formatNumber } from '../language/index.js';
import { caseAddress, explainAddress, sourceAddress } from './address.js';
import { isProse } from './derivation-tree.js';
import { pageOf } from './layout.js';
import { OwnWords } from './own-words.js';
import { Parts, partOf, rowsOfPart } from './paging.js';
import { answerWords, periodsInWords, seriesName } from './series-names.js';
import { sourceName } from './source-name.js';
import type { PageBuilder, View } from './view.js';

type Fact = ReturnType<AnsweredUnit['facts']>[number];

const factWords = ({ words }: View, { value }: Fact): string => {
  const said = factValue(value);
  if (typeof said === 'number') return formatNumber(said, words.language);
  return typeof said === 'string' ? said : words.say(said);
};

const FactLine = ({ view, fact }: { view: View; fact: Fact }) => {
  const { words, site } = view;
  const text = factWords(view, fact);
  const sources = fact.sources.filter((id) => site.assessment.study.sources.has(id));
  return (
    <li>
      {`${fact.file}: ${fact.path}: `}
      <b>{isProse(text) ? <OwnWords text={text} view={view} /> : text}</b>
      {sources.length === 0 ? null : (
        <ul class="tree small">
          {sources.map((id) => (
            <li>
              <a href={sourceAddress(words.language, id)}>{sourceName(site.assessment.study, id)}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

const answered = ({ words }: View, answer: AnsweredUnit['answers'][number]): string =>
  answer.state === 'yes' && answer.value !== null
    ? words('series.state.measured', { value: formatNumber(answer.value, words.language) })
    : answerWords(words, answer);

const Unit = ({ view, unit }: { view: View; unit: AnsweredUnit }) => {
  const facts = unit.facts();
  return (
    <li id={unitAnchor(unit.id)}>
      <a href={caseAddress(view.words.language, unit.caseId)}>{view.words.say(unit.name)}</a>
      <ul class="tree">
        {unit.answers.map((answer) => (
          <li>
            {view.words('series.answer', {
              answer: answered(view, answer),
              periods: periodsInWords(view, answer.periods),
            })}
          </li>
        ))}
        {facts.map((fact) => (
          <FactLine view={view} fact={fact} />
        ))}
      </ul>
    </li>
  );
};

export const seriesUnitsPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  const [, id = ''] = path;
  if (path.length !== 2 || !id.startsWith('units:')) return null;
  const series = id.replace(/^units:/, 'indicator:');
  const units = answeredUnits(site.assessment, series);
  const shown = rowsOfPart(units, partOf(query), unitsOnPart);
  if (shown.length === 0) return null;
  const title = seriesName(view, series, 'units_title');
  return pageOf(
    site,
    title,
    path,
    query.size === 0 ? '' : `?${query}`,
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">{words('series.units_lead')}</p>
        <p>
          <a href={explainAddress(words.language, series)}>{words('series.back')}</a>
        </p>
      </div>
      <ul class="tree root">
        {shown.map((unit) => (
          <Unit view={view} unit={unit} />
        ))}
      </ul>
      <Parts most={unitsOnPart} rows={units.length} query={query} words={words} />
    </>,
  );
};
