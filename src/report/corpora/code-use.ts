/**
 * The codebook of documents in use: of each code how often it was found, by whom, in which language, with what measured
 * agreement; and the words by which dictionaries look for it.
 */
import { type DocumentsView, documentsView, isMachine } from '../../documents/index.js';
import { languages } from '../../language/index.js';
import type { Standard, StandardDictionaryCode } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import type { Use } from '../../text/index.js';
import { dictionaryCodeOf } from './code-names.js';
import { documentReliability, storedAgreement } from './reliability.js';

export interface CodeFound {
  readonly coder: string;
  readonly language: string;
  readonly texts: number;
  readonly hits: number;
}

export interface PatternsOfCode {
  readonly dictionary: string;
  readonly code: string;
  readonly byLanguage: Readonly<Record<string, readonly string[]>>;
}

export interface AgreementOnCode {
  readonly language: string | null;
  readonly alpha: number | null;
  readonly interval: readonly [number, number] | null;
  readonly use: Use | null;
  readonly units: number;
}

const uses = new WeakMap<DocumentsView, ReadonlyMap<string, readonly CodeFound[]>>();

/** By code as it was written down. */
function foundIn(view: DocumentsView): ReadonlyMap<string, readonly CodeFound[]> {
  const known = uses.get(view);
  if (known !== undefined) return known;
  const cells = new Map<string, { code: string; coder: string; language: string; texts: number; hits: number }>();
  const add = (code: string, coder: string, language: string, texts: number, hits: number): void => {
    const key = `${code} ${coder} ${language}`;
    const sum = cells.get(key) ?? { code, coder, language, texts: 0, hits: 0 };
    sum.texts += texts;
    sum.hits += hits;
    cells.set(key, sum);
  };
  for (const { byCoder, lang } of view.texts)
    for (const { code, coder, hits } of byCoder.values()) add(code, coder, lang, 1, hits);
  for (const { document } of view.documents)
    for (const { coder, rows } of document.codings) {
      if (isMachine(coder)) continue;
      const places = new Map<string, Set<string>>();
      for (const { code, lang, part } of rows) {
        add(code, coder, lang, 0, 1);
        places.set(`${code} ${lang}`, (places.get(`${code} ${lang}`) ?? new Set<string>()).add(part ?? ''));
      }
      for (const [key, parts] of places) {
        const [code = '', lang = ''] = key.split(' ');
        add(code, coder, lang, parts.size, 0);
      }
    }
  const found = new Map<string, CodeFound[]>();
  for (const { code, ...one } of cells.values()) found.set(code, [...(found.get(code) ?? []), one]);
  for (const list of found.values())
    list.sort((a, b) => (a.coder < b.coder ? -1 : a.coder > b.coder ? 1 : a.language < b.language ? -1 : 1));
  uses.set(view, found);
  return found;
}

export function codeFound(study: Study, code: string): readonly CodeFound[] {
  const found = foundIn(documentsView(study));
  const other = dictionaryCodeOf(code);
  return [...(found.get(code) ?? []), ...(other === code ? [] : (found.get(other) ?? []))];
}

const patterns = new WeakMap<Standard, ReadonlyMap<string, readonly PatternsOfCode[]>>();

export function patternsOf(standard: Standard, code: string): readonly PatternsOfCode[] {
  let all = patterns.get(standard);
  if (all === undefined) {
    const made = new Map<string, PatternsOfCode[]>();
    const walk = (dictionary: string, codes: Readonly<Record<string, StandardDictionaryCode>>): void => {
      for (const [id, one] of Object.entries(codes)) {
        const byLanguage = Object.fromEntries(languages.map((language) => [language, one[language] ?? []]));
        if (languages.some((language) => (one[language] ?? []).length > 0))
          made.set(id, [...(made.get(id) ?? []), { dictionary, code: id, byLanguage }]);
        walk(dictionary, one.codes ?? {});
      }
    };
    for (const { id, codes } of standard.dictionaries.values()) walk(id, codes);
    patterns.set(standard, (all = made));
  }
  return all.get(code) ?? all.get(dictionaryCodeOf(code)) ?? [];
}

/** Agreement of people on the code, all languages together first; empty where fewer than two coded. */
export function agreementOn(study: Study, code: string): readonly AgreementOnCode[] {
  return documentReliability(study)
    .report.rows.filter((row) => row.code === code && row.pair === null && row.coders > 1)
    .map(({ language, coefficients, use, paired }) => {
      const alpha = coefficients.find(({ name }) => name === 'alpha');
      return { language, alpha: alpha?.value ?? null, interval: alpha?.interval ?? null, use, units: paired };
    });
}

/** What `coders.yaml` says of machines on the code. */
export const machineAgreementOn = (study: Study, code: string) =>
  storedAgreement(study).filter(
    ({ agreement }) => agreement.code === code || agreement.code === dictionaryCodeOf(code),
  );
