/** First and last day a date may mean: 2003 → 2003-01-01 … 2003-12-31. ISO text compares as it is. */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** True when `later` lies before `earlier` on any reading of the two. */
export const certainlyBefore = (later: string | null, earlier: string | null): boolean =>
  later !== null && earlier !== null && lastDay(later) < firstDay(earlier);
