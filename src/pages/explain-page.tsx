/** How a result was computed: the derivation as a tree that opens, down to facts of the files and source records. */
import { type ExplainedStep, explain } from '../assessment/index.js';
import { formatNumber, unitWord } from '../language/index.js';
import { caseAddress, explainAddress, sourceAddress } from './address.js';
import { pageOf } from './layout.js';
import { OwnWords } from './own-words.js';
import { Parts, partOf } from './paging.js';
import type { PageBuilder, View } from './view.js';
import type { Words } from './words.js';

const linkOf = (id: string, words: Words): string =>
  id.startsWith('source:')
    ? sourceAddress(words.language, id.slice(7))
    : id.startsWith('case:')
      ? caseAddress(words.language, id.slice(5))
      : explainAddress(words.language, id);

const opensFirst = 2;
/** Units carry their facts and sources: so many of them weigh as much as any other page. */
const mostUnits = 30;

/** A coder's own words are prose; signs, dates and codes are nobody's language. */
const isProse = (text: string): boolean => /\p{L}{2,}[\s,]+\p{L}{2,}/u.test(text);

const Value = ({ step, view }: { step: ExplainedStep; view: View }) => {
  const { words } = view;
  const { value } = step;
  if (value === undefined || value === null) return null;
  const text =
    typeof value === 'number'
      ? formatNumber(value, words.language)
      : typeof value === 'string'
        ? value
        : words.say(value);
  const what = words.say(step.what);
  // A sentence that has said its number does not say it twice.
  if (what.endsWith('.') && what.includes(text)) return null;
  return (
    <>
      {what.endsWith('.') ? ' ' : ': '}
      {/^https?:\/\//i.test(text) ? (
        <a class="url" href={text} rel="noreferrer">
          {text}
        </a>
      ) : (
        <b>{typeof value === 'string' && isProse(text) ? <OwnWords text={text} view={view} /> : text}</b>
      )}
      {step.unit === undefined ? '' : `, ${unitWord(step.unit, words.language)}`}
    </>
  );
};

const longestList = (step: ExplainedStep): number =>
  Math.max(step.inAll ?? step.steps.length, ...step.steps.map(longestList));

interface NodeProperties {
  readonly step: ExplainedStep;
  readonly view: View;
  readonly depth: number;
}

const Node = ({ step, view, depth }: NodeProperties) => {
  const { words } = view;
  const line = (
    <>
      {words.say(step.what)}
      <Value step={step} view={view} />
      {step.id === undefined || depth === 0 ? null : (
        <>
          {' '}
          <a class="small" href={linkOf(step.id, words)}>
            {words('open')}
          </a>
        </>
      )}
    </>
  );
  if (step.steps.length === 0) return <li>{line}</li>;
  return (
    <li>
      <details open={depth < opensFirst}>
        <summary>{line}</summary>
        <ul class="tree">
          {step.steps.map((one) => (
            <Node step={one} view={view} depth={depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  );
};

export const explainPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  // A site has a page for everything a derivation refers to: there one step is unfolded, and the rest are links.
  const depth = site.mode === 'static' ? 1 : undefined;
  const part = { number: partOf(query), most: mostUnits };
  const tree = path.length === 2 ? explain(site.assessment, path[1] ?? '', depth, part) : null;
  if (tree === null) return null;
  return pageOf(
    site,
    words('how_computed'),
    path,
    query.size === 0 ? '' : `?${query}`,
    <>
      <div class="open">
        <h1>{words.say(tree.what)}</h1>
        <p class="note">{words('explain_note', { id: path[1] ?? '' })}</p>
      </div>
      <ul class="tree root">
        {tree.steps.map((step) => (
          <Node step={step} view={view} depth={1} />
        ))}
      </ul>
      <Parts most={mostUnits} rows={longestList(tree)} query={query} words={words} />
    </>,
  );
};
