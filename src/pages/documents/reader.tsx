/**
 * A text to be read: paragraphs with their numbers, sentences that can be pointed at, and in the margin what coders said of
 * each place, people and machines apart. Words that a code was given to are underlined; what code it was says the margin.
 */
import type { Child } from 'hono/jsx';
import type { LaidOut, LaidParagraph, Place } from '../../documents/index.js';
import type { View } from '../view.js';
import type { Mark } from './marks.js';
import { codeLabel, coderName, placeName } from './names.js';

interface ReaderProperties {
  readonly view: View;
  /** Where a paragraph stands. */
  readonly address: (paragraph: number) => string;
  readonly lang: string;
  readonly laid: LaidOut;
  readonly paragraphs: readonly LaidParagraph[];
  readonly marks: readonly Mark[];
  /** What stands beside a coding: a way to take it away. */
  readonly beside?: (mark: Mark) => Child;
  /** A sentence's number leads here; without it sentences are not numbered. */
  readonly sentenceLink?: (sentence: number) => string;
}

/** The words between two places, cut where marks begin and end. */
const Words = ({ laid, sentence, marks }: { laid: LaidOut; sentence: Place; marks: readonly Mark[] }) => {
  const within = marks.filter(({ from, to, unit }) => unit === null && from < sentence.to && to > sentence.from);
  const edges = [
    ...new Set([
      sentence.from,
      ...within.flatMap(({ from, to }) => [Math.max(from, sentence.from), Math.min(to, sentence.to)]),
      sentence.to,
    ]),
  ].sort((a, b) => a - b);
  return (
    <>
      {edges.slice(0, -1).map((from, at) => {
        const to = edges[at + 1] as number;
        const words = laid.text.slice(laid.utf16(from), laid.utf16(to));
        const over = within.filter((mark) => mark.from < to && mark.to > from);
        return over.length === 0 ? (
          words
        ) : (
          <mark class={over.some(({ machine }) => !machine) ? 'by-person' : 'by-machine'}>{words}</mark>
        );
      })}
    </>
  );
};

const Sentences = ({ laid, paragraph, marks, sentenceLink, view }: ReaderProperties & { paragraph: LaidParagraph }) => {
  let at = paragraph.start;
  return (
    <>
      {paragraph.sentences.map((sentence) => {
        const gap = laid.text.slice(at, sentence.start);
        at = sentence.end;
        return (
          <>
            {gap}
            {sentenceLink === undefined ? null : (
              <a
                class="sent-n"
                href={sentenceLink(sentence.number)}
                aria-label={view.words('documents.sentence_n', { n: sentence.number })}
              >
                {sentence.number}
              </a>
            )}
            <span class="sent" id={`s${sentence.number}`} data-from={sentence.from} data-to={sentence.to}>
              <Words laid={laid} sentence={sentence} marks={marks} />
            </span>
          </>
        );
      })}
    </>
  );
};

/** One code given once or several times by one coder in a paragraph. */
const Coded = ({ marks, view, beside }: { marks: readonly Mark[]; view: View; beside: ReaderProperties['beside'] }) => {
  const [first] = marks;
  if (first === undefined) return null;
  return (
    <li>
      <b>{first.code}</b> {codeLabel(view, first.code)}
      {marks.map((mark) => (
        <span class="place" title={mark.quote}>
          {placeName(view, mark)}
          {beside === undefined ? null : beside(mark)}
        </span>
      ))}
    </li>
  );
};

const Margin = ({
  marks,
  view,
  beside,
}: {
  marks: readonly Mark[];
  view: View;
  beside: ReaderProperties['beside'];
}) => {
  const { words } = view;
  const coders = [...new Set(marks.map(({ coder }) => coder))].sort(
    (a, b) => Number(a.includes(':')) - Number(b.includes(':')) || (a < b ? -1 : 1),
  );
  return (
    <div class="margin">
      {coders.map((coder) => {
        const own = marks.filter((mark) => mark.coder === coder);
        const machine = own[0]?.machine === true;
        return (
          <div class={machine ? 'by machine' : 'by'}>
            <p>
              <span class="who">{words(machine ? 'documents.machine' : 'documents.person')}</span>{' '}
              {coderName(view, coder)}
            </p>
            <ul>
              {[...new Set(own.map(({ code }) => code))].map((code) => (
                <Coded marks={own.filter((mark) => mark.code === code)} view={view} beside={beside} />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
};

const Neighbours = ({ view, address, laid, number }: ReaderProperties & { number: number }) => {
  const { words } = view;
  const link = (to: number, key: string) =>
    to < 1 || to > laid.paragraphs.length ? null : <a href={address(to)}>{words(key, { n: to })}</a>;
  return (
    <p class="near small">
      {link(number - 1, 'documents.paragraph_before')} {link(number + 1, 'documents.paragraph_after')}
    </p>
  );
};

export const Reader = (properties: ReaderProperties) => {
  const { view, lang, paragraphs, marks, beside } = properties;
  const { words } = view;
  return (
    <div class="reader" id="reader">
      {paragraphs.map((paragraph) => {
        const own = marks.filter(({ from, to }) => from < paragraph.to && to > paragraph.from);
        return (
          <div class="para" id={`p${paragraph.number}`}>
            <a
              class="para-n"
              href={`#p${paragraph.number}`}
              aria-label={words('documents.paragraph_n', { n: paragraph.number })}
              title={words('documents.place', { from: String(paragraph.from), to: String(paragraph.to) })}
            >
              {paragraph.number}
            </a>
            <div class="para-text">
              <p lang={lang}>
                <Sentences {...properties} paragraph={paragraph} />
              </p>
              <Neighbours {...properties} number={paragraph.number} />
            </div>
            {own.length === 0 ? null : <Margin marks={own} view={view} beside={beside} />}
          </div>
        );
      })}
    </div>
  );
};
