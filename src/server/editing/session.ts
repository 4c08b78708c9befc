/** One run of the workbench: what it may write to, what it has written, and the forms that are open. */
import type { EditHistory, HistoryOutcome } from '../../study/index.js';
import { createEditHistory } from '../../study/index.js';
import type { FollowedStudy } from '../follow-study.js';
import { createDraftHistory, type DraftHistory } from './draft-history.js';

export interface Session {
  readonly root: string;
  readonly followed: FollowedStudy;
  readonly history: EditHistory;
  readonly drafts: DraftHistory;
  readonly token: string;
  /** The day that is written into new files; nothing else reads a clock. */
  readonly today: () => string;
}

/** What was written is taken in at once. */
const telling = (history: EditHistory, followed: FollowedStudy): EditHistory => {
  const turned = (turn: EditHistory['undo']) => (): HistoryOutcome => {
    const outcome = turn();
    followed.refresh(outcome.kind === 'done' ? outcome.edit.files : []);
    return outcome;
  };
  return {
    ...history,
    save: (steps) => {
      const written = history.save(steps);
      followed.refresh(steps.map(({ file }) => file));
      return written;
    },
    undo: turned(history.undo),
    redo: turned(history.redo),
  };
};

export const createSession = (root: string, followed: FollowedStudy, token: string): Session => ({
  root,
  followed,
  token,
  history: telling(createEditHistory(root), followed),
  drafts: createDraftHistory(),
  today: () => new Date().toISOString().slice(0, 10),
});
