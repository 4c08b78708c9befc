/** A document of many texts (a corpus of speeches): by country and year, and the texts of the country or year that was chosen. */
import type { CodedText, DocumentView } from '../../documents/index.js';
import { compareText, formatNumber, formatShareWithin } from '../../language/index.js';
import { wilsonInterval } from '../../text/index.js';
import { type Choice, chosenOf, FilterForm, fits } from '../filters.js';
import { Folded } from '../folded.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import { Row } from '../row.js';
import { SpanPlot } from '../span-plot.js';
import type { View } from '../view.js';
import { codeName, countryOfPart, documentAddress } from './names.js';

const keyOf = ({ country, label }: CodedText): string => country ?? label;
const yearsOf = (texts: readonly CodedText[]): number[] =>
  [...new Set(texts.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);

const sum = (texts: readonly CodedText[], of: (text: CodedText) => number | null): number =>
  texts.reduce((total, text) => total + (of(text) ?? 0), 0);

/** A site has a page for each choice it offers: the country of the study and those it is compared with, and every year. */
function offered({ site }: View, countries: readonly string[]): readonly string[] {
  if (site.mode === 'live') return countries;
  const { focal, peers } = site.assessment.study.settings;
  return countries.filter((country) => country === focal || peers.includes(country));
}

const Countries = ({ view, texts, id }: { view: View; texts: readonly CodedText[]; id: string }) => {
  const { words } = view;
  const groups = new Map<string, CodedText[]>();
  for (const text of texts) groups.set(keyOf(text), [...(groups.get(keyOf(text)) ?? []), text]);
  const links = new Set(offered(view, [...groups.keys()]));
  const rows = [...groups]
    .map(([key, own]) => ({ key, own, name: countryOfPart(view, own[0]?.country ?? null, key) }))
    .sort((a, b) => compareText(a.name, b.name, words.language));
  return (
    <details>
      <summary>{words('documents.by_country', { n: rows.length })}</summary>
      <table class="stacked">
        <thead>
          <tr>
            {['country', 'parts', 'years', 'words', 'sentences'].map((column) => (
              <th scope="col">{words(`documents.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, own, name }) => {
            const years = yearsOf(own);
            return (
              <tr>
                <th scope="row">
                  {links.has(key) ? (
                    <a href={`${documentAddress(words.language, id)}?country=${encodeURIComponent(key)}`}>{name}</a>
                  ) : (
                    name
                  )}
                </th>
                <td data-l={words('documents.parts')}>{formatNumber(own.length, words.language)}</td>
                <td data-l={words('documents.years')}>{`${years[0] ?? ''}–${years.at(-1) ?? ''}`}</td>
                <td data-l={words('documents.words')}>
                  {formatNumber(
                    sum(own, (text) => text.words),
                    words.language,
                  )}
                </td>
                <td data-l={words('documents.sentences')}>
                  {formatNumber(
                    sum(own, (text) => text.sentences),
                    words.language,
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
};

/** Of the sentences of all chosen texts in which the code was looked for, the share that holds it. */
function sharesOf(
  texts: readonly CodedText[],
): readonly { code: string; sentences: number; of: number; texts: number }[] {
  const codes = new Map<string, { code: string; sentences: number; of: number; texts: number }>();
  for (const text of texts)
    for (const [code, cell] of text.codes) {
      if (text.sentences === null) continue;
      const row = codes.get(code) ?? { code, sentences: 0, of: 0, texts: 0 };
      row.sentences += cell.sentences;
      row.of += text.sentences;
      row.texts += 1;
      codes.set(code, row);
    }
  return [...codes.values()].filter(({ of }) => of > 0).sort((a, b) => b.sentences / b.of - a.sentences / a.of);
}

const Shares = ({ view, texts }: { view: View; texts: readonly CodedText[] }) => {
  const { words } = view;
  const rows = sharesOf(texts);
  const met = rows.filter(({ sentences }) => sentences > 0);
  if (rows.length === 0) return <p class="missing">{words('documents.parts_not_counted')}</p>;
  return (
    <>
      <div class="scroll">
        <table class="stacked briefly counts">
          <caption>{words('documents.shares_of_parts', { n: texts.length })}</caption>
          <thead>
            <tr>
              {['code', 'sentences', 'parts', 'share'].map((column) => (
                <th scope="col">{words(`documents.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {met.map(({ code, sentences, of, texts: n }) => {
              const [low, high] = wilsonInterval(sentences, of);
              const text = formatShareWithin(sentences / of, [low, high], words.language, 1);
              return (
                <tr>
                  <th scope="row">{codeName(view, code)}</th>
                  <td class="brief labelled" data-l={words('documents.sentences')}>
                    {formatNumber(sentences, words.language)}
                    <span class="cell-n">{words('documents.of_sentences', { n: of })}</span>
                  </td>
                  <td class="brief labelled" data-l={words('documents.parts')}>
                    {formatNumber(n, words.language)}
                  </td>
                  <td class="whole" data-l={words('documents.share_short')}>
                    <SpanPlot value={sentences / of} low={low} high={high} label={`${codeName(view, code)}: ${text}`} />
                    <span class="cell-n">{text}</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {met.length === rows.length ? null : (
        <p class="small">
          {`${words('documents.not_met', { n: rows.length - met.length })}: ${rows
            .filter(({ sentences }) => sentences === 0)
            .map(({ code }) => codeName(view, code))
            .join(' · ')}`}
        </p>
      )}
    </>
  );
};

const Texts = ({ view, texts, id }: { view: View; texts: readonly CodedText[]; id: string }) => {
  const { words, query, site } = view;
  const { focal } = site.assessment.study.settings;
  return (
    <Folded summary={words('documents.texts_chosen', { n: texts.length })}>
      <table class="stacked briefly">
        <caption>{words('documents.texts_chosen', { n: texts.length })}</caption>
        <thead>
          <tr>
            {['part', 'country', 'date', 'words', 'sentences', 'codes_met'].map((column) => (
              <th scope="col">{words(`documents.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOfPart(texts, partOf(query)).map((text) => (
            <tr>
              <th scope="row">
                {site.mode === 'live' || text.country === focal ? (
                  <a href={documentAddress(words.language, id, text.part ?? '')}>{text.part}</a>
                ) : (
                  text.part
                )}
              </th>
              <td class="brief" data-l={words('documents.country')}>
                {countryOfPart(view, text.country, text.label)}
              </td>
              <td class="brief" data-l={words('documents.date')}>
                {text.date ?? words('documents.no_date')}
              </td>
              <td class="brief labelled" data-l={words('documents.words')}>
                {formatNumber(text.words ?? 0, words.language)}
              </td>
              <td class="brief labelled" data-l={words('documents.sentences')}>
                {formatNumber(text.sentences ?? 0, words.language)}
              </td>
              <td class="brief labelled" data-l={words('documents.codes_met')}>
                {text.codes.size === 0
                  ? words('documents.not_counted_short')
                  : words('documents.met_of', {
                      n: [...text.codes.values()].filter(({ hits }) => hits > 0).length,
                      of: text.codes.size,
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Parts rows={texts.length} query={query} words={words} />
    </Folded>
  );
};

export const PartsOfDocument = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words } = view;
  const all = one.texts;
  const chosen = chosenOf(view, 'country') !== null || chosenOf(view, 'year') !== null;
  const shown = all
    .filter((text) => fits(view, 'country', [keyOf(text)]) && fits(view, 'year', [String(text.year)]))
    .sort((a, b) =>
      (a.date ?? '') < (b.date ?? '')
        ? -1
        : (a.date ?? '') > (b.date ?? '')
          ? 1
          : (a.part ?? '') < (b.part ?? '')
            ? -1
            : 1,
    );
  const names = new Map(all.map((text) => [keyOf(text), countryOfPart(view, text.country, text.label)]));
  const countries = [...offered(view, [...names.keys()])].sort((a, b) =>
    compareText(names.get(a) ?? a, names.get(b) ?? b, words.language),
  );
  const choices: Choice[] = [
    {
      id: 'country',
      label: words('documents.country'),
      options: countries.map((value) => ({ value, name: names.get(value) ?? value })),
    },
    {
      id: 'year',
      label: words('documents.year'),
      options: yearsOf(all).map((year) => ({ value: String(year), name: String(year) })),
    },
  ];
  return (
    <Row id="parts" ask={words('documents.parts_title')} note={words('documents.parts_note')}>
      <FilterForm
        action={documentAddress(words.language, one.id)}
        choices={choices}
        view={view}
        shown={words('documents.parts_shown', { n: shown.length, all: all.length })}
      />
      {chosen ? (
        <>
          <Shares view={view} texts={shown} />
          <Texts view={view} texts={shown} id={one.id} />
        </>
      ) : (
        <>
          <Shares view={view} texts={all} />
          <Countries view={view} texts={all} id={one.id} />
        </>
      )}
    </Row>
  );
};
