/**
 * How far the coders of documents agree, and what is still to be coded (method §11.2, §11.4): every coefficient per code,
 * language and pair of people, agreement of machines as their cards say it, and the sampling plan.
 */
import { type DocumentsView, documentsView, isMachine } from '../../documents/index.js';
import { documentCodesOf, type Standard } from '../../standard/index.js';
import type { DocumentCoder, Study } from '../../study/index.js';
import {
  type DividedDocument,
  dividedDocuments,
  type ReliabilityReport,
  reliabilityOf,
  type SamplingPlan,
  samplingPlan,
  unitsNeeded,
} from '../../text/index.js';
import { inDictionaries } from './code-names.js';
import { codedRows, type ReadText, readTexts } from './readers.js';

const draws = 500;

export interface DocumentReliability {
  readonly people: readonly string[];
  readonly machines: readonly string[];
  readonly report: ReliabilityReport;
  /** Free division of texts; only documents with spans of two people or more. */
  readonly divided: readonly DividedDocument[];
}

const kept = new WeakMap<readonly ReadText[], DocumentReliability>();

export function documentReliability(study: Study): DocumentReliability {
  const view = documentsView(study);
  const texts = readTexts(study, view);
  let found = kept.get(texts);
  if (found === undefined) {
    const coders = [...new Set(view.documents.flatMap((one) => one.coders))].sort();
    const spans = texts.flatMap((one) => one.spans);
    found = {
      people: coders.filter((one) => !isMachine(one)),
      machines: coders.filter(isMachine),
      report: reliabilityOf(codedRows(texts), { level: 'nominal', seed: study.method.seed, draws }),
      divided: dividedDocuments(spans, new Map()).filter((one) => one.coders.length > 1),
    };
    kept.set(texts, found);
  }
  return found;
}

export interface StoredAgreement {
  readonly coder: string;
  readonly agreement: DocumentCoder['agreement'][number];
}

/** Agreement measured before and written into `coders.yaml`. */
export const storedAgreement = (study: Study): readonly StoredAgreement[] =>
  [...study.documents.coders.values()].flatMap(({ id, agreement }) =>
    agreement.map((one) => ({ coder: id, agreement: one })),
  );

export interface CodingNeed {
  readonly code: string;
  readonly language: string;
  /** Share of sentences in which a machine finds the code; null where none looked. */
  readonly prevalence: number | null;
  /** Null: a machine found none, so no number is enough. */
  readonly needed: number | null;
  /** Units that two people or more have coded. */
  readonly done: number;
  readonly available: number;
  readonly standing: SamplingPlan['needs'][number]['standing'];
}

export interface CodingPlan {
  readonly seed: number;
  readonly needs: readonly CodingNeed[];
  readonly strata: SamplingPlan['strata'];
  /** Paragraphs to be coded, of documents that are counted paragraph by paragraph. */
  readonly units: readonly string[];
}

const plans = new WeakMap<readonly ReadText[], CodingPlan>();

export function codingPlan(study: Study, standard: Standard): CodingPlan {
  const view = documentsView(study);
  const texts = readTexts(study, view);
  let found = plans.get(texts);
  if (found === undefined) plans.set(texts, (found = planOf(study, standard, view, texts)));
  return found;
}

function planOf(study: Study, standard: Standard, view: DocumentsView, texts: readonly ReadText[]): CodingPlan {
  const units = view.texts.flatMap(({ part, card, document, lang }) =>
    part !== null
      ? []
      : Array.from({ length: card.texts.find((one) => one.lang === lang)?.paragraphs ?? 0 }, (_, at) => ({
          id: `${document} ${lang} p${at + 1}`,
          language: lang,
          stratum: card.owner,
        })),
  );
  const languages = [...new Set(units.map(({ language }) => language))].sort();
  const codes = [...documentCodesOf(standard).keys()];
  const prevalence = prevalenceOf(view);
  const expected = languages.flatMap((language) =>
    codes.map((code) => ({
      code,
      language,
      prevalence: prevalence(code, language) ?? prevalence(inDictionaries[code] ?? code, language),
    })),
  );
  const { seed } = study.method;
  const plan = samplingPlan(units, expected, seed);
  const done = (code: string, language: string): number =>
    texts
      .filter((one) => one.lang === language)
      .reduce((sum, one) => {
        const coders = [...one.people.keys()].filter((coder) => one.looked.get(coder)?.has(code) === true);
        return sum + one.units.filter((unit) => coders.filter((coder) => one.saw(coder, unit)).length >= 2).length;
      }, 0);
  const byCode = new Map(expected.map((one) => [`${one.code} ${one.language}`, one.prevalence]));
  return {
    seed,
    strata: plan.strata,
    units: plan.units,
    needs: plan.needs.map(({ code, language, available, standing }) => {
      const share = byCode.get(`${code} ${language}`) ?? null;
      const needed = unitsNeeded(share);
      return {
        code,
        language,
        prevalence: share,
        needed: Number.isFinite(needed) ? needed : null,
        done: done(code, language),
        available,
        standing,
      };
    }),
  };
}

function prevalenceOf(view: DocumentsView): (code: string, language: string) => number | null {
  const sums = new Map<string, [number, number]>();
  for (const { codes, lang, sentences } of view.texts)
    for (const cell of codes.values()) {
      if (sentences === null) continue;
      const key = `${cell.code} ${lang}`;
      const sum = sums.get(key) ?? [0, 0];
      sum[0] += cell.sentences;
      sum[1] += sentences;
      sums.set(key, sum);
    }
  return (code, language) => {
    const sum = sums.get(`${code} ${language}`);
    return sum === undefined || sum[1] === 0 ? null : sum[0] / sum[1];
  };
}
