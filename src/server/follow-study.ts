/** A study kept up to date: assessed once, and again whenever a file in its folder changes. */
import { existsSync } from 'node:fs';
import { watch } from 'chokidar';
import { type Assessment, assessFolder, createAssessmentCache } from '../assessment/index.js';
import { findStandard } from '../standard/index.js';
import { type Drafts, type Problem, readStudy, whyNotWritable } from '../study/index.js';

export interface FollowedStudy {
  /** The newest assessment that could be made; null until the folder holds a study that can be read. */
  readonly assessment: Assessment | null;
  readonly problems: readonly Problem[];
  /** Grows by one with every change that was taken in. */
  readonly revision: number;
  /** All problems that the study would have if these texts stood in these files. */
  readonly check: (drafts: Drafts) => Promise<readonly Problem[]>;
  /** Takes in what was just written to these files, without waiting for the folder to tell. */
  readonly refresh: (files: readonly string[]) => void;
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** Editors write a file in several steps; their events are taken together. */
const settleMilliseconds = 60;
/**
 * Who codes a text gives one code after another, and the page of coding reads its file itself: the study is assessed anew
 * when the coder rests, so that no key waits for it.
 */
const restMilliseconds = 3000;
const codings = /(^|[\\/])codings[\\/][^\\/]+\.jsonl$/;
const absentMilliseconds = 500;
const generated = /(^|[\\/])(results|releases|\.git|node_modules)([\\/]|$)/;

export async function followStudy(root: string, cache = createAssessmentCache()): Promise<FollowedStudy> {
  const listeners = new Set<() => void>();
  const first = await assessFolder(root, cache);
  const state = { assessment: first.assessment, problems: first.problems, revision: 0 };
  let waiting: NodeJS.Timeout | undefined;
  let absent: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const refresh = async (): Promise<void> => {
    const next = await assessFolder(root, cache);
    // While a file is being mended the last good results stay on the page, with the problems above them.
    state.assessment = next.assessment ?? state.assessment;
    // A folder that was here and went is not a folder that never was a study.
    const gone = existsSync(root) ? null : whyNotWritable(root, 'study.yaml');
    state.problems = gone === null ? next.problems : [gone];
    state.revision++;
    for (const listener of listeners) listener();
    if (!existsSync(root)) waitForReturn();
  };
  let isUrgent = false;
  const soon = (files: readonly string[] = []): void => {
    const urgent = files.length === 0 || !files.every((file) => codings.test(file));
    if (waiting !== undefined && isUrgent && !urgent) return;
    isUrgent = urgent;
    clearTimeout(waiting);
    waiting = setTimeout(
      () => {
        waiting = undefined;
        running = running.then(refresh).catch((error: unknown) => console.error(error));
      },
      urgent ? settleMilliseconds : restMilliseconds,
    );
  };
  /** A folder that is moved away takes the watcher with it; when it is back it is watched anew. */
  const waitForReturn = (): void => {
    clearInterval(absent);
    absent = setInterval(() => {
      if (!existsSync(root)) return;
      clearInterval(absent);
      watcher.unwatch(root);
      watcher.add(root);
      soon();
    }, absentMilliseconds);
    absent.unref();
  };
  const watcher = watch(root, { ignoreInitial: true, ignored: (path) => generated.test(path.slice(root.length)) });
  watcher.on('all', (_event, path) => soon([path]));
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));

  return {
    get assessment() {
      return state.assessment;
    },
    get problems() {
      return state.problems;
    },
    get revision() {
      return state.revision;
    },
    refresh: soon,
    check: async (drafts) => {
      // Parsed files are shared with the study that is followed; what is typed leaves no trace in it.
      const { files, collections } = cache.study;
      const own = { files: new Map(files), collections: new Map(collections) };
      return (await readStudy(root, findStandard, own, drafts)).problems;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      clearTimeout(waiting);
      clearInterval(absent);
      await watcher.close();
      await running;
    },
  };
}
