/** A derivation as a tree that opens, each reference a link to where it stands. */
import type { ExplainedStep } from '../assessment/index.js';
import { formatNumber, unitWord } from '../language/index.js';
import { caseAddress, explainAddress, sourceAddress } from './address.js';
import { OwnWords } from './own-words.js';
import type { View } from './view.js';
import type { Words } from './words.js';

const linkOf = (id: string, words: Words): string =>
  id.startsWith('source:')
    ? sourceAddress(words.language, id.slice(7))
    : id.startsWith('case:')
      ? caseAddress(words.language, id.slice(5))
      : explainAddress(words.language, id);

const opensFirst = 2;

/** A coder's own words are prose; signs, dates and codes are nobody's language. */
export const isProse = (text: string): boolean => /\p{L}{2,}[\s,]+\p{L}{2,}/u.test(text);

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

interface NodeProperties {
  readonly step: ExplainedStep;
  readonly view: View;
  readonly depth: number;
}

export const Node = ({ step, view, depth }: NodeProperties) => {
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
