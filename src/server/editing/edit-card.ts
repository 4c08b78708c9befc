/** One turn of editing a card: what was posted becomes a draft, the draft is checked, kept, saved, or found to be in conflict. */
import { parse } from 'yaml';
import {
  type CardKind,
  fileOfCard,
  isEntry,
  joined,
  type Posted,
  pathOf,
  postedChanges,
  rowFields,
  rowLine,
  shapeOfCard,
  withEntry,
} from '../../editing/index.js';
import type { ConflictState, EditorState } from '../../pages/index.js';
import { changeText, type LeafChange, type Problem, saveText, whyNotWritable } from '../../study/index.js';
import type { FollowedStudy } from '../follow-study.js';
import { type CardOnDisk, cardOnDisk } from './card.js';
import type { Session } from './session.js';
import { fieldOf, textOf } from './trusted-form.js';

export interface CardRequest {
  readonly kind: CardKind;
  readonly id: string;
  readonly part: string | null;
}

export type Turn =
  | { readonly show: EditorState; readonly status: 200 | 422 | 507 }
  | { readonly conflict: ConflictState }
  | { readonly saved: CardRequest }
  | { readonly goTo: string; readonly state: EditorState }
  | null;

const known = ({ file, code, path }: Problem): string => `${file} ${code} ${path}`;

/** What a file says about one card, or undefined while the text cannot be read. */
function plainOf(kind: CardKind, whole: string, text: string): unknown {
  if (kind === 'statistic') return rowFields(whole, text);
  try {
    const value: unknown = parse(text, { logLevel: 'silent' });
    return isEntry(kind) && Array.isArray(value) ? value[0] : value;
  } catch {
    return undefined;
  }
}

async function findings(followed: FollowedStudy, card: CardOnDisk, text: string) {
  const whole = card.isNew && card.whole !== '' ? withEntry(card.whole, text) : joined(card.whole, card.cut, text);
  const problems = await followed.check(new Map([[card.file, whole]]));
  const before = new Set(followed.problems.map(known));
  const lines = text.split('\n').length;
  const inCard = ({ line }: Problem): boolean =>
    line === 0 || (line >= card.firstLine && line < card.firstLine + lines);
  return {
    whole,
    problems: problems.filter((one) => one.file === card.file && inCard(one)),
    elsewhere: problems.filter(
      (one) => (one.file !== card.file || !inCard(one)) && one.severity === 'error' && !before.has(known(one)),
    ),
    added: problems.filter((one) => one.severity === 'error' && !before.has(known(one))),
  };
}

export async function openCard(
  session: Session,
  request: CardRequest,
  options: { begin: boolean; saved: boolean },
): Promise<EditorState | null> {
  const { followed, today } = session;
  const card = cardOnDisk(session.root, request.kind, request.id, options.begin, today());
  if (card === null) return null;
  const found = await findings(followed, card, card.text);
  return {
    ...request,
    file: card.file,
    text: card.text,
    draft: card.text,
    plain: plainOf(request.kind, card.whole, card.text),
    typed: new Map(),
    hash: card.hash,
    firstLine: card.firstLine,
    problems: found.problems,
    elsewhere: found.elsewhere,
    draftKey: session.drafts.open(),
    canUndoDraft: false,
    canRedoDraft: false,
    said: options.saved ? 'saved' : null,
    isNew: card.isNew,
    isSent: false,
  };
}

/** The text with what was typed into the fields; `typed` keeps what the text could not take. */
function takeIn(kind: CardKind, whole: string, draft: string, text: string, posted: Posted) {
  const shape = shapeOfCard(kind);
  const plain = plainOf(kind, whole, draft);
  const changes = postedChanges(shape, posted, plain);
  if (kind === 'statistic') {
    if (changes.length === 0) return { text, typed: noneTyped };
    const fields = { ...rowFields(whole, text) };
    for (const { path, change } of changes) fields[String(path[0])] = 'set' in change ? String(change.set ?? '') : '';
    return { text: rowLine(whole, fields), typed: noneTyped };
  }
  const changed = changeText(
    text,
    changes.map((one) => placed(kind, one)),
  );
  return 'text' in changed ? { text: changed.text, typed: noneTyped } : { text, typed: posted };
}

