/** `actors.csv` and `ties.csv`: who takes part, and who works with whom by which mechanism. A private person is called by role. */
import type { Assessment } from '../assessment/index.js';
import { tiesOf } from '../classes/index.js';
import { type Language, labelIn } from '../language/index.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });

export function actorsTable({ evidence, study }: Assessment, language: Language): Table {
  const { focal } = study.settings;
  const casesOf = new Map<string, number>();
  for (const { record } of evidence.byCountry.get(focal) ?? [])
    for (const id of new Set(record.actors.map((one) => one.id))) casesOf.set(id, (casesOf.get(id) ?? 0) + 1);
  return {
    name: 'actors',
    title: 'Actors',
    columns: [
      text('actor', 'Actor'),
      text('name', 'Name; a private person stands by role only'),
      text('kind', 'Kind, A1–A18'),
      text('state', 'State, quasi-state, non-state or international'),
      text('country', 'Country, ISO 3166-1 alpha-3; empty for intergovernmental bodies'),
      { name: 'track', type: 'number', description: 'Track of diplomacy, 1–9' },
      { name: 'cases', type: 'integer', description: 'Cases of the focal country in which it takes part' },
      { name: 'private_person', type: 'boolean', description: 'A natural person, called by role' },
    ],
    rows: [...study.actors.values()].map((actor) => [
      actor.id,
      labelIn(actor.name, language),
      actor.kind,
      actor.state_kind,
      actor.country,
      actor.track,
      casesOf.get(actor.id) ?? 0,
      actor.private_person,
    ]),
  };
}

export const tiesTable = ({ evidence, study }: Assessment): Table => ({
  name: 'ties',
  title: 'Who works with whom',
  columns: [
    text('a', 'One actor'),
    text('b', 'The other'),
    text('mechanisms', 'Mechanisms of interaction, X1–X9; none: somebody looked and found no link'),
    text('cases', 'Cases whose files name the link'),
  ],
  rows: tiesOf(evidence, study.settings.focal).map(({ a, b, mechanisms, cases }) => [
    a,
    b,
    mechanisms.length === 0 ? 'none' : mechanisms.join(' '),
    cases.join(' '),
  ]),
});
