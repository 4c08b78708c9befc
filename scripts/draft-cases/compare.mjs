/** What a newer draft says otherwise than a file that stands: reported, never written over it. */
import { isDeepStrictEqual } from 'node:util';

/** @returns {{path: string, standing: unknown, draft: unknown}[]} `standing` undefined = the file has no such field. */
export function differences(standing, draft, path = '') {
  const found = [];
  for (const [key, value] of Object.entries(draft)) {
    const here = path === '' ? key : `${path}.${key}`;
    const other = standing[key];
    if (other === undefined) found.push({ path: here, standing: undefined, draft: value });
    else if (isMapping(value) && isMapping(other) && !isLeaf(value) && !isLeaf(other))
      found.push(...differences(other, value, here));
    else if (!isDeepStrictEqual(other, value) && !isOpen(value))
      found.push({ path: here, standing: other, draft: value });
  }
  return found;
}

const isMapping = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isLeaf = (value) => 'value' in value || 'disputed' in value;
/** A draft that leaves a field open has nothing to say against a coder who filled it. */
const isOpen = (value) => isMapping(value) && value.value === null && value.reason === 'not_yet_coded';

export const short = (value) => {
  const text = value === undefined ? '(absent)' : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 97)}…` : text;
};
