/**
 * The head of a list: what stands before the colon whose sub-points follow. A sentence of the list has its subject there.
 * Example: in «1. Уәкілетті орган:», «1) … әзірлейді;», «2) … қамтамасыз етеді.» both sub-points have the first paragraph.
 */
import { paragraphsOf } from '../paragraphs/index.js';
import type { Span } from './sentence-spans.js';

export function listHeads(text: string): (offset: number) => Span | null {
  const items: { readonly start: number; readonly end: number; readonly head: Span }[] = [];
  let head: Span | null = null;
  for (const { start, end, anchor, text: own } of paragraphsOf(text)) {
    if (anchor?.kind === 'subpoint' && head !== null) items.push({ start, end, head });
    else if (anchor?.kind !== 'subpoint') head = own.endsWith(':') ? { start, end } : null;
  }
  return (offset) => items.find((item) => item.start <= offset && offset < item.end)?.head ?? null;
}
