/** A derivation as a tree that opens, each reference a link to where it stands. */
import type { ExplainedStep } from '../assessment/index.js';
import { formatNumber, unitWord } from '../language/index.js';
import { caseAddress, explainAddress, sourceAddress } from './address.js';
import type { Words } from './words.js';

const linkOf = (id: string, words: Words): string =>
  id.startsWith('source:')
    ? sourceAddress(words.language, id.slice(7))
    : id.startsWith('case:')
      ? caseAddress(words.language, id.slice(5))
      : explainAddress(words.language, id);

const opensFirst = 2;

const Value = ({ step, words }: { step: ExplainedStep; words: Words }) => {
  const { value } = step;
  if (value === undefined || value === null) return null;
  const text =
    typeof value === 'number'
      ? formatNumber(value, words.language)
      : typeof value === 'string'
        ? value
        : words.say(value);
  return (
    <>
      {': '}
      {/^https?:\/\//i.test(text) ? (
        <a class="url" href={text} rel="noreferrer">
          {text}
        </a>
      ) : (
        <b>{text}</b>
      )}
      {step.unit === undefined ? '' : `, ${unitWord(step.unit, words.language)}`}
    </>
  );
};

interface NodeProperties {
  readonly step: ExplainedStep;
  readonly words: Words;
  readonly depth: number;
}

export const Node = ({ step, words, depth }: NodeProperties) => {
  const line = (
    <>
      {words.say(step.what)}
      <Value step={step} words={words} />
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
            <Node step={one} words={words} depth={depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  );
};
