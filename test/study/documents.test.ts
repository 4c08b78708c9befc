import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentsView } from '../../src/documents/index.js';
import { languages, speak } from '../../src/language/index.js';
import { findStandard } from '../../src/standard/index.js';
import { problemMessage, readStudy, remedyMessage } from '../../src/study/index.js';
import { hashOfText } from '../../src/text/index.js';
import { buildStudy } from './build-study.js';

const text = 'Бірінші бап.\n\nЕкінші бап.\n';
const sha256 = hashOfText(text);
const card = (fields: object = {}) =>
  JSON.stringify({
    title: { kk: 'Заң' },
    owner: 'official',
    country: 'KAZ',
    date: '2020',
    genre: 'law',
    texts: [{ lang: 'kk', status: 'original', sha256, characters: 26, sentences: 2 }],
    counted: [{ coder: 'dictionary:concepts', codes: ['AID', 'RIGHTS'], lang: ['kk'] }],
    ...fields,
  });
const coders = '- {id: "dictionary:concepts"}\n- {id: aigul}\n';
const header = 'place,coder,code,lang,count,sentences,offsets,text\n';
const line = JSON.stringify({ lang: 'kk', code: 'GS', start: 0, end: 7, quote: 'Бірінші' });

const problems = async (files: Record<string, string>) => {
  const root = await buildStudy({
    files: { 'documents/coders.yaml': coders, 'documents/law/card.yaml': card(), ...files },
  });
  const reading = await readStudy(root, findStandard);
  return {
    ...reading,
    codes: reading.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, file, line: at }) => `${file}:${at} ${code}`),
  };
};

describe('a document of a study', () => {
  it('shows its counts and codings without its text, and says that the text is not there', async () => {
    const { study, codes } = await problems({
      'documents/law/counts.csv': `${header}whole,dictionary:concepts,AID,kk,2,1,0-7 14-20,${sha256.slice(0, 12)}\n`,
      'documents/law/codings/aigul.jsonl': `${line}\n`,
    });
    expect(codes).toEqual([]);
    const law = study?.documents.byId.get('law');
    expect([law?.texts.get('kk'), law?.counts?.[0]?.offsets, law?.codings[0]?.rows.length]).toEqual([
      'absent',
      [
        [0, 7],
        [14, 20],
      ],
      1,
    ]);
  });

  it('is the same study with its text and without it', async () => {
    const without = await problems({});
    const within = await problems({ 'documents/law/text.kk.txt': text });
    expect(within.study?.documents.byId.get('law')?.texts.get('kk')).toBe('there');
    expect(within.study?.documents.key).toBe(without.study?.documents.key);
    expect([...(within.study?.hashes.keys() ?? [])]).not.toContain('documents/law/text.kk.txt');
  });

  it('whose text has changed says so, and keeps its counts', async () => {
    const { study, codes } = await problems({
      'documents/law/text.kk.txt': `Алғысөз.\n\n${text}`,
      'documents/law/counts.csv': `${header}whole,dictionary:concepts,AID,kk,2,1,,${sha256.slice(0, 12)}\n`,
    });
    expect(codes).toEqual(['documents/law/text.kk.txt:0 text_hash_changed']);
    expect(study?.documents.byId.get('law')?.counts).toHaveLength(1);
  });

  it('has no codings past its end, of no length, or on other words, with or without its text', async () => {
    const codings = [
      '{"lang":"kk","code":"GS","start":20,"end":30,"quote":"x"}',
      '{"lang":"kk","code":"GS","start":3,"end":3,"quote":""}',
      '{"lang":"kk","code":"GS","start":0,"end":6,"quote":"Екінші"}',
      '{"lang":"kk",',
      line,
    ].join('\n');
    const at = (n: number, code: string): string => `documents/law/codings/aigul.jsonl:${n} ${code}`;
    const files = { 'documents/law/codings/aigul.jsonl': codings, 'documents/law/counts.csv': header };
    expect((await problems(files)).codes).toEqual([
      at(1, 'coding_past_end'),
      at(2, 'coding_empty'),
      at(4, 'coding_line'),
    ]);
    expect((await problems({ ...files, 'documents/law/text.kk.txt': text })).codes).toEqual([
      at(1, 'coding_past_end'),
      at(2, 'coding_empty'),
      at(3, 'coding_other_words'),
      at(4, 'coding_line'),
    ]);
  });

  it('counts only with a named coder, a known code, a declared search, and the hash of its text', async () => {
    const rows = [
      `whole,dictionary:concepts,AID,kk,2,1,,${'0'.repeat(12)}`,
      `whole,dictionary:concepts,TRUST,kk,2,1,,${sha256.slice(0, 12)}`,
      `whole,dictionary:concepts,NOSUCH,kk,2,1,,${sha256.slice(0, 12)}`,
      `whole,dictionary:concepts,RIGHTS,kk,9,9,30-40,${sha256.slice(0, 12)}`,
      `whole,dictionary:concepts,RIGHTS,kk,two,1,,${sha256.slice(0, 12)}`,
    ].join('\n');
    const { codes } = await problems({
      'documents/law/counts.csv': `${header}${rows}\n`,
      'documents/law/codings/nobody.jsonl': `${line}\n`,
    });
    const at = (n: number, code: string): string => `documents/law/counts.csv:${n} ${code}`;
    expect(codes).toEqual([
      'documents/law/codings/nobody.jsonl:0 unknown_coder',
      at(2, 'count_of_other_text'),
      at(3, 'count_not_declared'),
      at(4, 'count_not_declared'),
      at(4, 'unknown_code'),
      at(5, 'coding_past_end'),
      at(5, 'count_too_large'),
      at(6, 'csv_number'),
    ]);
  });

  it('supersedes a document that exists, and never itself by way of others', async () => {
    const other = (supersedes: string) => card({ supersedes, counted: [] });
    expect((await problems({ 'documents/law/card.yaml': other('lwa') })).codes).toEqual([
      'documents/law/card.yaml:1 unknown_document',
    ]);
    const { codes } = await problems({ 'documents/law/card.yaml': other('b'), 'documents/b/card.yaml': other('law') });
    expect(codes).toEqual(['documents/b/card.yaml:1 circular_supersession']);
  });
});

