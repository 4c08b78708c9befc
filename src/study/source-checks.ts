/** Source records: who published, whether addresses are safe to open, and that every `src` leads to one. */
import { basename } from 'node:path';
import type { StudyFolder } from './folder.js';
import { nearest } from './nearest.js';
import type { Path, Place } from './problem.js';
import type { StudyParts } from './study-checks.js';

export function checkSources(folder: StudyFolder, parts: StudyParts): void {
  const known = parts.sourceIds;
  checkRecords(folder, parts, known);
  const cited = (path: string, id: string, at: Path, place?: Place): void => {
    if (known.has(id)) return;
    const outside = id.includes('/') || id.includes('\\') || id.includes('..');
    folder.say(
      path,
      outside
        ? { code: 'path_outside', path: at, args: { value: id } }
        : { code: 'unknown_source', path: at, args: { id, nearest: nearest(id, known) ?? 'none' } },
      place,
    );
  };
  const files = [
    ...parts.caseFiles,
    parts.actors,
    parts.publishers,
    parts.channels,
    parts.commitments,
    parts.environment,
    parts.frame,
    parts.settings,
    ...parts.sources,
    ...parts.beside,
  ];
  for (const file of files) for (const { id, path } of file?.sources ?? []) cited(file?.path ?? '', id, path);
  for (const { path, records } of parts.tables) for (const [id, place] of records) cited(path, id, ['record'], place);
  for (const { index, value } of parts.commitments?.readable ?? [])
    checkAddress(folder, 'commitments.yaml', [index, 'url'], value.url);
}

function checkRecords(folder: StudyFolder, parts: StudyParts, known: ReadonlySet<string>): void {
  const publishers = parts.publishers?.ids ?? new Set<string>();
  const actors = parts.actors?.ids ?? new Set<string>();
  for (const { index, value } of parts.publishers?.readable ?? []) {
    if (value.actor !== undefined && !actors.has(value.actor)) {
      folder.say('publishers.yaml', {
        code: 'unknown_actor',
        path: [index, 'actor'],
        args: { id: value.actor, nearest: nearest(value.actor, actors) ?? 'none' },
      });
    }
  }
  const successors = new Map<string, { path: string; next: string }>();
  for (const { path, readable: value } of parts.sources) {
    if (value === null) continue;
    if (!publishers.has(value.publisher)) {
      folder.say(path, {
        code: 'unknown_publisher',
        path: ['publisher'],
        args: { id: value.publisher, nearest: nearest(value.publisher, publishers) ?? 'none' },
      });
    }
    checkAddress(folder, path, ['url'], value.url);
    checkCopy(folder, path, ['archived'], value.archived);
    if (value.sha256 !== null && !/^[0-9a-f]{64}$/.test(value.sha256)) {
      folder.say(path, { code: 'wrong_form', path: ['sha256'], args: { value: value.sha256 } });
    }
    const next = value.superseded_by;
    if (next === null) continue;
    if (known.has(next)) successors.set(basename(path, '.yaml'), { path, next });
    else
      folder.say(path, {
        code: 'unknown_source',
        path: ['superseded_by'],
        args: { id: next, nearest: nearest(next, known) ?? 'none' },
      });
  }
  checkSupersession(folder, successors, 'superseded_by');
  const norms = new Map(
    parts.norms.flatMap(({ path, readable: value }) => (value === null ? [] : [[value.id, { path, value }] as const])),
  );
  const later = new Map<string, { path: string; next: string }>();
  const earlier = new Map<string, { path: string; next: string }>();
  for (const [id, { path, value }] of norms) {
    if (typeof value.superseded_by === 'string') later.set(id, { path, next: value.superseded_by });
    if (typeof value.supersedes === 'string') earlier.set(id, { path, next: value.supersedes });
  }
  checkSupersession(folder, later, 'superseded_by');
  checkSupersession(folder, earlier, 'supersedes');
}

/** A replaced B, B replaced A: nobody can say which one holds. */
function checkSupersession(
  folder: StudyFolder,
  next: ReadonlyMap<string, { path: string; next: string }>,
  field: string,
): void {
  const settled = new Set<string>();
  for (const start of next.keys()) {
    const chain: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !settled.has(id) && !chain.includes(id)) {
      chain.push(id);
      id = next.get(id)?.next;
    }
    if (id !== undefined && chain.includes(id)) {
      const circle = [...chain.slice(chain.indexOf(id)), id];
      folder.say(next.get(id)?.path ?? '', {
        code: 'circular_supersession',
        path: [field],
        args: { chain: circle.join(' → ') },
      });
    }
    for (const member of chain) settled.add(member);
  }
}

function checkAddress(folder: StudyFolder, file: string, path: Path, address: string | null): void {
  if (address === null) return;
  let scheme: string;
  try {
    scheme = new URL(address).protocol;
  } catch {
    folder.say(file, { code: 'url_invalid', path, args: { value: address } });
    return;
  }
  if (scheme !== 'http:' && scheme !== 'https:') folder.say(file, { code: 'url_scheme', path, args: { scheme } });
}

/** A copy is another address, or a file inside the study. */
function checkCopy(folder: StudyFolder, file: string, path: Path, copy: string | null): void {
  if (copy === null) return;
  if (/^[a-z][a-z0-9+.-]*:/i.test(copy.trim())) checkAddress(folder, file, path, copy);
  else if (copy.startsWith('/') || copy.split(/[/\\]/).includes('..'))
    folder.say(file, { code: 'path_outside', path, args: { value: copy } });
}
