/** "What would change it": the row in which a page says what would turn its answer; always under the same words and address. */
import type { Child } from 'hono/jsx';
import { Row } from '../row.js';
import type { Words } from '../words.js';

export const WouldChange = ({ words, lines }: { words: Words; lines: readonly Child[] }) => (
  <Row id="would-change" ask={words('what_would_change')}>
    <ul class="bullets">
      {(lines.length === 0 ? [words('would_change.nothing_open')] : lines).map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </Row>
);
