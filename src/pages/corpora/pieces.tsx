/** What the pages of texts share: rows with a question, names of codes and texts, shares with their interval on a common scale. */
import type { Child } from 'hono/jsx';
import type { CodedText } from '../../documents/index.js';
import { countryName, formatInterval, formatNumber, formatShareWithin, isLanguage } from '../../language/index.js';
import { dictionaryCodeOf, nameOfCode, type ShareOverTexts } from '../../report/index.js';
import { documentCodesOf } from '../../standard/index.js';
import { explainAddress, pageAddress } from '../address.js';
import { coderName, documentAddress, paragraphAddress } from '../documents/names.js';
import { Row as PageRow } from '../row.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

export const Row = ({
  id,
  title,
  notes = [],
  children,
}: {
  id: string;
  title: string;
  notes?: readonly Child[];
  children: Child;
}) => (
  <PageRow id={id} ask={title} beside={notes.map((note) => <p>{note}</p>)}>
    {children}
  </PageRow>
);

/** What would change the answer, and how it was reached: the end of every page. */
export const Ending = ({ change, method, view }: { change: string; method: Child; view: View }) => (
  <>
    <Row id="would-change" title={view.words('what_would_change')}>
      <p class="prose">{change}</p>
    </Row>
    <Row id="how" title={view.words('corpora.how')}>
      <p class="prose">{method}</p>
    </Row>
  </>
);

/** A code by its name; the sign stands after it, because two codes may have one name. */
export const codeName = ({ site, words }: View, code: string): string => {
  const name = nameOfCode(site.assessment.evidence.standard, code);
  return name === null ? code : `${words.label(name)} (${code})`;
};

/** A code by its name alone, for a sentence that leaves no doubt which is meant. */
export const bareCodeName = ({ site, words }: View, code: string): string => {
  const name = nameOfCode(site.assessment.evidence.standard, code);
  return name === null ? code : words.label(name);
};

/** Name and sign; the sign is never torn at its hyphen. */
export const CodeWords = ({ code, view }: { code: string; view: View }) => {
  const name = bareCodeName(view, code);
  if (name === code) return <span class="nb">{code}</span>;
  return (
    <>
      {name} <span class="nb">{`(${code})`}</span>
    </>
  );
};

/** A code leads to the codebook, where its definition and its words stand. */
export const CodeLink = ({ code, view }: { code: string; view: View }) => (
  <a href={`${pageAddress(view.words.language, 'codebook')}#code-${anchorOfCode(view, code)}`}>
    <CodeWords code={code} view={view} />
  </a>
);

function anchorOfCode({ site }: View, code: string): string {
  const codes = documentCodesOf(site.assessment.evidence.standard);
  if (codes.has(code)) return code;
  for (const id of codes.keys()) if (dictionaryCodeOf(id) === code) return id;
  return code;
}

export const documentName = ({ site, words }: View, id: string): string => {
  const card = site.assessment.study.documents.byId.get(id)?.card;
  return card === undefined ? id : words.label(card.title) || id;
};

export const languageName = (words: Words, lang: string): string =>
  isLanguage(lang) ? words(`corpora.language.${lang}`) : lang;

export const ownerName = (words: Words, owner: string): string => words(`corpora.owner.${owner}`);

export const derivationOf = (words: Words, text: CodedText): string =>
  explainAddress(words.language, `text:${text.document}:${text.part ?? text.lang}`);

/** A text by what tells it from the others of its document. */
export const textName = (view: View, text: CodedText): string =>
  text.part === null
    ? `${documentName(view, text.document)}, ${languageName(view.words, text.lang)}`
    : `${text.country === null ? text.label : countryName(text.country, view.words.language)}, ${text.year ?? text.part}`;

/** The exact place in the reader: `/en/documents/law/?lang=kk#p12`; without a paragraph the text. */
export const placeAddress = (
  words: Words,
  document: string,
  lang: string,
  paragraph: number | null,
  part: string | null = null,
): string => {
  if (paragraph !== null) return paragraphAddress(words.language, document, lang, paragraph, part);
  return part === null
    ? `${documentAddress(words.language, document)}?${new URLSearchParams({ lang })}`
    : documentAddress(words.language, document, part);
};

export const shareText = (one: ShareOverTexts, words: Words): string =>
  formatShareWithin(one.share, one.interval, words.language, 1);

/** The same where a line may end: never within the interval. */
export const ShareWords = ({ one, words }: { one: ShareOverTexts; words: Words }) => {
  const [share = '', interval = ''] = shareText(one, words).split(' (');
  return (
    <>
      {share} <span class="nb">{`(${interval}`}</span>
    </>
  );
};

