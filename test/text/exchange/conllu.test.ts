/** CoNLL-U in and out, and texts with codings as CoNLL-U. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conlluOf, readConllu, textOfConllu, writeConllu } from '../../../src/text/exchange/index.js';
import { codingOf } from '../../../src/text/index.js';
import { describeWithShared } from '../../shared-data.js';

describeWithShared('data/kazakh', 'the treebank', (folder) => {
  test('comes back byte for byte', () => {
    const source = readFileSync(join(folder, 'ktb-visible.conllu'), 'utf8');
    const { sentences, problems } = readConllu(source, 'ktb');
    expect(problems).toEqual([]);
    expect(sentences.length).toBeGreaterThan(400);
    expect(writeConllu(sentences)).toBe(source);
  });
});

const text = 'Өзара сенім артты. 😀 Елдер\nсенім мен бейбітшілік туралы «келісті».\n';
const place = (words: string, code: string, coder: string, from = 0) => {
  const start = text.indexOf(words, from);
  return codingOf(text, { document: 'd', language: 'kk', coder, code, unit: null, start, end: start + words.length });
};

test('a text goes out with lemmas, places and codings, and comes back with both', () => {
  const codings = [
    place('Өзара сенім', 'TRUST', 'anna'),
    place('сенім мен бейбітшілік', 'T=1|x', 'dictionary:a@b'),
    place('бейбітшілік', 'PEACE', 'anna'),
  ];
  const sentences = conlluOf({ id: 'd', name: 'd', language: 'kk', text }, codings);
  const out = writeConllu(sentences);
  expect(out).toContain('2\tсенім\tсенім\t_\t_\t_\t_\t_\t_\tTokenRange=6:11|Codes=I-TRUST@anna');
  expect(readConllu(out, 'd').sentences).toEqual(sentences);
  const back = textOfConllu(sentences, 'd', 'kk');
  expect(back.text.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
  expect(back.codings.map(({ quote, code, coder }) => [quote, code, coder]).sort()).toEqual(
    codings.map(({ quote, code, coder }) => [quote, code, coder]).sort(),
  );
});

test('a range of words gives its own form, an empty node none', () => {
  const source =
    '1-2\tdont\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\t_\t_\t_\t_\t_\t_\t_\n2\tnt\tnot\t_\t_\t_\t_\t_\t_\t_\n2.1\tx\tx\t_\t_\t_\t_\t_\t_\t_\n3\tgo\tgo\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t.\t_\t_\t_\t_\t_\t_\t_\n\n';
  expect(textOfConllu(readConllu(source, 'x').sentences, 'x', 'en').text).toBe('dont go. ');
  expect(writeConllu(readConllu(source, 'x').sentences)).toBe(source);
});

test('a line that is none is named with its number, the others stand', () => {
  const { sentences, problems } = readConllu(
    '# text = a\n1\ta\ta\n1\ta\ta\t_\t_\t_\t_\t_\t_\t_\r\nx\ta\ta\t_\t_\t_\t_\t_\t_\t_\n',
    'x',
  );
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['conllu_columns', 2],
    ['conllu_id', 4],
  ]);
  expect(sentences[0]?.lines).toHaveLength(1);
});
