/** The cases behind a number: one square a case where it stands for or against something, and the way to its page. */
import { caseAddress } from './address.js';
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
          {state === undefined ? null : (
            <svg width="14" height="14" aria-hidden="true">
              <use href={`#u-${state}`} />
            </svg>
          )}
          <span>
            <a href={caseAddress(view.words.language, id)}>{name === undefined ? id : view.words.label(name)}</a>
            {note === undefined ? '' : ` – ${note}`}
          </span>
        </li>
      );
    })}
  </ul>
);

/** A number of cases that opens them. */
export const OpensCases = ({ label, cases, view }: { label: string; cases: readonly ListedCase[]; view: View }) => (
  <details class="cell-n">
    <summary>{label}</summary>
    <CaseList cases={cases} view={view} />
  </details>
);
