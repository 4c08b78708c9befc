/** Units as squares: full, empty or hatched; one of them, their key, and a cell of a table that opens what it counts. */
import type { Child } from 'hono/jsx';
import { CasesOnPaper } from './cases-on-paper.js';
import { type SquareGroup, Squares } from './marks.js';

type State = SquareGroup['state'];
export const squareStates: readonly State[] = ['yes', 'no', 'unknown'];

export const Square = ({ state }: { state: State }) => (
  <svg width="14" height="14" aria-hidden="true">
    <use href={`#u-${state}`} />
  </svg>
);

/** What each kind of square stands for, in the order given. */
export const SquareKey = ({ entries }: { entries: readonly (readonly [state: State, meaning: string])[] }) => (
  <ul class="key">
    {entries.map(([state, meaning]) => (
      <li>
        <Square state={state} />
        {meaning}
      </li>
    ))}
  </ul>
);

interface Counted {
  readonly state: State;
  readonly link: Child;
  /** Where a case is counted: on paper it is named by number. */
  readonly caseId?: string;
}

export const SquaresCell = ({
  items,
  label,
  empty,
  wordOf,
  summary,
}: {
  items: readonly Counted[];
  /** Of the column, where the table is read as a list. */
  label: string;
  /** What is said where there is nothing to count. */
  empty: string;
  wordOf: (state: State) => string;
  summary: (n: number, yes: number) => string;
}) => {
  const count = (state: State): number => items.filter((one) => one.state === state).length;
  if (items.length === 0)
    return (
      <td data-l={label} class="missing">
        {empty}
      </td>
    );
  return (
    <td data-l={label}>
      <Squares groups={squareStates.map((state) => ({ state, n: count(state), word: wordOf(state) }))} />
      <details class="cell-n">
        <summary>{summary(items.length, count('yes'))}</summary>
        <ul class="list">
          {items.map(({ state, link }) => (
            <li>
              <Square state={state} />
              {link}
            </li>
          ))}
        </ul>
      </details>
      <CasesOnPaper
        cases={items.flatMap(({ state, caseId }) => (caseId === undefined ? [] : [{ id: caseId, state }]))}
      />
    </td>
  );
};
