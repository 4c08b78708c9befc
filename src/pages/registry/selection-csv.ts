/** The selection as a CSV file: one row a case, a column a facet, with codes; a spreadsheet opens it as text. */
import { csvText } from '../../report/index.js';
import type { Download, Site } from '../model.js';
import { unknownValue } from './facets.js';
import { registryOf } from './registry.js';
import { registryRequest, selectionFile } from './request.js';
import { select } from './select.js';

/** Spreadsheets read the file as UTF-8 only with this mark before it. */
const byteOrderMark = '\uFEFF';

export function selectionCsv(site: Site, query: URLSearchParams): Download {
  const { assessment, language } = site;
  const { evidence, study } = assessment;
  const registry = registryOf(assessment);
  const { rows } = select(registry, evidence, registryRequest(query), language);
  const columns = [
    'case',
    'name_kk',
    'name_ru',
    'name_en',
    'start',
    'end',
    ...registry.columns.map((column) => column.id),
    'derivation',
    'study_version',
    'as_of',
  ];
  const cells = rows.map((row) => {
    const view = registry.rows[row];
    if (view === undefined) return [];
    const { record } = view;
    return [
      view.id,
      ...[record.name.kk, record.name.ru, record.name.en].map((name) => name ?? ''),
      record.time.start,
      record.time.end,
      ...registry.columns.map((column) =>
        Array.from(
          column.codes.subarray(column.from[row], column.from[row + 1]),
          (code) => column.values[code] as string,
        )
          .map((value) => (value === unknownValue ? 'unknown' : value))
          .join(' '),
      ),
      `case:${view.id}`,
      study.settings.version,
      study.settings.as_of,
    ];
  });
  return {
    name: `${study.settings.id}-${selectionFile}`,
    type: 'text/csv; charset=utf-8',
    body: byteOrderMark + csvText(columns, cells),
  };
}
