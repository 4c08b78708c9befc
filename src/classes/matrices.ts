/** Cases and indicators by level × path, and cases by mode of interaction × partner; empty cells are kept and named (method §3, §4.5). */
import type { Evidence } from '../evidence/index.js';
import { codesOf, type Standard } from '../standard/index.js';
import { type Level, levels } from '../study/index.js';

export type PathName = 'direct' | 'indirect';
export interface MatrixCell {
  readonly level: Level;
  readonly path: PathName;
  readonly ids: readonly string[];
}
const paths: readonly PathName[] = ['direct', 'indirect'];

export const caseMatrix = (evidence: Evidence, country: string): MatrixCell[] =>
  levels.flatMap((level) =>
    paths.map(
      (path): MatrixCell => ({
        level,
        path,
        ids: (evidence.byCountry.get(country) ?? [])
          .filter((view) => view.record.levels?.includes(level) && view.record.path?.[path] === true)
          .map((view) => view.id),
      }),
    ),
  );

export const indicatorMatrix = (standard: Standard): MatrixCell[] =>
  levels.flatMap((level) =>
    paths.map(
      (path): MatrixCell => ({
        level,
        path,
        ids: [...standard.indicators.values()]
          .filter((one) => one.levels.includes(level) && (one.path === path || one.path === 'both'))
          .map((one) => one.id),
      }),
    ),
  );

export interface ModeRow {
  readonly mode: string;
  readonly byPartner: ReadonlyMap<string, readonly string[]>;
  readonly cases: readonly string[];
}

/** Modes X1–X9 in which actors act together, by partner country; a mode nobody uses stays as an empty row. */
export function casesByMode(evidence: Evidence, country: string): ModeRow[] {
  const own = evidence.byCountry.get(country) ?? [];
  return [...codesOf(evidence.standard, 'mechanisms').keys()].map((mode): ModeRow => {
    const using = own.filter(
      (view) => Array.isArray(view.record.links) && view.record.links.some((link) => link.mechanism === mode),
    );
    const byPartner = new Map<string, string[]>();
    for (const view of using)
      for (const partner of view.record.partners ?? [])
        byPartner.set(partner.country, [...(byPartner.get(partner.country) ?? []), view.id]);
    return { mode, byPartner, cases: using.map((view) => view.id) };
  });
}
