/** The derivation of a prospective direction: its parts and its chance. */
import type { Step } from '../../derivation/index.js';
import { comparedProspects, partNames } from '../../judgement/index.js';
import { codesOf } from '../../standard/index.js';
import { caseSteps, type Maker, said } from './maker.js';

/** Parts of a prospective direction (§8.3) and its chance of being among the first three, from the study's seed. */
export const prospect: Maker = (assessment, item, subject) => {
  const { evidence, table, study } = assessment;
  const { all, chances } = comparedProspects(evidence, table, subject);
  const found = all.find(({ id }) => id === item);
  if (found === undefined) return null;
  const chance = chances.get(item);
  const nameOf = (list: 'directions' | 'vectors', id: string) => ({
    text: codesOf(evidence.standard, list).get(id)?.name ?? { en: id },
  });
  return {
    what: said('cell', { principle: nameOf('directions', found.direction), family: nameOf('vectors', found.vector) }),
    steps: [
      ...partNames.map((name): Step => {
        const { value, low, high, n, why } = found.parts[name];
        return {
          what: { key: `page.directions.part.${name}` },
          value: value ?? said('step.no_value'),
          steps: [{ what: why }, { what: said('prospect.span', { low, high, n }) }],
        };
      }),
      { what: said('prospect.chance', { seed: String(study.method.seed) }), value: chance ?? said('step.no_value') },
      {
        what: said('direction.cases'),
        value: found.cases.length,
        steps: caseSteps(
          assessment,
          found.cases.flatMap((id) => evidence.byId.get(id) ?? []),
          ['directions', 'partners', 'results'],
        ),
      },
    ],
  };
};
