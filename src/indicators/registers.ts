/** What a measure reads beside the cases, as a key of content: equal keys, equal inputs. */
import { createHash } from 'node:crypto';
import type { Evidence } from '../evidence/index.js';
import type { Study } from '../study/index.js';

/** `grades`: sources with their publishers; `table:<id>`: a statistics table. */
export type Register =
  | 'actors'
  | 'vectors'
  | 'grades'
  | 'channels'
  | 'commitments'
  | 'frame'
  | 'other_cases'
  | 'documents'
  | `table:${string}`;

const files: Record<string, string> = {
  actors: 'actors.yaml',
  vectors: 'vectors.csv',
  channels: 'channels.yaml',
  commitments: 'commitments.yaml',
  frame: 'frame.yaml',
};

const gradeKeys = new WeakMap<Study, string>();
function gradeKey(study: Study): string {
  let key = gradeKeys.get(study);
  if (key !== undefined) return key;
  const hash = createHash('sha256');
  hash.update(study.hashes.get('publishers.yaml') ?? '');
  for (const [path, content] of study.hashes) if (path.startsWith('sources/')) hash.update(path).update(content);
  key = hash.digest('hex');
  gradeKeys.set(study, key);
  return key;
}

/** Settings and edition: everything is computed under them. */
export function baseKey({ study, standard, calendar }: Evidence): string {
  return [
    standard.hash,
    study.hashes.get('study.yaml') ?? '',
    study.hashes.get('method.yaml') ?? '',
    calendar.from,
    calendar.to,
    calendar.asOf,
    study.method.seed,
    study.method.bootstrap_draws,
  ].join('|');
}

export function registerKey(evidence: Evidence, reads: readonly Register[]): string {
  const { study } = evidence;
  return reads
    .map((register) => {
      if (register === 'grades') return gradeKey(study);
      if (register === 'documents') return study.documents.key;
      if (register.startsWith('table:')) return study.statistics.get(register.slice('table:'.length))?.hash ?? '';
      return study.hashes.get(files[register] ?? '') ?? '';
    })
    .join('|');
}
