/** One run of the workbench: what it may write to, what it has written, and the forms that are open. */
import type { EditHistory } from '../../study/index.js';
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
  const told =
    <Arguments extends unknown[], Result>(act: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      const result = act(...given);
      followed.refresh();
      return result;
    };
  return { ...history, save: told(history.save), undo: told(history.undo), redo: told(history.redo) };
};

export const createSession = (root: string, followed: FollowedStudy, token: string): Session => ({
  root,
  followed,
  token,
  history: telling(createEditHistory(root), followed),
  drafts: createDraftHistory(),
  today: () => new Date().toISOString().slice(0, 10),
});
