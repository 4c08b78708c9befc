/** What must hold for cards of experience: a name, facts with sources, references that lead somewhere, reasons for each line of transfer. */
import { basename } from 'node:path';
import { codesOf, type Standard } from '../standard/index.js';
import type { StudyFolder } from './folder.js';
import { nearest } from './nearest.js';
import type { Path } from './problem.js';
import type { MappingFile } from './register-file.js';
import { type Experience, modelFacts, transferLines } from './schema/experience.js';

export function checkExperience(
  folder: StudyFolder,
  files: readonly MappingFile<Experience | null>[],
  caseIds: ReadonlySet<string>,
  standard: Standard | null,
): void {
  const items =
    standard === null
      ? null
      : new Set([...standard.diagnoses.keys(), ...standard.criteria.keys(), ...standard.recommendations.keys()]);
  const instruments = standard === null ? null : codesOf(standard, 'instruments');
  for (const { path, value, annotations } of files) {
    if (value === null) continue;
    const say = (code: string, at: Path, args: Record<string, string> = {}) =>
      folder.say(path, { code, path: at, args });
    const fileName = basename(path, '.yaml');
    if (value.id !== fileName) say('id_not_file_name', ['id'], { id: value.id, file: fileName });
    if (value.kind === 'country' && value.country === null) say('card_without_country', ['kind']);
    if (value.kind === 'organisation' && Object.keys(value.name).length === 0) say('card_without_name', ['kind']);
    for (const fact of modelFacts)
      if (value.model[fact] !== null && !annotations.get(`model.${fact}`)?.src?.length)
        say('fact_without_source', ['model', fact], { field: fact });
    for (const list of ['tried', 'known'] as const)
      value[list].forEach(({ src, serves }, index) => {
        if (src === undefined || src === null || src.length === 0)
          say('fact_without_source', [list, index], { field: list });
        serves.forEach((id, at) => {
          if (items !== null && !items.has(id))
            say('serves_unknown_item', [list, index, 'serves', at], { id, nearest: nearest(id, items) ?? 'none' });
        });
      });
    value.cases.forEach((id, at) => {
      if (!caseIds.has(id)) say('unknown_case', ['cases', at], { id, nearest: nearest(id, caseIds) ?? 'none' });
    });
    value.instruments.forEach((id, at) => {
      if (instruments !== null && instruments.size > 0 && !instruments.has(id))
        say('unknown_code', ['instruments', at], {
          id,
          nearest: nearest(id, instruments.keys()) ?? 'none',
          list: 'instruments',
        });
    });
    for (const line of transferLines) {
      const { level, because } = value.transfer[line];
      if (level !== null && Object.keys(because).length === 0)
        say('transfer_without_reason', ['transfer', line], { line });
    }
  }
}
