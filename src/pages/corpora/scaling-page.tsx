/** Texts on one line by their wording, with intervals; in the order of names or years, never of positions: no rank. */
import { countryName, isCountryCode, isLanguage, type Language } from '../../language/index.js';
import { countsFor, type Position, type Scale, type ScaledThing, scaledThings, scaleOf } from '../../report/index.js';
import { pageAddress } from '../address.js';
import { chosenOf, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { SelectField } from '../select-field.js';
import type { PageBuilder, View } from '../view.js';
import { CodeLink, documentName, Ending, languageName, numberText, Row, Scroll, Selection, SpanOn } from './pieces.js';

const nameOf = (view: View, things: ScaledThing, id: string): string =>
  things === 'countries' && isCountryCode(id)
    ? countryName(id, view.words.language)
    : things === 'documents'
      ? documentName(view, id)
      : id;

export interface ScalingRequest {
  readonly things: ScaledThing;
  readonly references: readonly [string, string] | null;
  readonly language: Language;
}

export function scalingRequest(view: View): ScalingRequest {
  const of = chosenOf(view, 'of');
  const [low, high, lang] = [chosenOf(view, 'low'), chosenOf(view, 'high'), chosenOf(view, 'lang')];
  return {
    things: scaledThings.find((one) => one === of) ?? 'countries',
    references: low === null || high === null || low === high ? null : [low, high],
    language: lang !== null && isLanguage(lang) ? lang : view.words.language,
  };
}

const Choice = ({ request, view }: { request: ScalingRequest; view: View }) => {
  const { words, site } = view;
  const { study, evidence } = site.assessment;
  if (site.mode === 'static') return null;
  const ids = countsFor(study, evidence.standard, request.things, request.language)?.counts.documents ?? [];
  const select = (name: 'low' | 'high', chosen: string | undefined) => (
    <SelectField
      id={`f-${name}`}
      name={name}
      label={words(`scaling.${name}`)}
      options={[
        { value: '', name: words('scaling.no_reference') },
        ...ids.map((id) => ({ value: id, name: nameOf(view, request.things, id) })),
      ]}
      chosen={chosen}
    />
  );
  return (
    <form class="filters" method="get" action={pageAddress(words.language, 'scaling')}>
      <input type="hidden" name="of" value={request.things} />
      {request.things === 'documents' ? <input type="hidden" name="lang" value={request.language} /> : null}
      {select('low', request.references?.[0])}
      {select('high', request.references?.[1])}
      <button class="btn" type="submit">
        {words('filter.show')}
      </button>
    </form>
  );
};

const Pulling = ({ scale, view }: { scale: Scale; view: View }) => {
  const { words } = view;
  return (
    <div class="stacks">
      {(['low', 'high'] as const).map((end) => (
        <div>
          <h3>{words(`scaling.end.${end}`)}</h3>
          <ul class="bullets">
            {scale[end].map(({ word, beta }) => (
              <li>
                {scale.unit === 'codes' ? <CodeLink code={word} view={view} /> : word}
                {` (β ${numberText(beta, null, words)})`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};

const Positions = ({ scale, view }: { scale: Scale; view: View }) => {
  const { words, site } = view;
  const { focal } = site.assessment.study.settings;
  const all = scale.positions.flatMap(({ interval }) => interval);
  const [from, to] = [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))];
  const rows = [...scale.positions].map((one) => ({ ...one, name: nameOf(view, scale.things, one.id) }));
  if (scale.things !== 'years') rows.sort((a, b) => a.name.localeCompare(b.name, words.language));
  const href = (one: Position): string =>
    scale.things === 'documents'
      ? pageAddress(words.language, 'documents', one.id)
      : scale.things === 'years'
        ? `${pageAddress(words.language, 'keyness')}?a=${focal}:${one.id}-${one.id}&b=${focal}`
        : `${pageAddress(words.language, 'keyness')}?a=${one.id}&b=others`;
  return (
    <Scroll label={words('scaling.table')}>
      <table class="stacked briefly scaled">
        <thead>
          <tr>
            <th scope="col">{words(`scaling.thing.${scale.things}`)}</th>
            <th scope="col">{words('scaling.position')}</th>
            <th scope="col">{words('scaling.with_interval')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const shown = numberText(one.value, one.interval as [number, number], words);
            return (
              <tr class={one.id === focal ? 'now' : undefined}>
                <th scope="row">{one.name}</th>
                <td class="whole" data-l={words('scaling.position')}>
                  <SpanOn
                    value={one.value}
                    interval={one.interval as [number, number]}
                    from={from}
                    to={to}
                    zero
                    open={one.reference}
                    label={`${one.name}: ${shown}`}
                  />
                </td>
                <td class="brief" data-l={words('scaling.with_interval')}>
                  <a class="opens in-words" href={href(one)}>
                    {shown}
                  </a>
                  {one.reference ? <span class="cell-n">{words('scaling.reference')}</span> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
};

export const scalingPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { study, evidence } = site.assessment;
  const request = scalingRequest(view);
  const scale = scaleOf(study, evidence.standard, request.things, request.references, request.language);
  return pageOf(
    site,
    words('scaling.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('scaling.title')}</h1>
        <p class="lead">
          {scale === null
            ? words(request.things === 'documents' ? 'scaling.no_texts' : 'scaling.nothing')
            : words('scaling.lead', {
                n: scale.positions.length,
                pairs: scale.pairs,
                apart: scale.apart,
                rest: scale.pairs - scale.apart,
              })}{' '}
          <b>{words('scaling.wording')}</b>
        </p>
        <p class="note">{words(`scaling.note.${scale?.rule ?? 'method'}`)}</p>
        <ul class="facets">
          {scaledThings.map((one) => (
            <li>
              <a
                href={one === 'countries' ? './' : `./?of=${one}`}
                aria-current={one === request.things ? 'true' : undefined}
              >
                {words(`scaling.of.${one}`)}
              </a>
            </li>
          ))}
        </ul>
        <Choice request={request} view={view} />
      </div>
      {scale === null ? null : (
        <>
          <Row
            id="positions"
            title={words('scaling.table')}
            notes={[
              words(`scaling.method.${scale.method}`),
              words(`scaling.unit.${scale.unit}`, { n: scale.columns, language: languageName(words, scale.language) }),
              words('scaling.order'),
            ]}
          >
            <Positions scale={scale} view={view} />
            <Selection section="scaling" query={view.query} view={view} />
          </Row>
          {scale.method === 'wordfish' ? (
            <Row id="ends" title={words('scaling.ends')} notes={[words('scaling.ends_note')]}>
              <Pulling scale={scale} view={view} />
            </Row>
          ) : null}
        </>
      )}
      <Ending change={words('scaling.would_change')} method={words('scaling.method')} view={view} />
    </>,
  );
};
