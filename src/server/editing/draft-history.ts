/** Unsaved edits of each open form, to be taken back and done again: kept here so that it works without a script. */
export interface DraftHistory {
  readonly open: () => string;
  /** Another state of the draft; the one before can be had back. */
  readonly push: (key: string, before: string) => void;
  readonly turn: (key: string, direction: 'undo' | 'redo', now: string) => string | null;
  readonly can: (key: string, direction: 'undo' | 'redo') => boolean;
}

const mostForms = 100;
const mostSteps = 200;

export function createDraftHistory(): DraftHistory {
  const forms = new Map<string, { undo: string[]; redo: string[] }>();
  let opened = 0;
  const of = (key: string): { undo: string[]; redo: string[] } => {
    const known = forms.get(key) ?? { undo: [], redo: [] };
    // The form used last is forgotten last.
    forms.delete(key);
    forms.set(key, known);
    for (const oldest of forms.keys()) {
      if (forms.size <= mostForms) break;
      forms.delete(oldest);
    }
    return known;
  };
  return {
    open: () => {
      opened += 1;
      return `f${opened}`;
    },
    push: (key, before) => {
      const steps = of(key);
      steps.undo.push(before);
      steps.redo.length = 0;
      if (steps.undo.length > mostSteps) steps.undo.shift();
    },
    turn: (key, direction, now) => {
      const steps = of(key);
      const found = steps[direction].pop();
      if (found === undefined) return null;
      steps[direction === 'undo' ? 'redo' : 'undo'].push(now);
      return found;
    },
    can: (key, direction) => (forms.get(key)?.[direction].length ?? 0) > 0,
  };
}
