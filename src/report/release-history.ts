/**
 * What the released versions said, against what is said now: changes since the last one, and a case's classes from version
 * to version. The state of today is read as a version that nobody has released yet.
 *
 * Version 0.9.0 says K2.3 is met; the survey is taken out: “K2.3: met → insufficient” since 0.9.0.
 */
import { parse } from 'csv-parse/sync';
import type { Assessment } from '../assessment/index.js';
import type { Message } from '../derivation/index.js';
import { type Release, readReleases } from '../study/index.js';
import { classesTable } from './class-tables.js';
import { type Identity, identityOf } from './identity.js';
import { indicatorTable } from './indicator-table.js';
import { criteriaTable, diagnosesTable } from './judgement-tables.js';
import { changesBetween } from './release-changes.js';
import { type Table, tableText } from './table.js';

type Row = Readonly<Record<string, string>>;

export interface SinceRelease {
  readonly version: string;
  readonly asOf: string;
  readonly note: string | null;
  readonly changes: readonly Message[];
}

/** A case's classes as a version had them; null: the version did not have the case. */
export interface CaseInVersion {
  readonly version: string;
  readonly asOf: string;
  readonly classes: { readonly institution: string; readonly image: string; readonly points: string } | null;
}

interface Kept {
  readonly releases: readonly Release[];
  since?: SinceRelease | null;
  classes?: readonly (ReadonlyMap<string, Row> | null)[];
}
const kept = new WeakMap<Assessment, Kept>();

function keptOf(assessment: Assessment): Kept {
  let here = kept.get(assessment);
  if (here === undefined) kept.set(assessment, (here = { releases: readReleases(assessment.study.root) }));
  return here;
}

/** The words of the tables do not matter here: only ids, states and values are compared. */
function today(assessment: Assessment): Release {
  const { settings } = assessment.study;
  const made: Readonly<Record<string, () => Table>> = {
    criteria: () => criteriaTable(assessment, 'en'),
    diagnoses: () => diagnosesTable(assessment, 'en'),
    indicators: () => indicatorTable(assessment, 'en'),
    classes: () => classesTable(assessment),
  };
  return {
    version: settings.version,
    asOf: settings.as_of,
    edition: settings.edition,
    inputs: identityOf(assessment).inputs,
    note: null,
    table: (name) => {
      const table = made[name]?.();
      return table === undefined ? null : tableText(table);
    },
  };
}

const isSame = (release: Release, now: Identity): boolean =>
  release.inputs === now.inputs && release.edition === now.edition;

export function sinceRelease(assessment: Assessment): SinceRelease | null {
  const here = keptOf(assessment);
  if (here.since === undefined) {
    const last = here.releases.at(-1);
    here.since =
      last === undefined
        ? null
        : {
            version: last.version,
            asOf: last.asOf,
            note: last.note,
            changes: isSame(last, identityOf(assessment)) ? [] : changesBetween(assessment, last, today(assessment)),
          };
  }
  return here.since;
}

/** Oldest version first; empty where nothing was released. */
export function caseInVersions(assessment: Assessment, caseId: string): readonly CaseInVersion[] {
  const here = keptOf(assessment);
  here.classes ??= here.releases.map((release) => {
    const text = release.table('classes');
    if (text === null) return null;
    const rows = parse(text, { columns: true, relax_column_count: true }) as Row[];
    return new Map(rows.map((row) => [row['case'] ?? '', row]));
  });
  return here.releases.flatMap((release, at): CaseInVersion[] => {
    const rows = here.classes?.[at];
    if (rows == null) return [];
    const row = rows.get(caseId);
    const [low = '', high = ''] = [row?.['points_low'], row?.['points_high']];
    return [
      {
        version: release.version,
        asOf: release.asOf,
        classes:
          row === undefined
            ? null
            : {
                institution: row['institution'] ?? 'unknown',
                image: row['image'] ?? 'unknown',
                points: low === high ? low : `${low}–${high}`,
              },
      },
    ];
  });
}
