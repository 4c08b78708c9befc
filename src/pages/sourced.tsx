/** A fact with the way to its sources; what has none is said in words and its value is not shown. */
import type { Child } from 'hono/jsx';
import type { SourcedFact } from '../evidence/index.js';
import { sourceAddress } from './address.js';
import { sourceName } from './source-name.js';
import type { View } from './view.js';

/** Short numbered links: the name of a source is long, its title stands on hover and for a screen reader. */
export const SourceLinks = ({ sources, view }: { sources: readonly string[]; view: View }) => (
  <span class="cites">
    {sources.map((id, at) => (
      <>
        {' '}
        <a
          class="small"
          href={sourceAddress(view.words.language, id)}
          title={sourceName(view.site.assessment.study, id)}
          aria-label={`${view.words('fact.source_n', { n: at + 1 })}: ${sourceName(view.site.assessment.study, id)}`}
        >
          {view.words('fact.source_n', { n: at + 1 })}
        </a>
      </>
    ))}
  </span>
);

export function Sourced<T extends string | number>({
  fact,
  view,
  show = (value) => String(value),
}: {
  fact: SourcedFact<T>;
  view: View;
  show?: (value: T | string) => Child;
}) {
  const { words } = view;
  if (fact.state === 'unsourced') return <span class="missing">{words('fact.unsourced')}</span>;
  if (fact.state === 'missing') return <span class="missing">{words(`reason.${fact.reason}`)}</span>;
  if (fact.state === 'disputed')
    return (
      <>
        {`${words('fact.disputed')}: `}
        {fact.sides.map((side, at) => (
          <>
            {at === 0 ? '' : ' / '}
            {show(side.value)}
            <SourceLinks sources={side.sources} view={view} />
          </>
        ))}
      </>
    );
  return (
    <>
      {show(fact.value)}
      <SourceLinks sources={fact.sources} view={view} />
    </>
  );
}
