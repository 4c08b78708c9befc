/** What a number opens on the screen, for paper: its cases by number (see share/print-cases.ts, which gives the numbers). */
import type { ListedCase } from './case-list.js';

/** More than these in one cell would be a table in a table: how many are left out is said. */
const mostInACell = 60;
const order = ['+', '-', '?'];
const signOf = { yes: '+', no: '-', unknown: '?' } as const;

export const CasesOnPaper = ({ cases }: { cases: readonly ListedCase[] }) => {
  if (cases.length === 0) return null;
  const said = [...new Set(cases.map(({ id, state }) => `${signOf[state ?? 'no']}${id}`))].sort(
    (a, b) => order.indexOf(a[0] ?? '') - order.indexOf(b[0] ?? ''),
  );
  const left = said.length - mostInACell;
  return (
    <span class="by-number" aria-hidden="true">
      {[...said.slice(0, mostInACell), ...(left > 0 ? [`…${left}`] : [])].join(' ')}
    </span>
  );
};
