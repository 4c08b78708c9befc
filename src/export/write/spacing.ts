/** Sentences of a paragraph stand one space apart; a citation or number keeps its place at the end of what it belongs to. */
import type { Run, Sentence } from '../model.js';

export const joinedRuns = (sentences: readonly Sentence[]): readonly Run[] =>
  sentences.flatMap((sentence, index) =>
    index === 0 ? sentence.runs : [{ kind: 'text', text: ' ' } as const, ...sentence.runs],
  );
