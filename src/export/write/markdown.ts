/** The document as Markdown (GitHub's tables and footnotes): the same numbers, captions and references as in Word. */
import type { Block, Cell, Run, Sentence } from '../model.js';
import { beginMark, endMark } from '../own/place.js';
import { citationParts, type Finished } from './finished.js';
import { joinedRuns } from './spacing.js';

/** A space that must not break stays one: 90 % is not torn apart by Markdown either. */
const escapeText = (words: string): string => words.replace(/([\\`*_[\]<>|])/g, '\\$1').replace(/[^\S\u00a0]+/g, ' ');
const anchor = (id: string): string => `<a id="${id.replace(/[^A-Za-z0-9_-]/g, '-')}"></a>`;
const target = (id: string): string => `#${id.replace(/[^A-Za-z0-9_-]/g, '-')}`;

function runMarkdown(run: Run, finished: Finished): string {
  if (run.kind === 'text') {
    const words = escapeText(run.text);
    return run.strong ? `**${words}**` : run.emphasis ? `*${words}*` : words;
  }
  if (run.kind === 'value') return `${escapeText(run.text)}[^${finished.placeOfNote.get(run.note)}]`;
  if (run.kind === 'cross') return `[${escapeText(finished.cross(run.to))}](${target(run.to)})`;
  const parts = citationParts(finished, run);
  if (parts === null) return '';
  const links = parts.items.map((item) => `[${escapeText(item.mark)}](${target(`ref-${item.position}`)})`);
  return ` ${escapeText(parts.open)}${links.join(parts.between)}${escapeText(parts.close)}`;
}

const sentencesMarkdown = (sentences: readonly Sentence[], finished: Finished): string =>
  joinedRuns(sentences)
    .map((run) => runMarkdown(run, finished))
    .join('');
const cellMarkdown = (cell: Cell, finished: Finished): string => cell.map((run) => runMarkdown(run, finished)).join('');

function blockMarkdown(block: Block, finished: Finished, own: ReadonlyMap<string, string>): string[] {
  const { numbers } = finished;
  switch (block.kind) {
    case 'heading': {
      const number = numbers.get(block.id)?.number ?? '';
      return [
        `${'#'.repeat(block.level + 1)} ${anchor(block.id)}${number === '' ? '' : `${number} `}${escapeText(block.text)}`,
      ];
    }
    case 'paragraph':
      return [sentencesMarkdown(block.sentences, finished)];
    case 'list':
      return [
        block.items
          .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${sentencesMarkdown(item, finished)}`)
          .join('\n'),
      ];
    case 'table': {
      const [before, after] = finished.caption('table', block.caption);
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      return [
        `${anchor(block.id)}${escapeText(`${before}${numbers.get(block.id)?.number}${after}`)}`,
        [
          line(block.head.map(escapeText)),
          line(block.head.map(() => '---')),
          ...block.rows.map((row) => line(row.map((cell) => cellMarkdown(cell, finished)))),
        ].join('\n'),
        ...(block.note === undefined ? [] : [sentencesMarkdown(block.note, finished)]),
      ];
    }
    case 'figure': {
      const [before, after] = finished.caption('figure', block.caption);
      return [
        [
          `| ${finished.say('export.figure.item')} | ${finished.say('export.figure.value')} |`,
          '| --- | --- |',
          ...block.plot.rows.map((row) => `| ${escapeText(row.label)} | ${cellMarkdown(row.said, finished)} |`),
        ].join('\n'),
        `${anchor(block.id)}${escapeText(`${before}${numbers.get(block.id)?.number}${after}`)}`,
        ...(block.note === undefined ? [] : [sentencesMarkdown(block.note, finished)]),
      ];
    }
    case 'own':
      return [`${beginMark(block.id)}${own.get(block.id) ?? `\n\n> ${block.hint}\n\n`}${endMark(block.id)}`];
    case 'contents':
      return [
        finished.document.blocks
          .flatMap((one) =>
            one.kind === 'heading'
              ? [
                  `${'  '.repeat(one.level - 1)}- [${`${numbers.get(one.id)?.number ?? ''} ${escapeText(one.text)}`.trim()}](${target(one.id)})`,
                ]
              : [],
          )
          .join('\n'),
      ];
    case 'references':
      return [
        finished.referenceList
          .map((item) => `${item.position}. ${anchor(`ref-${item.position}`)}${escapeText(item.text)}`)
          .join('\n'),
      ];
    case 'notes':
      return [finished.notes.map((note, index) => `[^${index + 1}]: ${escapeText(note.text)}`).join('\n')];
    case 'page-break':
      return [];
  }
}

export function markdownOf(finished: Finished, own: ReadonlyMap<string, string> = new Map()): string {
  const { document } = finished;
  const parts = [
    `# ${escapeText(document.title)}`,
    escapeText(document.subtitle),
    ...(document.authors.length === 0 ? [] : [escapeText(document.authors.join(', '))]),
    escapeText(document.identity),
    ...document.blocks.flatMap((block) => blockMarkdown(block, finished, own)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
