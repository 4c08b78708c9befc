/** The files that can be read and written, told by the end of their name. */
export const exchangeFormats = [
  'qdpx',
  'qdc',
  'json',
  'csv',
  'jsonl',
  'conllu',
  'txt',
  'elshi',
  'quanteda',
  'liwc',
  'yoshikoder',
] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

const byEnding: Readonly<Record<string, ExchangeFormat>> = {
  qdpx: 'qdpx',
  qdc: 'qdc',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  conllu: 'conllu',
  conll: 'conllu',
  txt: 'txt',
  md: 'txt',
  yaml: 'elshi',
  yml: 'elshi',
  dic: 'liwc',
  ykd: 'yoshikoder',
};

/** YAML is Elshi's own form until its content says otherwise. Null for an ending that nobody knows. */
export const formatOf = (name: string): ExchangeFormat | null =>
  byEnding[/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;

export const isExchangeFormat = (name: string): name is ExchangeFormat =>
  (exchangeFormats as readonly string[]).includes(name);
