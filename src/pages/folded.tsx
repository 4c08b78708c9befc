/**
 * What a phone shows when asked and every wider screen, and paper, always: a closed `<details>` that the style opens
 * from 46 rem up. Without script it opens by its summary; an address of something inside opens it.
 */
import type { Child } from 'hono/jsx';

export const Folded = ({ summary, children }: { summary: Child; children: Child }) => (
  <details class="folded">
    <summary>{summary}</summary>
    {children}
  </details>
);
