/** Lists of the old file that the own text goes on using, under numbers of their own in the new one. */
import type { Carried } from '../write/docx/package.js';
import { attribute, elements, opening } from './word-elements.js';

/** Far above the numbers of our own lists. */
export const firstNumber = 5000;

/** @param ids of the old file's lists, and what each is called in the new one */
export function listsFor(
  ids: ReadonlyMap<string, string>,
  numbering: string,
): Pick<Carried, 'abstractNumbers' | 'numbers'> {
  const abstracts = new Map<string, string>();
  const abstractNumbers: string[] = [];
  const numbers: string[] = [];
  for (const [old, id] of ids) {
    const own = elements(numbering, 'w:num').find((one) => attribute(one, 'w:numId') === old);
    const of = own === undefined ? undefined : /<w:abstractNumId\s+w:val="(\d+)"/.exec(own)?.[1];
    const abstract =
      of === undefined
        ? undefined
        : elements(numbering, 'w:abstractNum').find((one) => attribute(opening(one), 'w:abstractNumId') === of);
    if (own === undefined || of === undefined || abstract === undefined) {
      // A list whose definition is gone keeps its words and shows as a plain dash list.
      numbers.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="2"/></w:num>`);
      continue;
    }
    let renumbered = abstracts.get(of);
    if (renumbered === undefined) {
      renumbered = String(firstNumber + abstracts.size);
      abstracts.set(of, renumbered);
      abstractNumbers.push(
        abstract
          .replace(/w:abstractNumId="\d+"/, `w:abstractNumId="${renumbered}"`)
          .replace(
            /<w:nsid\b[^>]*\/>|<w:tmpl\b[^>]*\/>|<w:pStyle\b[^>]*\/>|<w:styleLink\b[^>]*\/>|<w:numStyleLink\b[^>]*\/>/g,
            '',
          ),
      );
    }
    numbers.push(
      own.replace(/w:numId="\d+"/, `w:numId="${id}"`).replace(/(<w:abstractNumId\s+w:val=")\d+/, `$1${renumbered}`),
    );
  }
  return { abstractNumbers, numbers };
}
