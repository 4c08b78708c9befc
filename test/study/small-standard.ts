/** A standard with a codebook of a few codes and nothing to judge: enough to check what studies refer to. */
import type { Code, CodebookList, CodeList, Standard } from '../../src/standard/index.js';

const label = (id: string) => ({ kk: id, ru: id, en: id });
const list = (...ids: string[]): CodeList => ({
  title: label('list'),
  items: new Map(ids.map((id): [string, Code] => [id, { id, name: label(id), serves: [] }])),
});

export const smallStandard: Standard = {
  id: '2026.1',
  edition: {
    id: '2026.1',
    date: '2026-01-01',
    title: label('small'),
    authors: [],
    licence: 'CC BY 4.0',
    note: label('small'),
  },
  hash: 'small',
  dimensions: new Map(),
  indicators: new Map([['SEC-01', {} as never]]),
  companions: new Map(),
  criteria: new Map(),
  diagnoses: new Map(),
  recommendations: new Map(),
  codebook: new Map<CodebookList, CodeList>([
    ['goals', list('G01', 'G02', 'G05')],
    ['directions', list('DR1', 'DR5', 'DR6')],
    ['values', list('V03', 'V04')],
    ['functions', list('contact', 'trust')],
    ['instruments', list('I-FAIT', 'I-EXPT', 'I-NORM')],
    ['forms', list('F01', 'F03')],
    ['mechanisms', list('X1', 'X2')],
  ]),
  classes: {} as never,
  claims: {} as never,
  statements: new Map(),
  textCodes: new Map(),
  lenses: new Map(),
  model: null,
  dag: null,
  dictionaries: new Map(),
  dictionaryHashes: new Map(),
  documentCodebook: new Map(),
  overriddenBy: new Map(),
};

export const findSmallStandard = (editionId: string): Standard | null =>
  editionId === '2026.1' ? smallStandard : null;
