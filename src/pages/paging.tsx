/** Long lists in parts: which rows a part shows, and the links to the others. */
import type { Words } from './words.js';

const rowsOnAPage = 200;

export const partOf = (query: URLSearchParams): number =>
  Math.max(1, Math.floor(Number(query.get('page') ?? '1')) || 1);

export const rowsOfPart = <Row,>(rows: readonly Row[], part: number, most = rowsOnAPage): readonly Row[] =>
  rows.slice((part - 1) * most, part * most);

const partsOf = (rows: number, most = rowsOnAPage): number => Math.max(1, Math.ceil(rows / most));

/** The same address with another part. */
export function addressOfPart(query: URLSearchParams, part: number): string {
  const next = new URLSearchParams(query);
  if (part === 1) next.delete('page');
  else next.set('page', String(part));
  const text = next.toString();
  return text === '' ? './' : `./?${text}`;
}

interface PartsProperties {
  readonly rows: number;
  readonly query: URLSearchParams;
  readonly words: Words;
  readonly most?: number;
}

export const Parts = ({ rows, query, words, most = rowsOnAPage }: PartsProperties) => {
  const count = partsOf(rows, most);
  if (count === 1) return null;
  const current = partOf(query);
  return (
    <nav aria-label={words('list_parts')}>
      <p>{words('list_part', { number: current, count })}</p>
      <ul class="facets">
        {Array.from({ length: count }, (_, index) => (
          <li>
            <a href={addressOfPart(query, index + 1)} aria-current={current === index + 1 ? 'page' : undefined}>
              {index + 1}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
