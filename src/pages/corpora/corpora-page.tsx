/** Concepts in corpora: the labels of the three diplomacies, where two are taken for one, where one goes by two words. */
import { countryName, formatNumber } from '../../language/index.js';
import { type LabelsOfText, labelCodes, labelsInTexts } from '../../report/index.js';
import { byarInterval } from '../../text/index.js';
import { chosenOf, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import type { PageBuilder, View } from '../view.js';
import {
  CodeLink,
  codeName,
  derivationOf,
  documentName,
  Ending,
  languageName,
  numberText,
  placeAddress,
  Row,
  Scroll,
  SpanOn,
  textName,
} from './pieces.js';

const groupings = ['document', 'lang', 'year'] as const;
type Grouping = (typeof groupings)[number];

interface Group {
  readonly id: string;
  readonly name: string;
  readonly texts: readonly LabelsOfText[];
}

const groupOf = (one: LabelsOfText, by: Grouping): string =>
  by === 'document' ? one.text.document : by === 'lang' ? one.text.lang : String(one.text.year ?? '');

function groupsOf(found: readonly LabelsOfText[], by: Grouping, view: View): Group[] {
  const groups = new Map<string, LabelsOfText[]>();
  for (const one of found) groups.set(groupOf(one, by), [...(groups.get(groupOf(one, by)) ?? []), one]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, texts]) => ({
      id,
      name:
        by === 'document'
          ? documentName(view, id)
          : by === 'lang'
            ? languageName(view.words, id)
            : id === ''
              ? view.words('corpora.no_year')
              : id,
      texts,
    }));
}

/** Hits and rate of a label in a group; null where nobody looked. */
function labelIn(texts: readonly LabelsOfText[], at: number) {
  const known = texts.flatMap(({ labels, text }) => {
    const label = labels[at] ?? null;
    return label === null ? [] : [{ ...label, words: text.words ?? 0 }];
  });
  if (known.length === 0) return null;
  const hits = known.reduce((sum, one) => sum + one.hits, 0);
  const size = known.reduce((sum, one) => sum + one.words, 0);
  return {
    hits,
    size,
    rate: size === 0 ? null : (1000 * hits) / size,
    interval: size === 0 ? null : byarInterval(hits, size),
  };
}

const Joined = ({ group, view }: { group: Group; view: View }) => {
  const { words } = view;
  const looked = group.texts.filter(({ joinedBy }) => joinedBy !== null);
  if (looked.length === 0)
    return (
      <td class="hatch" data-l={words('labels.conflation')}>
        <span>{words('labels.no_text')}</span>
      </td>
    );
  const sum = (of: (one: LabelsOfText) => number): number => looked.reduce((all, one) => all + of(one), 0);
  return (
    <td data-l={words('labels.conflation')}>
      {words('labels.joined', {
        conflations: sum(({ conflations }) => conflations),
        synonyms: sum(({ synonyms }) => synonyms),
        texts: looked.length,
        n: group.texts.length,
      })}
    </td>
  );
};

