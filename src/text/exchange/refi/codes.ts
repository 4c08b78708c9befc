/** Code trees of projects and codebooks (REFI-QDA 1.0, CodeType), in and out. */
import { allCodes, type ExchangedCode } from '../coded-project.js';
import type { Problems } from '../problem.js';
import { element, elementOf, elementsOf, textOf, type XmlElement } from '../xml/model.js';
import { guidOf, idOf, plainGuid } from './guid.js';

/** Codes below an element `Codes` or `Code`. GUIDs that are none or come twice are named; the first one stands. */
export function readCodes(parent: XmlElement, problems: Problems, seen = new Set<string>()): ExchangedCode[] {
  return elementsOf(parent, 'Code').flatMap((one): ExchangedCode[] => {
    const guid = plainGuid(one.attributes['guid']);
    const name = one.attributes['name'] ?? '';
    if (guid === null || seen.has(guid)) {
      problems.add('error', 'guid_twice', one, { guid: one.attributes['guid'] ?? '', name });
      return [];
    }
    seen.add(guid);
    const description = elementOf(one, 'Description');
    return [
      {
        id: idOf('code', guid, name),
        name,
        description: description === undefined ? null : textOf(description),
        colour: one.attributes['color'] ?? null,
        codable: one.attributes['isCodable'] !== 'false' && one.attributes['isCodable'] !== '0',
        codes: readCodes(one, problems, seen),
      },
    ];
  });
}

export const codeElement = ({ id, name, description, colour, codable, codes }: ExchangedCode): XmlElement =>
  element(
    'Code',
    {
      guid: guidOf('code', id),
      name: guidOf('code', id) === id ? name : id,
      isCodable: String(codable),
      color: colour !== null && /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.test(colour) ? colour : undefined,
    },
    [description === null ? undefined : element('Description', {}, [description]), ...codes.map(codeElement)],
  );

/** Codes that codings use but the codebook does not know: they are added at its end, by their id. */
export function withUsedCodes(codes: readonly ExchangedCode[], used: Iterable<string>): ExchangedCode[] {
  const known = new Set(allCodes(codes).map(({ id }) => id));
  const added = [...new Set(used)].filter((id) => !known.has(id)).sort();
  return [
    ...codes,
    ...added.map((id) => ({ id, name: id, description: null, colour: null, codable: true, codes: [] })),
  ];
}
