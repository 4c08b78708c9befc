/**
 * HTML (WHATWG, parsed by parse5) → blocks. Scripts and styles are never run and never read; navigation, sidebars, forms
 * and what the page itself hides are left out, and that is said. The walk keeps its own stack: depth of nesting is the
 * file's choice, not ours.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, BlockKind, RawText } from './model.js';
import { Remarks } from './remarks.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const unread = new Set(
  'head script style template noscript svg math iframe object embed canvas audio video select textarea button title input'.split(
    ' ',
  ),
);
const besideTheText = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'menu']);
const blocksKinds: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption'].map((name) => [name, 'heading'] as const),
  ...['li', 'dt', 'dd'].map((name) => [name, 'item'] as const),
  ...['td', 'th'].map((name) => [name, 'cell'] as const),
  ...'p div section article main header address blockquote pre ul ol dl table thead tbody tfoot tr figure figcaption hr body html details summary fieldset center'
    .split(' ')
    .map((name) => [name, 'paragraph'] as const),
]);

export function readHtml(text: string, page: number | null = null): RawText {
  const remarks = new Remarks();
  const blocks: Block[] = [];
  let words = '';
  const kinds: BlockKind[] = ['paragraph'];
  const flush = (): void => {
    if (words.trim() !== '') blocks.push({ text: words, kind: kinds.at(-1) ?? 'paragraph', page });
    words = '';
  };
  const stack: (Node | { leave: BlockKind | null })[] = [...parse(text).childNodes].reverse();
  let keepsLines = 0;
  let inMain = 0;
  while (stack.length > 0) {
    const node = stack.pop() as Node | { leave: BlockKind | null; pre?: boolean; main?: boolean };
    if ('leave' in node) {
      flush();
      kinds.pop();
      if (node.pre === true) keepsLines -= 1;
      if (node.main === true) inMain -= 1;
      continue;
    }
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      words += keepsLines > 0 ? value : value.replace(/\s+/g, ' ');
      continue;
    }
    if (!('tagName' in node)) continue;
    const { tagName } = node;
    if (leftOut(node, inMain > 0, remarks)) continue;
    if (tagName === 'br') {
      words += '\n';
      continue;
    }
    const kind = blocksKinds.get(tagName);
    if (kind !== undefined) {
      flush();
      // What a list item or a cell holds is still of the item.
      const inherited = kind === 'paragraph' && ['p', 'div'].includes(tagName) ? (kinds.at(-1) ?? kind) : kind;
      kinds.push(inherited);
      const pre = tagName === 'pre';
      const main = tagName === 'main' || tagName === 'article';
      if (pre) keepsLines += 1;
      if (main) inMain += 1;
      stack.push({ leave: kind, pre, main } as { leave: BlockKind });
    }
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) stack.push(node.childNodes[at] as Node);
  }
  flush();
  return { blocks, remarks: remarks.list(), problems: [], encoding: null };
}

function leftOut(element: Element, inMain: boolean, remarks: Remarks): boolean {
  const { tagName } = element;
  if (tagName === 'script') remarks.add('scripts_ignored', true);
  if (unread.has(tagName)) return true;
  const attribute = (name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
  const style = attribute('style')?.replace(/\s/g, '').toLowerCase() ?? '';
  if (attribute('hidden') !== undefined || /display:none|visibility:hidden/.test(style)) {
    remarks.add('hidden_left_out', true, `<${tagName}>`);
    return true;
  }
  const frame = besideTheText.has(tagName) || (tagName === 'header' && !inMain) || attribute('role') === 'navigation';
  if (frame) remarks.add('left_out', true, `<${tagName}>`);
  return frame;
}