const Table = ({ groups, view }: { groups: readonly Group[]; view: View }) => {
  const { words } = view;
  const cells = groups.flatMap(({ texts }) => labelCodes.map((_, at) => labelIn(texts, at)));
  const top = Math.max(0.1, ...cells.map((one) => Math.min(20, one?.interval?.[1] ?? 0)));
  return (
    <Scroll label={words('labels.table')}>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('labels.group')}</th>
            {labelCodes.map((code) => (
              <th scope="col">
                <CodeLink code={code} view={view} />
              </th>
            ))}
            <th scope="col">{words('labels.conflation')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr>
              <th scope="row">
                {group.name}
                <span class="cell-n">
                  <a href={`#g-${group.id}`}>{words('corpora.texts_n', { n: group.texts.length })}</a>
                </span>
              </th>
              {labelCodes.map((code, at) => {
                const one = labelIn(group.texts, at);
                const name = codeName(view, code);
                if (one === null)
                  return (
                    <td class="hatch" data-l={name}>
                      <span>{words('corpora.not_looked')}</span>
                    </td>
                  );
                const shown = one.rate === null ? null : numberText(one.rate, one.interval as [number, number], words);
                return (
                  <td data-l={name}>
                    {one.rate === null ? null : (
                      <SpanOn
                        value={one.rate}
                        interval={one.interval as [number, number]}
                        from={0}
                        to={top}
                        open
                        label={`${name}: ${shown}`}
                      />
                    )}
                    <a class="opens in-words" href={`#g-${group.id}`}>
                      {one.hits === 0 ? words('labels.never') : words('labels.times', { n: one.hits })}
                    </a>
                    {shown === null ? null : (
                      <span class="cell-n">{words('labels.per_thousand', { value: shown })}</span>
                    )}
                  </td>
                );
              })}
              <Joined group={group} view={view} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const Places = ({ found, view }: { found: readonly LabelsOfText[]; view: View }) => {
  const { words, site } = view;
  const places = found.flatMap(({ text, places: own }) => own.map((place) => ({ text, place })));
  if (places.length === 0)
    return (
      <p>{words(found.some(({ joinedBy }) => joinedBy !== null) ? 'labels.no_places' : 'labels.no_text_at_all')}</p>
    );
  return (
    <ul class="bullets">
      {places.map(({ text, place }) => (
        <li>
          <b>{words(`labels.kind.${place.kind}`)}</b>
          {`: ${place.codes.join(' = ')} · `}
          {site.mode === 'live' ? <q lang={text.lang}>{place.quote}</q> : null}{' '}
          <a href={placeAddress(words, text.document, text.lang, null, text.part)}>{textName(view, text)}</a>
        </li>
      ))}
    </ul>
  );
};

export const corporaPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { study, evidence } = site.assessment;
  const { focal } = study.settings;
  const asked = chosenOf(view, 'by');
  const by = groupings.find((one) => one === asked) ?? 'document';
  const found = labelsInTexts(study, evidence.standard, focal);
  const groups = groupsOf(found, by, view);
  const hits = (at: number): number => labelIn(found, at)?.hits ?? 0;
  const looked = found.filter(({ joinedBy }) => joinedBy !== null);
  const title = words('labels.title', { country: countryName(focal, words.language) });
  return pageOf(
    site,
    title,
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">
          {found.length === 0
            ? words('labels.nothing')
            : words('labels.lead', {
                texts: found.length,
                h: hits(0),
                p: hits(1),
                c: hits(2),
                amb: hits(3),
              })}{' '}
          {found.length === 0
            ? ''
            : words(looked.length === 0 ? 'labels.lead_unknown' : 'labels.lead_joined', {
                n: looked.reduce((sum, one) => sum + one.conflations, 0),
                looked: looked.length,
              })}
        </p>
        <ul class="facets">
          {groupings.map((one) => (
            <li>
              <a href={one === 'document' ? './' : `./?by=${one}`} aria-current={one === by ? 'true' : undefined}>
                {words(`labels.by.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {found.length === 0 ? null : (
        <>
          <Row
            id="labels"
            title={words('labels.table')}
            notes={[words('labels.table_note'), words('labels.ambiguous')]}
          >
            <Table groups={groups} view={view} />
          </Row>
          <Row id="joined" title={words('labels.joined_title')} notes={[words('labels.joined_note')]}>
            <Places found={found} view={view} />
          </Row>
          <Row id="texts" title={words('discourse.which_texts')} notes={[words('discourse.which_texts_note')]}>
            {groups.map((group) => (
              <details id={`g-${group.id}`}>
                <summary>{`${group.name}: ${words('corpora.texts_n', { n: group.texts.length })}`}</summary>
                <ul class="bullets">
                  {group.texts.map(({ text, labels }) => (
                    <li>
                      <a href={derivationOf(words, text)}>{textName(view, text)}</a>
                      {`: ${labels
                        .map(
                          (label, at) =>
                            `${labelCodes[at]} ${label === null ? words('corpora.not_looked') : formatNumber(label.hits, words.language, 0)}`,
                        )
                        .join(', ')}`}
                    </li>
                  ))}
                </ul>
              </details>
            ))}
          </Row>
        </>
      )}
      <Ending change={words('labels.would_change')} method={words('labels.method')} view={view} />
    </>,
  );
};
