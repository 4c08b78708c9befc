/** Taking names out changes words only: whoever is called like a code leaves every code, and so every number, as it was. */
import { expect, it } from 'vitest';
import { loadStandard } from '../../src/standard/index.js';
import { type Actor, readStudy } from '../../src/study/index.js';
import { buildStudy, type StudyParts } from './build-study.js';

const studyWith = async (person: Partial<Actor> & { id: string }) => {
  const { id, ...card } = person;
  const parts: StudyParts = {
    actors: { hub: {}, [id]: { kind: 'A14', private_person: true, ...card } },
    cases: {
      'kz-road': {
        kind: 'series',
        actors: [
          { id: 'hub', role: 'participant' },
          { id, role: 'lead' },
        ],
      },
    },
  };
  const { study, problems } = await readStudy(await buildStudy(parts), loadStandard);
  if (study === null) throw new Error(JSON.stringify(problems));
  return study;
};

it.each([
  ['an id', { id: 'participant', name: { en: 'Aigul Serik' } }],
  ['a name', { id: 'aigul-serik', name: { en: 'Participant' } }],
])('a private person who has %s that is a code of the schema', async (_, person) => {
  const study = await studyWith({ ...person, role: { en: 'singer' } });
  const actors = study.cases[0]?.record.actors ?? [];
  expect(actors.map(({ role }) => role)).toEqual(['participant', 'lead']);
  const named = study.actors.get(actors[1]?.id ?? '');
  expect(named?.name).toEqual({ en: 'singer' });
  expect(actors[0]?.id).toBe('hub');
});
