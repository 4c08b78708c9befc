/** The cases behind a number: one square a case where it stands for or against something, and the way to its page. */
import { caseAddress } from './address.js';
import { CasesOnPaper } from './cases-on-paper.js';
import { Square } from './squares.js';
import type { View } from './view.js';

export interface ListedCase {
  readonly id: string;
  readonly state?: 'yes' | 'no' | 'unknown';
  readonly note?: string;
}

const CaseList = ({ cases, view }: { cases: readonly ListedCase[]; view: View }) => (
  <ul class={cases.some((one) => one.state !== undefined) ? 'list' : 'bullets'}>
    {cases.map(({ id, state, note }) => {
      const name = view.site.assessment.evidence.byId.get(id)?.record.name;
      return (
        <li>
          {state === undefined ? null : <Square state={state} />}
          <span>
            <a href={caseAddress(view.words.language, id)}>{name === undefined ? id : view.words.label(name)}</a>
            {note === undefined ? '' : `${view.words.dash}${note}`}
          </span>
        </li>
      );
    })}
  </ul>
);

/** A table of many cells would hold every case many times over. */
const listedInACell = 8;

/** So many stand in one list; of a longer one only the first, with the way to all of them. */
const longestList = 200;
const listedOfALongOne = 100;

/** Cells of a table together hold the cases of the study several times: with more than this they are cut short. */
export const cutInLargeStudy = (view: View, rest: string): { readonly rest?: string } =>
  view.site.assessment.evidence.views.length > longestList ? { rest } : {};

/** Of a long list the first items, so that a page does not grow with the registry. */
export const firstOf = <Item,>(items: readonly Item[]): readonly Item[] =>
  items.length > longestList ? items.slice(0, listedOfALongOne) : items;

/** How many `firstOf` leaves out, and where they all stand. */
export const RestOf = ({ items, address, view }: { items: readonly unknown[]; address: string; view: View }) =>
  items.length > longestList ? (
    <p>
      <a href={address}>{view.words('case_list.rest', { n: items.length - listedOfALongOne })}</a>
    </p>
  ) : null;

interface OpensCasesProperties {
  readonly label: string;
  readonly cases: readonly ListedCase[];
  readonly view: View;
  /** Address that lists them all; left out, they all stand here. */
  readonly rest?: string;
}

/** A number of cases that opens them; of many only the first, with the way to the others. */
export const OpensCases = ({ label, cases, view, rest }: OpensCasesProperties) => {
  const listed = rest === undefined ? cases : cases.slice(0, listedInACell);
  return (
    <>
      <details class="cell-n">
        <summary>{label}</summary>
        <CaseList cases={listed} view={view} />
        {listed.length === cases.length ? null : (
          <p>
            <a href={rest}>{view.words('case_list.rest', { n: cases.length - listed.length })}</a>
          </p>
        )}
      </details>
      <CasesOnPaper cases={cases} />
    </>
  );
};
