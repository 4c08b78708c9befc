/** Every actor, case, commitment and code that a case names must exist, and its editions must have been held. */
import { isCountryCode } from '../language/index.js';
import { codesOf } from '../standard/index.js';
import type { StudyFolder } from './folder.js';
import { firstDay } from './moment.js';
import { nearest } from './nearest.js';
import type { Path } from './problem.js';
import { referencesOf } from './references.js';
import type { CaseRecord } from './schema/case.js';
import type { StudySettings } from './schema/register.js';
import type { StudyParts } from './study-checks.js';

export function checkCases(folder: StudyFolder, parts: StudyParts): void {
  const ids = new Map<string, string>();
  for (const file of parts.caseFiles) {
    const other = ids.get(file.id);
    if (other === undefined) ids.set(file.id, file.path);
    else folder.say(file.path, { code: 'case_id_twice', path: ['id'], args: { id: file.id, other } });
  }
  const actors = parts.actors?.ids ?? new Set<string>();
  const commitments = parts.commitments?.ids ?? new Set<string>();
  const unmapped = new Set<string>();
  for (const file of parts.caseFiles) {
    const record = file.readable;
    if (record === null) continue;
    const missing = (
      code: string,
      path: Path,
      id: string,
      known: Iterable<string>,
      more: Record<string, string> = {},
    ): void => folder.say(file.path, { code, path, args: { id, nearest: nearest(id, known) ?? 'none', ...more } });
    for (const reference of referencesIn(record)) {
      const { id, path } = reference;
      if (reference.kind === 'code') {
        const codes = parts.standard === null ? null : codesOf(parts.standard, reference.list);
        if (codes !== null && codes.size > 0 && !codes.has(id))
          missing('unknown_code', path, id, codes.keys(), { list: reference.list });
      } else if (reference.kind === 'case') {
        if (!parts.caseIds.has(id)) missing('unknown_case', path, id, parts.caseIds);
      } else if (reference.kind === 'document') {
        if (!parts.documents.has(id)) missing('unknown_document', path, id, parts.documents);
      } else if (reference.kind === 'commitment') {
        if (!commitments.has(id)) missing('unknown_commitment', path, id, commitments);
      } else if (!actors.has(id) && !(reference.kind === 'actor_or_country' && isCountryCode(id))) {
        missing('unknown_actor', path, id, actors);
      }
    }
    checkAgainstSettings(folder, file.path, record, parts.settings?.readable ?? null);
    record.partners?.forEach(({ country }, index) => {
      if (parts.vectors === null || parts.vectors.value.has(country) || unmapped.has(country)) return;
      unmapped.add(country);
      folder.say(file.path, {
        code: 'country_without_vector',
        path: ['partners', index, 'country'],
        args: { country },
      });
    });
  }
}

const references = new WeakMap<CaseRecord, ReturnType<typeof referencesOf>>();

function referencesIn(record: CaseRecord): ReturnType<typeof referencesOf> {
  let known = references.get(record);
  if (known === undefined) {
    known = referencesOf(record);
    references.set(record, known);
  }
  return known;
}

/** Only what has happened by the study's day is an edition; what is announced is a milestone (method §4.1). */
function checkAgainstSettings(
  folder: StudyFolder,
  path: string,
  record: CaseRecord,
  settings: StudySettings | null,
): void {
  if (settings === null) return;
  record.editions.forEach(({ date }, index) => {
    if (firstDay(date) > settings.as_of) {
      folder.say(path, {
        code: 'edition_after_as_of',
        path: ['editions', index, 'date'],
        args: { date, as_of: settings.as_of },
      });
    }
  });
}