describe('a dictionary that changed after the counting', () => {
  const now = findStandard('2026.1')?.dictionaryHashes.get('concepts') ?? '';
  const notes = async (hash: string, counted = true) => {
    const { problems: found } = await problems({
      'documents/coders.yaml': `- {id: aigul}\n- id: "dictionary:concepts"\n  sha256: "${hash}"\n`,
      ...(counted ? {} : { 'documents/law/card.yaml': card({ counted: [] }) }),
    });
    return found.filter(({ code }) => code === 'dictionary_changed');
  };

  it('is noted at the coder’s hash, with the documents that rest on it and the hash to write after counting again', async () => {
    const [note, ...more] = await notes('0'.repeat(64));
    expect(more).toEqual([]);
    expect(note).toMatchObject({ severity: 'note', file: 'documents/coders.yaml', line: 3, path: '1.sha256' });
    expect(note?.args).toMatchObject({ id: 'dictionary:concepts', n: 1, documents: 'law', now });
    if (note === undefined) throw new Error('no note');
    for (const language of languages) {
      expect(speak(problemMessage(note), language)).toContain('law');
      expect(speak(remedyMessage(note), language)).toContain(now);
      expect(speak(remedyMessage(note), language)).toContain('scripts/code-un-debate.mjs');
    }
  });

  it('is not noted where the hash is that of the edition, or where no document rests on it', async () => {
    expect(now).toMatch(/^[0-9a-f]{64}$/);
    expect(await notes(now)).toEqual([]);
    expect(await notes('0'.repeat(64), false)).toEqual([]);
  });

  it('has the hash that the counting scripts print: of the file with line feeds', () => {
    const source = readFileSync('standard/2026.1/dictionaries/concepts.yaml', 'utf8').replaceAll('\r\n', '\n');
    expect(hashOfText(source)).toBe(now);
  });
});

describe('a card that says what was counted', () => {
  const short = sha256.slice(0, 12);
  const cellsOf = (study: Awaited<ReturnType<typeof problems>>['study']) =>
    study === null ? null : [...(documentsView(study).byId.get('law')?.texts[0]?.codes ?? [])];

  it('without the counts is a problem, and its codes are unread, not zero', async () => {
    const { study, codes } = await problems({});
    expect(codes).toEqual(['documents/law/card.yaml:1 counted_without_counts']);
    expect(cellsOf(study)).toEqual([]);
  });

  it('with counts in which nothing was found has zeros', async () => {
    const { study, codes } = await problems({ 'documents/law/counts.csv': header });
    expect(codes).toEqual([]);
    expect(cellsOf(study)?.map(([code, { hits }]) => `${code} ${hits}`)).toEqual(['AID 0', 'RIGHTS 0']);
  });

  it('with counts of other words, or of a text without a hash, has no zeros either', async () => {
    const other = await problems({
      'documents/law/counts.csv': `${header}whole,dictionary:concepts,AID,kk,2,1,,${short.replace(/./g, '0')}\n`,
    });
    expect(other.codes).toEqual(['documents/law/counts.csv:2 count_of_other_text']);
    expect(cellsOf(other.study)).toEqual([]);
    const bare = await problems({
      'documents/law/card.yaml': card({ texts: [{ lang: 'kk', status: 'original' }] }),
      'documents/law/counts.csv': header,
    });
    expect(bare.codes).toEqual(['documents/law/card.yaml:1 counted_text_unknown']);
    expect(cellsOf(bare.study)).toEqual([]);
  });
});
