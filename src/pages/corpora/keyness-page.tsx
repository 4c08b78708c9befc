/** What sets one document, country or period apart from another: codes where only counts are known, words where the texts lie here. */
import { countryName, formatNumber } from '../../language/index.js';
import { defaultSides, type KeynessOfSides, keynessOf, type Side, sideOf, sidesOf } from '../../report/index.js';
import type { Key } from '../../text/index.js';
import { pageAddress } from '../address.js';
import { coderName } from '../documents/names.js';
import { chosenOf, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { SelectField } from '../select-field.js';
import type { PageBuilder, View } from '../view.js';
import {
  CodeLink,
  derivationOf,
  documentName,
  Ending,
  languageName,
  numberText,
  Row,
  Scroll,
  Selection,
  SpanOn,
  textName,
} from './pieces.js';

function sideName(view: View, { kind, country, years, texts, id }: Side): string {
  const { words } = view;
  const name = country === null ? '' : countryName(country, words.language);
  if (kind === 'others') return words('keyness.others', { n: new Set(texts.map((text) => text.country)).size });
  if (kind === 'country') return name;
  if (kind === 'years') return `${name}, ${years?.[0]}–${years?.[1]}`;
  const [text] = texts;
  return text === undefined ? id : `${documentName(view, text.document)}, ${languageName(words, text.lang)}`;
}

/** Sides of the address; what it does not say is the default. */
export function sidesAsked(view: View): readonly [Side | null, Side | null] {
  const { study } = view.site.assessment;
  const [a = '', b = ''] = defaultSides(study);
  const wanted = (name: string, otherwise: string): Side | null => {
    const asked = chosenOf(view, name);
    return (asked === null ? null : sideOf(study, asked)) ?? sideOf(study, otherwise);
  };
  return [wanted('a', a), wanted('b', b)];
}

const most = 60;
/** Set apart: more than chance, and the interval of the ratio on one side of no difference. */
const isApart = (key: Key): boolean =>
  key.adjustedP < 0.1 && (key.logRatioInterval[0] > 0 || key.logRatioInterval[1] < 0);

const Choice = ({ a, b, view }: { a: Side | null; b: Side | null; view: View }) => {
  const { words, site } = view;
  if (site.mode === 'static') return null;
  const sides = sidesOf(site.assessment.study);
  const select = (name: 'a' | 'b', chosen: Side | null) => (
    <SelectField
      id={`f-${name}`}
      name={name}
      label={words(`keyness.${name}`)}
      options={sides.map((side) => ({ value: side.id, name: sideName(view, side) }))}
      chosen={chosen?.id}
    />
  );
  return (
    <form class="filters" method="get" action={pageAddress(words.language, 'keyness')}>
      {select('a', a)}
      {select('b', b)}
      <button class="btn" type="submit">
        {words('filter.show')}
      </button>
    </form>
  );
};

const Keys = ({
  found,
  keys,
  names,
  view,
}: {
  found: KeynessOfSides;
  keys: readonly Key[];
  names: readonly [string, string];
  view: View;
}) => {
  const { words } = view;
  const widest = Math.max(1, ...keys.flatMap(({ logRatioInterval: [low, high] }) => [Math.abs(low), Math.abs(high)]));
  const scale = Math.min(8, Math.ceil(widest));
  return (
    <Scroll label={words('keyness.table')}>
      <table class="stacked briefly">
        <thead>
          <tr>
            <th scope="col">{words(`keyness.item.${found.of}`)}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">{words('keyness.log_ratio')}</th>
            <th scope="col">G²</th>
            <th scope="col">p</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const shown = numberText(key.logRatio, key.logRatioInterval as [number, number], words);
            return (
              <tr>
                <th scope="row">{found.of === 'codes' ? <CodeLink code={key.word} view={view} /> : key.word}</th>
                {([0, 1] as const).map((at) => {
                  const n = at === 0 ? key.target : key.reference;
                  const rate = at === 0 ? key.targetPerThousand : key.referencePerThousand;
                  return (
                    <td class="brief labelled" data-l={names[at]}>
                      <a class="opens in-words" href={`#side-${at === 0 ? 'a' : 'b'}`}>
                        {n === 0 ? words('labels.never') : formatNumber(n, words.language, 0)}
                      </a>
                      <span class="cell-n">
                        {words('labels.per_thousand', { value: formatNumber(rate, words.language, 2) })}
                      </span>
                    </td>
                  );
                })}
                <td class="whole" data-l={words('keyness.log_ratio')}>
                  <SpanOn
                    value={key.logRatio}
                    interval={key.logRatioInterval as [number, number]}
                    from={-scale}
                    to={scale}
                    zero
                    open={!isApart(key)}
                    label={`${words('keyness.log_ratio')}: ${shown}`}
                  />
                  {shown}
                </td>
                <td class="brief labelled" data-l="G²">
                  {formatNumber(key.g2, words.language, 1)}
                </td>
                <td class="brief labelled" data-l="p">
                  {key.adjustedP < 0.001
                    ? `<\u00a0${formatNumber(0.001, words.language, 3)}`
                    : formatNumber(key.adjustedP, words.language, 3)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
};

const mostTexts = 60;
const TextsOfSide = ({ side, at, view }: { side: Side; at: 'a' | 'b'; view: View }) => (
  <details id={`side-${at}`}>
    <summary>{`${sideName(view, side)}: ${view.words('corpora.texts_n', { n: side.texts.length })}`}</summary>
    <ul class="bullets">
      {side.texts.slice(0, mostTexts).map((text) => (
        <li>
          <a href={derivationOf(view.words, text)}>{textName(view, text)}</a>
        </li>
      ))}
    </ul>
    {side.texts.length > mostTexts ? (
      <p>{view.words('corpora.and_more', { n: side.texts.length - mostTexts })}</p>
    ) : null}
  </details>
);

export const keynessPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { study, evidence } = site.assessment;
  const [a, b] = sidesAsked(view);
  const found = a === null || b === null || a.id === b.id ? null : keynessOf(study, evidence.standard, a, b);
  const names: readonly [string, string] = [a, b].map((side) =>
    side === null ? '' : sideName(view, side),
  ) as unknown as [string, string];
  const apart = found?.keys.filter(isApart) ?? [];
  const query = new URLSearchParams({ a: a?.id ?? '', b: b?.id ?? '' });
  return pageOf(
    site,
    words('keyness.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('keyness.title')}</h1>
        <p class="lead">
          {found === null
            ? words(
                a === null || b === null ? 'keyness.no_sides' : a.id === b.id ? 'keyness.same' : 'keyness.nothing',
                {
                  a: names[0],
                  b: names[1],
                },
              )
            : words(`keyness.lead.${found.of}`, {
                a: names[0],
                b: names[1],
                more: apart.filter(({ logRatio }) => logRatio > 0).length,
                less: apart.filter(({ logRatio }) => logRatio < 0).length,
                n: found.keys.length,
              })}
        </p>
        <p class="note">{words('keyness.note')}</p>
        <Choice a={a} b={b} view={view} />
      </div>
      {found === null || a === null || b === null ? null : (
        <Row
          id="keys"
          title={words('keyness.table')}
          notes={[words('keyness.table_note'), words('keyness.sizes', { a: found.sizes[0], b: found.sizes[1] })]}
        >
          <Keys
            found={found}
            keys={
              found.of === 'codes' ? found.keys : [...found.keys.slice(0, most), ...found.keys.slice(most).slice(-most)]
            }
            names={names}
            view={view}
          />
          {found.coders.length === 0 ? null : (
            <p class="note">
              {words('corpora.unconfirmed', { coders: found.coders.map((coder) => coderName(view, coder)).join('; ') })}
            </p>
          )}
          <Selection section="keyness" query={query} view={view} />
          <TextsOfSide side={a} at="a" view={view} />
          <TextsOfSide side={b} at="b" view={view} />
        </Row>
      )}
      <Ending change={words('keyness.would_change')} method={words('keyness.method')} view={view} />
    </>,
  );
};
