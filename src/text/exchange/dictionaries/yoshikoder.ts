/**
 * Yoshikoder dictionaries (.ykd): XML of `cnode` (category) and `pnode` (pattern) under one topmost cnode, the title
 * (Lowe 2006, Yoshikoder). Example: <dictionary><cnode name="T"><cnode name="trust"><pnode name="довер*"/></cnode></cnode></dictionary>.
 */
import { Problems } from '../problem.js';
import { element, elementsOf, type XmlElement } from '../xml/model.js';
import { readXml } from '../xml/read.js';
import { xmlText } from '../xml/write.js';
import type { TreeRead } from './quanteda-yaml.js';
import type { DictionaryCategory, DictionaryTree } from './tree.js';

export function readYoshikoder(source: string, file: string): TreeRead {
  const problems = new Problems(file);
  const root = readXml(source, problems);
  if (root === null) return { tree: null, problems: problems.list };
  if (root.name !== 'dictionary') {
    problems.add('error', 'dictionary_shape', root, { reason: root.name });
    return { tree: null, problems: problems.list };
  }
  const tops = elementsOf(root, 'cnode').map((one) => category(one, problems));
  const [title] = tops;
  const titled = tops.length === 1 && title !== undefined && title.patterns.length === 0 && title.categories.length > 0;
  if (tops.length === 0) problems.add('error', 'dictionary_empty', root);
  return {
    tree: problems.failed
      ? null
      : titled
        ? { title: title.name, categories: title.categories }
        : { title: null, categories: tops },
    problems: problems.list,
  };
}

function category(one: XmlElement, problems: Problems): DictionaryCategory {
  for (const other of elementsOf(one))
    if (other.name !== 'cnode' && other.name !== 'pnode')
      problems.add('note', 'carried_along', other, { name: other.name });
  return {
    name: one.attributes['name'] ?? '',
    patterns: elementsOf(one, 'pnode').map((node) => node.attributes['name'] ?? ''),
    categories: elementsOf(one, 'cnode').map((node) => category(node, problems)),
  };
}

export const writeYoshikoder = ({ title, categories }: DictionaryTree): string =>
  xmlText(
    element('dictionary', { style: '050805', patternengine: 'substring' }, [
      element('cnode', { name: title ?? 'dictionary' }, categories.map(nodeOf)),
    ]),
  );

const nodeOf = ({ name, patterns, categories }: DictionaryCategory): XmlElement =>
  element('cnode', { name }, [
    ...categories.map(nodeOf),
    ...patterns.map((pattern) => element('pnode', { name: pattern })),
  ]);
