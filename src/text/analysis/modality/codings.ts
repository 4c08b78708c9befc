/**
 * The word lists of modality as a coder: its judgements in the codes that people use for documents (method §11.3), so that its
 * agreement with them can be measured. «Will» and plans are soft: their fulfilment cannot be demanded. A target and a deadline
 * count where something is promised; a sentence that promises nothing is description.
 * Example: «Министерство обязано открыть 20 центров до 2027 года.» → MOD-HARD, MOD-TARG, MOD-DEAD.
 */
import type { Language } from '../../../language/index.js';
import { type Coding, codingOf } from '../../codings/index.js';
import { type Commitment, judgedSentences } from './commitments.js';

export const modalityCoder = { id: 'dictionary:modality', kind: 'dictionary' } as const;

export function modalityCodings(document: {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
}): Coding[] {
  return judgedSentences(document.text, document.language).flatMap((sentence) =>
    codesOf(sentence).map((code) =>
      codingOf(document.text, {
        document: document.id,
        language: document.language,
        coder: modalityCoder.id,
        code,
        unit: null,
        start: sentence.start,
        end: sentence.end,
        ...(sentence.words.length === 0 ? {} : { pattern: sentence.words.join(', ') }),
      }),
    ),
  );
}

function codesOf({ modality, targets, deadlines }: Commitment): string[] {
  if (modality === null) return ['MOD-DESC'];
  const codes = [modality === 'HARD' ? 'MOD-HARD' : 'MOD-SOFT'];
  if (targets.length > 0) codes.push('MOD-TARG');
  if (deadlines.length > 0) codes.push('MOD-DEAD');
  return codes;
}