const noneTyped: Posted = new Map();
const placed = (kind: CardKind, { path, change }: LeafChange): LeafChange => ({
  path: isEntry(kind) ? [0, ...path] : path,
  change,
});

/** Adding or removing an entry of a list. */
function ofAction(kind: CardKind, action: string): LeafChange | null {
  const [verb, at] = action.split(/:(.*)/s);
  if (at === undefined || at === '') return null;
  if (verb === 'add') return placed(kind, { path: pathOf(at), change: { add: {} } });
  return verb === 'remove' ? placed(kind, { path: pathOf(at), change: { delete: true } }) : null;
}

export async function turnOfEditing(session: Session, request: CardRequest, posted: Posted): Promise<Turn> {
  const { root, followed, drafts, today } = session;
  const hash = fieldOf(posted, 'hash');
  const key = fieldOf(posted, 'key');
  const action = fieldOf(posted, 'action');
  const draft = textOf(posted, 'draft');
  const file = fileOfCard(request.kind, request.id);
  if (file === null) return null;
  const not = whyNotWritable(root, file);
  if (not !== null) return { show: asTyped(request, file, posted, not), status: 507 };
  const card = cardOnDisk(root, request.kind, request.id, true, today());
  if (card === null) return null;
  const taken = takeIn(request.kind, card.whole, draft, textOf(posted, 'text'), posted);
  let { text } = taken;

  const ofList = ofAction(request.kind, action);
  if (ofList !== null) {
    const changed = changeText(text, [ofList]);
    if ('text' in changed) text = changed.text;
  }
  if (action === 'undo' || action === 'redo') text = drafts.turn(key, action, text) ?? text;
  else if (text !== draft && action !== 'live') drafts.push(key, draft);

  const moved = card.hash !== hash;
  if (action === 'save' && moved)
    return {
      conflict: {
        ...request,
        file: card.file,
        mine: text,
        theirs: card.isNew ? null : card.text,
        hash: card.hash,
        draftKey: key,
      },
    };
  const found = await findings(followed, card, text);
  const plain = plainOf(request.kind, card.whole, text);
  const state: EditorState = {
    ...request,
    file: card.file,
    text,
    // While the text cannot be read the fields show what it said before.
    draft: plain === undefined ? draft : text,
    plain: plain ?? plainOf(request.kind, card.whole, draft),
    typed: taken.typed,
    hash,
    firstLine: card.firstLine,
    problems: found.problems,
    elsewhere: found.elsewhere,
    draftKey: key,
    canUndoDraft: drafts.can(key, 'undo'),
    canRedoDraft: drafts.can(key, 'redo'),
    said: moved ? 'changed_on_disk' : null,
    isNew: card.isNew,
    isSent: true,
  };
  if (action.startsWith('part:')) return { goTo: action.slice('part:'.length), state };
  if (action !== 'save') return { show: state, status: 200 };
  if (found.added.length > 0 && fieldOf(posted, 'anyway') !== 'yes')
    return { show: { ...state, said: 'has_problems' }, status: 422 };
  const outcome = session.history.save([
    { file: card.file, write: (at) => saveText(at, card.file, found.whole, hash) },
  ]);
  if (outcome.kind === 'written') return { saved: request };
  if (outcome.kind === 'refused')
    return { show: { ...state, problems: [...outcome.problems, ...state.problems] }, status: 507 };
  const now = cardOnDisk(root, request.kind, request.id, true, today());
  return {
    conflict: {
      ...request,
      file: card.file,
      mine: text,
      theirs: now === null || now.isNew ? null : now.text,
      hash: now?.hash ?? '',
      draftKey: key,
    },
  };
}

/** Nothing can be written there, or the folder is gone: what was typed is shown back as it came. */
const asTyped = (request: CardRequest, file: string, posted: Posted, why: Problem): EditorState => ({
  ...request,
  file,
  text: textOf(posted, 'text'),
  draft: textOf(posted, 'draft'),
  plain: plainOf(request.kind, '', textOf(posted, 'draft')),
  typed: posted,
  hash: fieldOf(posted, 'hash'),
  firstLine: 1,
  problems: [why],
  elsewhere: [],
  draftKey: fieldOf(posted, 'key'),
  canUndoDraft: false,
  canRedoDraft: false,
  said: null,
  isNew: false,
  isSent: true,
});
