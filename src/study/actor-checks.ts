/** One register of actors: each actor once (method §6.1); a private person is shown by role only. */
import type { StudyFolder } from './folder.js';
import type { Entry, RegisterFile } from './register-file.js';
import type { Actor } from './schema/register.js';

export function checkActors(folder: StudyFolder, register: RegisterFile<readonly Entry<Actor>[]> | null): void {
  const ids = new Set<string>();
  const names = new Map<string, string>();
  for (const { index, value } of register?.readable ?? []) {
    if (ids.has(value.id))
      folder.say('actors.yaml', { code: 'id_twice', path: [index, 'id'], args: { value: value.id } });
    ids.add(value.id);
    if (value.private_person)
      folder.say('actors.yaml', { code: 'private_person', path: [index, 'private_person'], args: { id: value.id } });
    const said = new Set<string>();
    for (const name of [value.name.kk, value.name.ru, value.name.en, ...value.aliases]) {
      if (name === undefined) continue;
      // Ministries of two countries may bear one name; within a country one name is one actor.
      const key = `${value.country ?? ''} ${normalise(name)}`;
      const other = names.get(key);
      if (other === undefined) names.set(key, value.id);
      else if (other !== value.id && !said.has(other)) {
        said.add(other);
        folder.say('actors.yaml', {
          code: 'actors_same',
          path: [index, 'name'],
          args: { a: other, b: value.id, name },
        });
      }
    }
  }
}

/** Case, quotation marks, dashes, dots and spaces do not make two actors. */
const normalise = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
