/** What the address of a page of texts asks for, as a file: `concordance/selection.csv?q=сенім`, `keyness/selection.csv?a=…&b=…`. */
import {
  keynessOf,
  keynessTable,
  placesOf,
  placesTable,
  quotedPlaces,
  scaleOf,
  type Table,
  tableText,
  textsPresent,
} from '../../report/index.js';
import type { Download, Site } from '../model.js';
import type { View } from '../view.js';
import { wordsOf } from '../words.js';
import { concordanceRequest } from './concordance-page.js';
import { sidesAsked } from './keyness-page.js';
import { scalingRequest } from './scaling-page.js';

const file = 'selection.csv';

export function corporaSelection(site: Site, path: readonly string[], query: URLSearchParams): Download | null {
  const [section = '', name] = path;
  if (path.length !== 2 || name !== file) return null;
  const table = tableOf(section, { site, words: wordsOf(site.language), path: [section], query });
  return table === null ? null : { name: `${section}.csv`, type: 'text/csv; charset=utf-8', body: tableText(table) };
}

function tableOf(section: string, view: View): Table | null {
  const { assessment, mode, language } = view.site;
  const { study, evidence } = assessment;
  if (section === 'concordance') {
    const request = concordanceRequest(view);
    // Texts of others are no part of a site.
    if (request.words === '' || mode === 'static') return null;
    const found = textsPresent(study, request.language).length === 0 ? null : placesOf(study, request);
    return placesTable(
      found !== null && 'places' in found ? found.places : [],
      quotedPlaces(study, request.words, request.language),
    );
  }
  if (section === 'keyness') {
    const [a, b] = sidesAsked(view);
    return a === null || b === null
      ? null
      : keynessTable(keynessOf(study, evidence.standard, a, b), language, assessment);
  }
  if (section === 'scaling') {
    const { things, references, language: lang } = scalingRequest(view);
    const scale = scaleOf(study, evidence.standard, things, references, lang);
    return scale === null ? null : scaledTable(scale);
  }
  return null;
}

const scaledTable = (scale: NonNullable<ReturnType<typeof scaleOf>>): Table => ({
  name: 'scaling',
  title: 'Positions of texts by their wording',
  columns: [
    { name: 'id', type: 'string', description: 'Country, year, document' },
    { name: 'position', type: 'number', description: 'Position: of wording, not of policy' },
    { name: 'low', type: 'number', description: 'Lower end of the 90 % interval' },
    { name: 'high', type: 'number', description: 'Upper end of the 90 % interval' },
    { name: 'reference', type: 'boolean', description: 'Given, not found' },
  ],
  rows: scale.positions.map(({ id, value, interval, reference }) => [id, value, ...interval, reference]),
});