export const numberText = (
  value: number,
  interval: readonly [number, number] | null,
  words: Words,
  digits = 2,
): string => {
  const shown = (one: number): string => formatNumber(one, words.language, digits);
  if (interval === null) return shown(value);
  // A dash between negative ends would read as one more minus.
  return interval[0] < 0
    ? `${shown(value)} ${formatInterval(interval[0], interval[1], words.language, digits)}`
    : `${shown(value)} (${shown(interval[0])}–${shown(interval[1])})`;
};

/** Dot and bar between two ends of a scale that a whole table shares. */
export const SpanOn = ({
  value,
  interval,
  from,
  to,
  zero = false,
  open = false,
  label,
}: {
  value: number;
  interval: readonly [number, number] | null;
  from: number;
  to: number;
  /** A line where the scale is zero. */
  zero?: boolean;
  open?: boolean;
  label: string;
}) => {
  const at = (x: number): string => `${(100 * Math.min(1, Math.max(0, (x - from) / (to - from || 1)))).toFixed(1)}%`;
  return (
    <svg class="plot span-plot" height="18" role="img" aria-label={label}>
      <line class="p-base" x1="0" x2="100%" y1="16" y2="16" />
      {zero ? <line class="p-rule" x1={at(0)} x2={at(0)} y1="0" y2="16" /> : null}
      {interval === null ? null : (
        <line class={open ? 'p-span low' : 'p-span'} x1={at(interval[0])} x2={at(interval[1])} y1="8" y2="8" />
      )}
      <circle class={open ? 'p-dot open' : 'p-dot'} cx={at(value)} cy="8" r="4" />
    </svg>
  );
};

/** A round number at or above all of these shares, so that small ones can be told apart. */
export function topOf(shares: readonly (ShareOverTexts | null)[]): number {
  const highest = Math.max(0.01, ...shares.map((one) => one?.interval[1] ?? 0));
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];
  return step.find((one) => one >= highest) ?? 1;
}

export const ShareCell = ({
  one,
  top,
  label,
  href,
  view,
}: {
  one: ShareOverTexts | null;
  top: number;
  label: string;
  /** Where the texts that were counted stand. */
  href: string;
  view: View;
}) => {
  const { words } = view;
  if (one === null)
    return (
      <td class="hatch" data-l={label}>
        <span>{words('corpora.not_looked')}</span>
      </td>
    );
  const shown = shareText(one, words);
  return (
    <td data-l={label}>
      <SpanOn
        value={one.share}
        interval={one.interval}
        from={0}
        to={top}
        open={one.standing === 'unconfirmed'}
        label={`${label}: ${shown}`}
      />
      <a class="opens in-words" href={href}>
        <ShareWords one={one} words={words} />
      </a>
      <span class="cell-n">
        {one.holding === 0
          ? words('corpora.none_of', { of: one.of, unit: words(`corpora.unit.${one.unit}`) })
          : words('corpora.units_of', { holding: one.holding, of: one.of, unit: words(`corpora.unit.${one.unit}`) })}
      </span>
    </td>
  );
};

/** Said once at a figure: who counted, and whether that has been measured against people. */
export const Standing = ({ shares, view }: { shares: readonly (ShareOverTexts | null)[]; view: View }) => {
  const { words } = view;
  const found = shares.filter((one) => one !== null);
  const coders = [...new Set(found.flatMap((one) => one.coders))].sort();
  if (coders.length === 0) return null;
  const unconfirmed = found.some((one) => one.standing === 'unconfirmed');
  return (
    <p class="note">
      {words(unconfirmed ? 'corpora.unconfirmed' : 'corpora.counted_by', {
        coders: coders.map((coder) => coderName(view, coder)).join('; '),
      })}
    </p>
  );
};

/** Numbers in a wide table scroll in their own frame. */
export const Scroll = ({ label, children }: { label: string; children: Child }) => (
  <div class="scroll" tabindex={0} role="region" aria-label={label}>
    {children}
  </div>
);

/** What the address asks for as a file; the site has the files at the foot of the page. */
export const Selection = ({ section, query, view }: { section: string; query: URLSearchParams; view: View }) =>
  view.site.mode === 'static' ? null : (
    <p class="src">
      <a href={`${pageAddress(view.words.language, section)}selection.csv?${query}`} download>
        {view.words('corpora.selection')}
      </a>
    </p>
  );
