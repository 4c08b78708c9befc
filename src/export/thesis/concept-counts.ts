/** The three concepts where they are used: how cases fall between them, and how texts of the country name them (M2, N2, §12.4). */
import { type CodedText, documentsView, oneVersionEach } from '../../documents/index.js';
import type { Composer } from '../composer.js';
import type { Sentence } from '../model.js';

const labels = { H: 'h', P: 'p', C: 'c', AMB: 'amb' } as const;
const codes = Object.keys(labels) as readonly (keyof typeof labels)[];

export interface Fallen {
  readonly known: number;
  readonly unknown: number;
  /** Cases that stand in the overlap of two or three concepts. */
  readonly zones: number;
}

export function fallen(c: Composer): Fallen {
  const own = c.assessment.evidence.byCountry.get(c.focal) ?? [];
  const of = own.flatMap(({ record }) => (record.concepts?.primary == null ? [] : [record.concepts]));
  return {
    known: of.length,
    unknown: own.length - of.length,
    zones: of.filter(({ primary, also }) => also.some((one) => one !== primary)).length,
  };
}

const sum = (texts: readonly CodedText[], of: (text: CodedText) => number): number =>
  texts.reduce((total, text) => total + of(text), 0);

/** Sentences of the country's texts that name each concept; a machine's count says that it is one. */
export function namedInTexts(c: Composer): Sentence[] {
  const { study } = c.assessment;
  const own = documentsView(study).byCountry.get(c.focal) ?? [];
  const texts = oneVersionEach(own, codes, study.settings.languages);
  if (texts.length === 0) return [c.sentence('export.concepts.no_texts', {}, 'L0')];
  const args = Object.fromEntries(
    codes.map((code) => [
      labels[code],
      c.count(
        sum(texts, (text) => text.codes.get(code)?.sentences ?? 0),
        'labels',
      ),
    ]),
  );
  const isByMachine = texts.some((text) => codes.some((code) => text.codes.get(code)?.standing === 'unconfirmed'));
  return [
    c.sentence('export.concepts.texts', {
      texts: c.count(texts.length, 'labels'),
      sentences: c.count(
        sum(texts, (text) => text.sentences ?? 0),
        'labels',
      ),
      ...args,
    }),
    ...(isByMachine ? [c.sentence('export.words.standing', {}, 'L0')] : []),
  ];
}

/** Two concepts under one name: counted where somebody coded it, else said to be uncoded (document code CONFL). */
export function conflation(c: Composer): Sentence[] {
  const own = documentsView(c.assessment.study).byCountry.get(c.focal) ?? [];
  const texts = oneVersionEach(own, ['CONFL'], c.assessment.study.settings.languages);
  return texts.length === 0
    ? [c.sentence('export.concepts.conflation_uncoded', {}, 'L0')]
    : [
        c.sentence('export.concepts.conflation', {
          n: c.count(
            sum(texts, (text) => text.codes.get('CONFL')?.hits ?? 0),
            'labels',
          ),
          texts: c.count(texts.length, 'labels'),
        }),
      ];
}
