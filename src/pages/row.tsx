/** One row of a page: what is asked stands at the side, what answers it beside it. Every page is made of these. */
import type { Child } from 'hono/jsx';

export const Row = ({
  id,
  ask,
  note,
  beside,
  children,
}: {
  /** The row's own address on the page. */
  id?: string;
  ask: Child;
  /** One paragraph under the question. */
  note?: Child;
  /** What else stands under the question: a key, further paragraphs. */
  beside?: Child;
  children: Child;
}) => (
  <section class="row" id={id}>
    <div class="ask">
      <h2>{ask}</h2>
      {note === undefined ? null : <p>{note}</p>}
      {beside}
    </div>
    <div class="say">{children}</div>
  </section>
);
