/**
 * Reads the student's own text out of a Markdown or HTML file that was exported before. A mark that is not closed, stands
 * twice, inside another, or is misspelt is a problem with line and column: nothing is guessed, nothing is thrown away.
 *
 * `<!-- elshi:own a -->x<!-- elshi:end a -->` → { a: 'x' } · `<!-- elshi:own a -->x` → own_place_open, line 1
 */
import type { Problem } from '../../study/index.js';
import { finding, placeAt } from './finding.js';

export interface OwnTexts {
  readonly places: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** The file without what stands in the places: what we had written. */
  readonly rest: string;
}

const mark = /<!-- elshi:(own|end) ([A-Za-z0-9._-]+) -->/g;
/** Anything that was meant as a mark. */
const meant = /elshi:\s*(?:own|end)\b/gi;

export function readOwnTexts(whole: string, file: string): OwnTexts {
  const places = new Map<string, string>();
  const problems: Problem[] = [];
  const say = (code: string, at: number, args: Problem['args']): void => {
    problems.push(finding('error', code, file, placeAt(whole, at), args));
  };
  const marks = [...whole.matchAll(mark)];
  const known = marks.map((one): readonly [number, number] => [one.index, one.index + one[0].length]);
  for (const { index, 0: words } of whole.matchAll(meant))
    if (!known.some(([from, to]) => index > from && index < to)) say('own_marker_broken', index, { mark: words });
  let open: { id: string; at: number; from: number } | null = null;
  let rest = '';
  let copied = 0;
  for (const one of marks) {
    const [whatIs, kind, id = ''] = one;
    if (kind === 'own') {
      if (open !== null) say('own_place_nested', one.index, { id, outer: open.id });
      else if (places.has(id)) say('own_place_twice', one.index, { id });
      open ??= { id, at: one.index, from: one.index + whatIs.length };
      continue;
    }
    if (open === null || open.id !== id) {
      say('own_place_not_open', one.index, { id });
      continue;
    }
    rest += whole.slice(copied, open.from);
    copied = one.index;
    places.set(id, whole.slice(open.from, one.index));
    open = null;
  }
  if (open !== null) say('own_place_open', open.at, { id: open.id });
  return { places, problems, rest: rest + whole.slice(copied) };
}
