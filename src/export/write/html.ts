/** The document as one HTML file that needs nothing else, readable and printable: the source of the PDF too. */
import type { Block, Cell, Run, Sentence } from '../model.js';
import { runText } from '../model.js';
import { beginMark, endMark } from '../own/place.js';
import { citationParts, type Finished } from './finished.js';
import { plotSvg } from './plot-svg.js';
import { printStyle } from './print-style.js';
import { joinedRuns } from './spacing.js';

const escapeHtml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const idOf = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '-');

function runHtml(run: Run, finished: Finished): string {
  if (run.kind === 'text') {
    const words = escapeHtml(run.text);
    return run.strong ? `<b>${words}</b>` : run.emphasis ? `<i>${words}</i>` : words;
  }
  if (run.kind === 'value')
    return `<a class="value" href="#note-${finished.placeOfNote.get(run.note)}">${escapeHtml(run.text)}</a>`;
  if (run.kind === 'cross') return `<a href="#${idOf(run.to)}">${escapeHtml(finished.cross(run.to))}</a>`;
  const parts = citationParts(finished, run);
  if (parts === null) return '';
  const links = parts.items.map((item) => `<a href="#ref-${item.position}">${escapeHtml(item.mark)}</a>`);
  return ` ${escapeHtml(parts.open)}${links.join(parts.between)}${escapeHtml(parts.close)}`;
}

const sentencesHtml = (sentences: readonly Sentence[], finished: Finished): string =>
  joinedRuns(sentences)
    .map((run) => runHtml(run, finished))
    .join('');
const cellHtml = (cell: Cell, finished: Finished): string => cell.map((run) => runHtml(run, finished)).join('');

function caption(finished: Finished, kind: 'table' | 'figure', id: string, words: string): string {
  const [before, after] = finished.caption(kind, words);
  return escapeHtml(`${before}${finished.numbers.get(id)?.number ?? ''}${after}`);
}

const noteHtml = (note: readonly Sentence[] | undefined, finished: Finished): string =>
  note === undefined ? '' : `<p class="note">${sentencesHtml(note, finished)}</p>`;

function blockHtml(block: Block, finished: Finished, own: ReadonlyMap<string, string>): string {
  const { numbers } = finished;
  switch (block.kind) {
    case 'heading': {
      const number = numbers.get(block.id)?.number ?? '';
      const level = block.level + 1;
      return `<h${level} id="${idOf(block.id)}">${number === '' ? '' : `${number} `}${escapeHtml(block.text)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${sentencesHtml(block.sentences, finished)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${sentencesHtml(item, finished)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const all = block.widths.reduce((sum, part) => sum + part, 0);
      const columns = block.widths.map((part) => `<col style="width:${((100 * part) / all).toFixed(1)}%">`).join('');
      const head = block.head.map((words) => `<th scope="col">${escapeHtml(words)}</th>`).join('');
      const rows = block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell, finished)}</td>`).join('')}</tr>`)
        .join('\n');
      return `<table id="${idOf(block.id)}"><caption>${caption(finished, 'table', block.id, block.caption)}</caption><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>${noteHtml(block.note, finished)}`;
    }
    case 'figure': {
      const words = caption(finished, 'figure', block.id, block.caption);
      const twin = block.plot.rows
        .map((row) => `<tr><th scope="row">${escapeHtml(row.label)}</th><td>${cellHtml(row.said, finished)}</td></tr>`)
        .join('');
      const svg = plotSvg(block.plot, (row) => row.said.map(runText).join(''), block.caption);
      return `<figure id="${idOf(block.id)}">${svg}<figcaption>${words}</figcaption><details><summary>${escapeHtml(finished.say('export.figure.as_table'))}</summary><table><tbody>${twin}</tbody></table></details></figure>${noteHtml(block.note, finished)}`;
    }
    case 'own':
      return `<div class="own" id="own-${idOf(block.id)}">${beginMark(block.id)}${own.get(block.id) ?? `\n<p class="hint">${escapeHtml(block.hint)}</p>\n`}${endMark(block.id)}</div>`;
    case 'contents':
      return `<nav aria-label="${escapeHtml(finished.say('export.contents'))}"><ul class="contents">${finished.document.blocks
        .flatMap((one) =>
          one.kind === 'heading'
            ? [
                `<li class="l${one.level}"><a href="#${idOf(one.id)}">${`${numbers.get(one.id)?.number ?? ''} ${escapeHtml(one.text)}`.trim()}</a></li>`,
              ]
            : [],
        )
        .join('')}</ul></nav>`;
    case 'references':
      return `<ol class="references">${finished.referenceList
        .map((item) => `<li id="ref-${item.position}">${linked(item.text, item.url)}</li>`)
        .join('\n')}</ol>`;
    case 'notes':
      return `<ol class="notes">${finished.notes.map((note, index) => `<li id="note-${index + 1}">${escapeHtml(note.text)}</li>`).join('\n')}</ol>`;
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

/** Only addresses of the web become links. */
function linked(words: string, url: string | null): string {
  const safe = escapeHtml(words);
  if (url === null || !/^https?:\/\//.test(url)) return safe;
  const address = escapeHtml(url);
  return safe.replace(address, () => `<a href="${address}">${address}</a>`);
}

export function htmlOf(finished: Finished, own: ReadonlyMap<string, string> = new Map()): string {
  const { document } = finished;
  const title = escapeHtml(document.title);
  return [
    `<!doctype html>\n<html lang="${document.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${printStyle(document.compact)}</style></head>`,
    `<body class="${document.compact ? 'compact' : 'long'}"><main>`,
    `<header><h1>${title}</h1><p class="subtitle">${escapeHtml(document.subtitle)}</p>${document.authors.length === 0 ? '' : `<p>${escapeHtml(document.authors.join(', '))}</p>`}<p class="note">${escapeHtml(document.identity)}</p></header>`,
    ...document.blocks.map((block) => blockHtml(block, finished, own)),
    '</main></body></html>\n',
  ].join('\n');
}
