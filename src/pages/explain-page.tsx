/** How a result was computed: the derivation as a tree that opens, down to facts of the files and source records. */
import { type ExplainedStep, explain, unitsOnPart } from '../assessment/index.js';
import { Node } from './derivation-tree.js';
import { pageOf } from './layout.js';
import { Parts, partOf } from './paging.js';
import type { PageBuilder } from './view.js';

const longestList = (step: ExplainedStep): number =>
  Math.max(step.inAll ?? step.steps.length, ...step.steps.map(longestList));

export const explainPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  // A site has a page for everything a derivation refers to: there one step is unfolded, and the rest are links.
  const depth = site.mode === 'static' ? 1 : undefined;
  const part = { number: partOf(query), most: unitsOnPart };
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
      <Parts most={unitsOnPart} rows={longestList(tree)} query={query} words={words} />
    </>,
  );
};
