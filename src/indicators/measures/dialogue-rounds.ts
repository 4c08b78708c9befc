/** Dialogue rounds of a third party: held editions of mediation cases in a conflict to which the country is no party (method §4.2, SEC-05, SEC-06). */
import type { CaseView, Day } from '../../evidence/index.js';
import { missingReason } from '../../evidence/index.js';
import type { Edition, MissingReason } from '../../study/index.js';

const mediation = 'I-MEDI';

export interface Round {
  readonly view: CaseView;
  readonly edition: Edition;
  readonly day: Day;
  readonly path: string;
  /** Hosted or mediated by the country as a third party; null = not known. */
  readonly counts: boolean | null;
  readonly gap: string;
}

/** The case mediates between others; null: instruments or parties are not known. */
function isThirdParty(view: CaseView, subject: string): boolean | null {
  const { instruments, conflict } = view.record;
  if (instruments?.includes(mediation) === false) return false;
  // Where the question of a conflict does not arise, nothing was mediated, whatever the instruments.
  if (conflict === null && missingReason(view.case, 'conflict') === 'not_applicable' && instruments === null)
    return false;
  if (instruments === null || conflict === null || conflict.parties === null) return null;
  return !conflict.parties.includes(subject);
}

export function roundsOf(view: CaseView, subject: string): Round[] {
  const third = isThirdParty(view, subject);
  if (third === false) return [];
  return view.editions.map(({ edition, day, index }): Round => {
    const path = `editions.${index}`;
    const hosted = edition.held_in === null ? null : edition.held_in === subject;
    const mediated = edition.role === null ? null : edition.role === 'mediator';
    const ours = hosted === true || mediated === true ? true : hosted === null || mediated === null ? null : false;
    const counts = ours === false ? false : third === null ? null : ours;
    return {
      view,
      edition,
      day,
      path,
      counts,
      gap:
        third === null
          ? view.record.instruments === null
            ? 'instruments'
            : 'conflict.parties'
          : hosted === null
            ? `${path}.held_in`
            : `${path}.role`,
    };
  });
}

export const reasonOfGap = (round: Round): MissingReason => missingReason(round.view.case, round.gap);
