/** What two coders gave to each sentence of a text, side by side; what only one gave stands out. */
import { type LaidOut, touches } from '../../documents/index.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import type { View } from '../view.js';
import type { Mark } from './marks.js';
import { codeName, paragraphsOnAPage } from './names.js';

const Given = ({ marks, others, view }: { marks: readonly Mark[]; others: readonly Mark[]; view: View }) => {
  const { words } = view;
  if (marks.length === 0) return <span class="missing">{words('documents.no_code')}</span>;
  const codes = [...new Set(marks.map(({ code }) => code))];
  return (
    <ul>
      {codes.map((code) => {
        const shared = others.some((mark) => mark.code === code);
        return (
          <li>
            {shared ? codeName(view, code) : <b>{codeName(view, code)}</b>}
            {shared ? null : <span class="cell-n">{words('documents.alone')}</span>}
          </li>
        );
      })}
    </ul>
  );
};

export const SideBySide = ({
  view,
  laid,
  lang,
  names,
  first,
  second,
}: {
  view: View;
  laid: LaidOut;
  lang: string;
  names: readonly [string, string];
  first: readonly Mark[];
  second: readonly Mark[];
}) => {
  const { words, query } = view;
  const at = (marks: readonly Mark[], place: { from: number; to: number }) =>
    marks.filter((mark) => touches(mark, place));
  const paragraphs = laid.paragraphs.filter((one) => at([...first, ...second], one).length > 0);
  return (
    <>
      <p class="src">{words('documents.paragraphs_coded', { n: paragraphs.length, of: laid.paragraphs.length })}</p>
      <table class="stacked beside-coders">
        <thead>
          <tr>
            <th scope="col">{words('documents.sentence')}</th>
            {names.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOfPart(paragraphs, partOf(query), paragraphsOnAPage).flatMap((paragraph) =>
            paragraph.sentences.map((sentence) => {
              const [a, b] = [at(first, sentence), at(second, sentence)];
              return (
                <tr id={`s${sentence.number}`}>
                  <th scope="row">
                    <span class="cell-n">{words('documents.sentence_n', { n: sentence.number })}</span>
                    <span class="quoted" lang={lang}>
                      {laid.text.slice(sentence.start, sentence.end)}
                    </span>
                  </th>
                  <td data-l={names[0]}>
                    <Given marks={a} others={b} view={view} />
                  </td>
                  <td data-l={names[1]}>
                    <Given marks={b} others={a} view={view} />
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
      <Parts rows={paragraphs.length} query={query} words={words} most={paragraphsOnAPage} />
    </>
  );
};
