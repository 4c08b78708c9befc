/** What was counted in a text, code by code: sentences of all, the share with its interval, who counted, where it is derived. */
import { type CodeCell, type CodedText, isMachine } from '../../documents/index.js';
import { formatNumber, formatShareWithin } from '../../language/index.js';
import { wilsonInterval } from '../../text/index.js';
import { explainAddress } from '../address.js';
import { SpanPlot } from '../span-plot.js';
import type { View } from '../view.js';
import { codeName, coderName, languageName } from './names.js';

const explainOf = (view: View, text: CodedText): string =>
  explainAddress(view.words.language, `text:${text.document}:${text.part ?? text.lang}`);

const Share = ({ cell, of, view, name }: { cell: CodeCell; of: number | null; view: View; name: string }) => {
  const { words } = view;
  if (of === null || of === 0) return <span class="missing">{words('documents.size_unknown')}</span>;
  const share = cell.sentences / of;
  const [low, high] = wilsonInterval(cell.sentences, of);
  const text = formatShareWithin(share, [low, high], words.language, 1);
  return (
    <>
      <SpanPlot value={share} low={low} high={high} label={`${name}: ${text}`} />
      <span class="cell-n">{text}</span>
    </>
  );
};

const CountRow = ({ cell, text, view }: { cell: CodeCell; text: CodedText; view: View }) => {
  const { words } = view;
  const name = codeName(view, cell.code);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="brief labelled" data-l={words('documents.sentences')}>
        <a class="opens" href={explainOf(view, text)}>
          {formatNumber(cell.sentences, words.language)}
        </a>
        {text.sentences === null ? null : (
          <span class="cell-n">{words('documents.of_sentences', { n: text.sentences })}</span>
        )}
      </td>
      <td class="brief labelled" data-l={words('documents.hits')}>
        {formatNumber(cell.hits, words.language)}
      </td>
      <td class="whole" data-l={words('documents.share_short')}>
        <Share cell={cell} of={text.sentences} view={view} name={name} />
      </td>
    </tr>
  );
};

const byWhom = ({ coder, standing }: CodeCell): string => `${coder} ${standing}`;

/** Who counted, and whether that was measured against people, is said once over the rows. */
const CountsOfCoder = ({ cells, text, view }: { cells: readonly CodeCell[]; text: CodedText; view: View }) => {
  const [first] = cells;
  if (first === undefined) return null;
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan={4}>
          {coderName(view, first.coder)}
          <span class="cell-n">{view.words(`documents.standing.${first.standing}`)}</span>
        </th>
      </tr>
      {cells.map((cell) => (
        <CountRow cell={cell} text={text} view={view} />
      ))}
    </tbody>
  );
};

/** By coder, so that what several looked for is said of each. */
const Listed = ({ cells, view, what }: { cells: readonly CodeCell[]; view: View; what: string }) => {
  const coders = [...new Set(cells.map(({ coder }) => coder))];
  if (cells.length === 0) return null;
  return (
    <details>
      <summary>{view.words(what, { n: new Set(cells.map(({ code }) => code)).size })}</summary>
      {coders.map((coder) => (
        <p class="small">
          <b>{coderName(view, coder)}</b>
          {`: ${cells
            .filter((cell) => cell.coder === coder)
            .map(({ code }) => codeName(view, code))
            .join(' · ')}`}
        </p>
      ))}
    </details>
  );
};

/** Codes that a coder has marked in the text without the count being written yet: neither met nor not met. */
function markedBy({ site }: View, { document, part, lang }: CodedText): ReadonlySet<string> {
  const codings = site.assessment.study.documents.byId.get(document)?.codings ?? [];
  return new Set(
    codings.flatMap(({ coder, rows }) =>
      rows.flatMap((row) => (row.lang === lang && (row.part ?? null) === part ? [`${coder} ${row.code}`] : [])),
    ),
  );
}

/** People first, then machines; within each as the coder's codes stand. */
const inOrder = (cells: readonly CodeCell[]): CodeCell[] =>
  [...cells].sort(
    (a, b) =>
      Number(isMachine(a.coder)) - Number(isMachine(b.coder)) || (a.coder < b.coder ? -1 : a.coder > b.coder ? 1 : 0),
  );

export const CountsOfText = ({ text, view }: { text: CodedText; view: View }) => {
  const { words } = view;
  const cells = inOrder([...text.byCoder.values()]);
  const met = cells.filter(({ hits }) => hits > 0);
  const without = cells.filter(({ hits }) => hits === 0);
  const marked = markedBy(view, text);
  const isMarked = ({ coder, code }: CodeCell): boolean => marked.has(`${coder} ${code}`);
  const caption = text.part === null ? languageName(view, text.lang) : text.part;
  if (cells.length === 0)
    return (
      <div class="hatch">
        <p>{words('documents.not_counted', { name: caption })}</p>
      </div>
    );
  return (
    <div>
      {met.length === 0 ? (
        <p>{words('documents.none_met', { name: caption, n: cells.length })}</p>
      ) : (
        <div class="scroll">
          <table class="stacked briefly counts">
            <caption>{caption}</caption>
            <thead>
              <tr>
                {['code', 'sentences', 'hits', 'share'].map((column) => (
                  <th scope="col">{words(`documents.${column}`)}</th>
                ))}
              </tr>
            </thead>
            {[...new Set(met.map(byWhom))].map((whom) => (
              <CountsOfCoder cells={met.filter((cell) => byWhom(cell) === whom)} text={text} view={view} />
            ))}
          </table>
        </div>
      )}
      <Listed cells={without.filter((cell) => !isMarked(cell))} view={view} what="documents.not_met" />
      <Listed cells={without.filter(isMarked)} view={view} what="documents.marked_not_counted" />
    </div>
  );
};
