/** Files that belong to pages, by address: tables as CSV with their metadata, all data, the running head, the search index. */
import { documentFile } from '../export/index.js';
import {
  allTables,
  metadataText,
  pageTable,
  studyArchive,
  studyFileName,
  studyWorkbook,
  type Table,
  tableText,
} from '../report/index.js';
import type { Site } from './model.js';
import { renderDownload, titleOf } from './render.js';
import { searchIndex } from './search/search-documents.js';
import { runningHead } from './share/running-head.js';

export interface PageFile {
  readonly name: string;
  readonly type: string;
  /** A file to keep, not to show. */
  readonly download: boolean;
  readonly pieces: Iterable<string | Uint8Array>;
}

const tableFile = /^([a-z]+(?:-[a-z]+)*)\.(csv|metadata\.json)$/;

/** Line separators and `<` are harmless in JSON, but not everywhere a script may be put. */
const unsafe = /[\u2028\u2029<]/g;

export const searchIndexScript = (index: object): string =>
  `window.elshiSearch=${JSON.stringify(index).replace(unsafe, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)};\n`;

function ofTable(site: Site, path: readonly string[], name: string, table: Table): PageFile {
  const csv = name.endsWith('.csv');
  const about = csv || path[0] === 'downloads' ? undefined : titleOf(site, path);
  return {
    name: [...path, name].join('-').replace(/[^A-Za-z0-9._-]/g, '_'),
    type: csv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    download: true,
    pieces: [csv ? tableText(table) : metadataText(site.assessment, table, site.language, about)],
  };
}

export function renderFile(
  site: Site,
  path: readonly string[],
  query: URLSearchParams = new URLSearchParams(),
): PageFile | null {
  const taken = renderDownload(site, path, query);
  if (taken !== null) return { name: taken.name, type: taken.type, download: true, pieces: [taken.body] };
  const { assessment, language } = site;
  const name = path.at(-1) ?? '';
  const folder = path.slice(0, -1);
  const place = folder.join('/');
  if (place === '' && name === 'print.css')
    return { name, type: 'text/css; charset=utf-8', download: false, pieces: [runningHead(site)] };
  if (place === 'search' && name === 'index.js')
    return {
      name,
      type: 'text/javascript; charset=utf-8',
      download: false,
      pieces: [searchIndexScript(searchIndex(site))],
    };
  if (place === 'downloads' && name === studyFileName(assessment, language, 'zip'))
    return { name, type: 'application/zip', download: true, pieces: studyArchive(assessment, language) };
  if (place === 'downloads' && name === studyFileName(assessment, language, 'xlsx'))
    return {
      name,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      download: true,
      pieces: studyWorkbook(assessment, language),
    };
  if (place === 'downloads') {
    const document = documentFile(assessment, language, name);
    if (document !== null) return { name, type: document.type, download: true, pieces: [document.content] };
  }
  const wanted = tableFile.exec(name)?.[1];
  if (wanted === undefined) return null;
  const table =
    place === 'downloads'
      ? allTables(assessment, language).find((one) => one.name === wanted)
      : pageTable(assessment, folder, wanted, language);
  return table == null ? null : ofTable(site, folder, name, table);
}
