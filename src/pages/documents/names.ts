/** Addresses and names of documents, coders and codes. Places of a text: `documents/law/?lang=kk#s12`. */
import { type DocumentView, isMachine } from '../../documents/index.js';
import { countryName, isLanguage, type Language } from '../../language/index.js';
import { documentCodesOf, type Standard } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

export const documentAddress = (language: Language, ...parts: readonly string[]): string =>
  pageAddress(language, 'documents', ...parts);

/** Paragraphs on one part of a long text. */
export const paragraphsOnAPage = 150;

/** Where a paragraph of a text stands: `#p12`; the text in the reader's own language needs no mention. */
export function paragraphAddress(
  language: Language,
  document: string,
  lang: string,
  paragraph: number,
  part: string | null = null,
): string {
  const query = new URLSearchParams(part === null ? { lang } : {});
  const page = Math.ceil(paragraph / paragraphsOnAPage);
  if (page > 1) query.set('page', String(page));
  const address = part === null ? documentAddress(language, document) : documentAddress(language, document, part);
  return `${address}${query.size === 0 ? '' : `?${query}`}#p${paragraph}`;
}

export const documentName = (view: View, { document }: DocumentView): string =>
  view.words.label(document.card.title) || document.id;

export function coderName({ words, site }: View, coder: string): string {
  const name = site.assessment.study.documents.coders.get(coder)?.name;
  const label = name === undefined ? '' : words.label(name);
  if (label !== '') return isMachine(coder) ? label : `${label} (${coder})`;
  return coder;
}

const known = new WeakMap<Standard, ReadonlyMap<string, Parameters<View['words']['label']>[0]>>();

/** Labels of every code that may be given to a text, from the codebook of documents, the dictionaries, the codebook of cases. */
function codeLabels(standard: Standard): ReadonlyMap<string, Parameters<View['words']['label']>[0]> {
  const kept = known.get(standard);
  if (kept !== undefined) return kept;
  const labels = new Map<string, Parameters<View['words']['label']>[0]>();
  for (const { items } of standard.codebook.values()) for (const [id, { name }] of items) labels.set(id, name);
  for (const [id, { name }] of standard.textCodes) labels.set(id, name);
  for (const [id, { name }] of documentCodesOf(standard)) labels.set(id, name);
  known.set(standard, labels);
  return labels;
}

export function codeLabel({ words, site }: View, code: string): string {
  const label = codeLabels(site.assessment.evidence.standard).get(code);
  return label === undefined ? '' : words.label(label);
}

export const codeName = (view: View, code: string): string => {
  const label = codeLabel(view, code);
  return label === '' ? code : `${label} (${code})`;
};

/** `lang` of an element: what the text is written in. */
export const languageName = ({ words }: View, lang: string): string =>
  isLanguage(lang) ? words(`documents.lang.${lang}`) : lang;

export const countryOfPart = ({ words }: View, country: string | null, label: string): string =>
  country === null ? label : countryName(country, words.language);

/** Where a coding stands, in words: the unit that was judged, else its place in code points. */
export function placeName(
  { words }: View,
  { unit, from, to }: { unit: string | null; from: number; to: number },
): string {
  const [, kind, number] = /^([sp])([1-9]\d*)$/.exec(unit ?? '') ?? [];
  if (kind === undefined) return unit ?? words('documents.place', { from: String(from), to: String(to) });
  return words(kind === 's' ? 'documents.sentence_n' : 'documents.paragraph_n', { n: Number(number) });
}
