/** The results that a chain ends in, in their own words, with the best grade among them. */
import type { Chain } from '../../classes/index.js';
import { GradeMark } from '../marks.js';
import { OwnWords } from '../own-words.js';
import type { View } from '../view.js';

export const ChainResults = ({
  chain,
  results,
  view,
}: {
  chain: Chain;
  /** All results of the case. */
  results: readonly { readonly id: string; readonly text?: string | null }[];
  view: View;
}) => (
  <>
    <GradeMark grade={chain.bestGrade} words={view.words} />
    <ul class="bullets">
      {chain.results.map((id) => (
        <li>
          <OwnWords text={results.find((result) => result.id === id)?.text ?? id} view={view} />
        </li>
      ))}
    </ul>
  </>
);
