/** XML as a tree that keeps everything a reader of the same file would see: elements, text, comments, and where each stood. */
export interface XmlElement {
  readonly name: string;
  /** In the order of the file. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly line: number;
  readonly column: number;
}
export interface XmlComment {
  readonly comment: string;
}
export type XmlNode = XmlElement | XmlComment | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string' && 'name' in node;

export const elementsOf = ({ children }: XmlElement, ...names: readonly string[]): XmlElement[] =>
  children.filter((node): node is XmlElement => isElement(node) && (names.length === 0 || names.includes(node.name)));

export const elementOf = (parent: XmlElement, name: string): XmlElement | undefined => elementsOf(parent, name)[0];

/** All text directly in the element. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).filter((node) => typeof node === 'string').join('');

/** An element of our own making; attributes and children that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (XmlNode | undefined)[] = [],
): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    children: children.filter((node) => node !== undefined),
    line: 0,
    column: 0,
  };
}

/** Equal in what they say: places and the white space between elements do not count. */
export function sameXml(one: XmlElement, other: XmlElement): boolean {
  const keys = Object.keys(one.attributes);
  if (one.name !== other.name || keys.length !== Object.keys(other.attributes).length) return false;
  if (keys.some((key) => one.attributes[key] !== other.attributes[key])) return false;
  const left = said(one);
  const right = said(other);
  return (
    left.length === right.length &&
    left.every((node, at) => {
      const match = right[at] as XmlNode;
      if (typeof node === 'string' || typeof match === 'string') return node === match;
      if (isElement(node)) return isElement(match) && sameXml(node, match);
      return !isElement(match) && node.comment === match.comment;
    })
  );
}

/** Children without white space, unless the element holds text only. */
function said({ children }: XmlElement): XmlNode[] {
  return children.some(isElement)
    ? children.filter((node) => typeof node !== 'string' || node.trim() !== '')
    : [...children];
}
