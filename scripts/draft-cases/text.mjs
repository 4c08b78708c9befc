/**
 * A draft as YAML that people can read and edit: short things on one line, long ones below each other; the registry's own words
 * and the sources at hand as comments at the top.
 */
import { Document, isCollection, isScalar, visit } from 'yaml';

const lineWidth = 120;
const flowLimit = 112;

export function yamlText(fields, comment = '') {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_key, node, ancestors) => {
      const indent = ancestors.filter(isCollection).length * 2;
      const atTop = ancestors.length <= 2 && !isLeafLike(node);
      if (node.items.length === 0 || (!atTop && oneLine(node) + indent <= flowLimit)) {
        node.flow = true;
        return visit.SKIP;
      }
      return undefined;
    },
  });
  if (comment !== '') document.commentBefore = comment;
  return document.toString({ lineWidth, flowCollectionPadding: false, indentSeq: true });
}

/** Length if written on one line. */
const oneLine = (node) =>
  new Document(node.toJSON()).toString({ collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).length;

const leafKeys = new Set([
  'value',
  'reason',
  'src',
  'note',
  'disputed',
  'kk',
  'ru',
  'en',
  'direct',
  'indirect',
  'depth',
  'frame',
  'coders',
]);
const isLeafLike = (node) =>
  node.items.every((item) => isScalar(item) || (isScalar(item.key) && leafKeys.has(item.key.value)));

export function commentLines(lines) {
  return lines
    .flatMap((line) => wrap(line))
    .map((line) => ` ${line}`)
    .join('\n');
}

function wrap(line) {
  const indent = '    ';
  const out = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > lineWidth - 2) {
      out.push(current);
      current = indent + word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...out, current];
}
