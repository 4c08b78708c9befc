/** What happened to a case and when: held editions, milestones, and what is only planned (dated after the study's last day). */
import { type CaseView, type Day, firstDay } from '../../evidence/index.js';
import type { SourceReference } from '../../study/index.js';

export interface Moment {
  readonly day: Day;
  readonly date: string;
  /** Number of an edition, where it is known. */
  readonly n: number | null;
  readonly text: string | null;
  readonly src: SourceReference;
}

export interface CaseMoments {
  readonly held: readonly Moment[];
  readonly milestones: readonly Moment[];
  readonly plans: readonly Moment[];
  /** Milestones whose date nobody knows: told, not drawn. */
  readonly undated: readonly { readonly text: string; readonly src: SourceReference }[];
}

export function momentsOf(view: CaseView): CaseMoments {
  const { record, asOf } = view;
  const editions = record.editions.map(
    (edition): Moment => ({
      day: firstDay(edition.date),
      date: edition.date,
      n: edition.n,
      text: null,
      src: edition.src,
    }),
  );
  const dated = record.milestones.flatMap((item): Moment[] =>
    item.date === null ? [] : [{ day: firstDay(item.date), date: item.date, n: null, text: item.text, src: item.src }],
  );
  const inTime = (moments: readonly Moment[]): Moment[] => [...moments].sort((a, b) => a.day - b.day);
  const past = (moment: Moment): boolean => moment.day <= asOf;
  return {
    held: inTime(editions.filter(past)),
    milestones: inTime(dated.filter(past)),
    plans: inTime([...editions, ...dated].filter((moment) => !past(moment))),
    undated: record.milestones.filter((item) => item.date === null).map(({ text, src }) => ({ text, src })),
  };
}
