/** Derivations of the whole: a theory's test, what joins the concept, the functions served, the structure of actors. */
import { wholePeriod } from '../../evidence/index.js';
import {
  actorStructure,
  countedSteps,
  functionsServed,
  integrationOf,
  joints,
  readLenses,
} from '../../judgement/index.js';
import { codesOf } from '../../standard/index.js';
import { type Maker, said, textOf } from './maker.js';

export const lens: Maker = ({ evidence, table }, item, subject) => {
  for (const result of readLenses(evidence, table, subject))
    for (const { tests } of result.expectations)
      for (const test of tests) {
        if (test.id !== item) continue;
        return {
          what: textOf(test.test.text),
          steps: [
            { what: said('step.lens'), value: textOf(result.lens.name) },
            { what: said('step.outcome'), value: { key: `lens.outcome.${test.outcome}` } },
            { what: test.why },
            ...test.steps,
          ],
        };
      }
  return null;
};

export const integration: Maker = ({ evidence }, item, subject) => {
  const joint = joints.find((one) => one === item);
  if (joint === undefined) return null;
  const rule = said(`joint.${joint}.rule`);
  return { what: said(`joint.${joint}`), steps: countedSteps(evidence, integrationOf(evidence, subject)[joint], rule) };
};

export const functions: Maker = ({ evidence }, item, subject) => {
  const found = functionsServed(evidence, subject).find(({ id }) => id === item);
  const code = codesOf(evidence.standard, 'functions').get(item);
  if (found === undefined || code === undefined) return null;
  const rule = textOf(code.definition ?? code.name);
  return { what: textOf(code.name), steps: countedSteps(evidence, found.counted, rule) };
};

export const structure: Maker = ({ evidence }, item, subject) => {
  if (item !== 'actors') return null;
  const { network, centralization, gini, groups, alone } = actorStructure(
    evidence,
    subject,
    wholePeriod(evidence.calendar),
  );
  return {
    what: said('structure'),
    steps: [
      { what: said('structure.bodies'), value: network.bodies.length },
      { what: said('structure.groups'), value: groups },
      { what: said('structure.alone'), value: alone },
      { what: said('structure.centralization'), value: centralization ?? said('step.no_value') },
      { what: said('structure.gini'), value: gini ?? said('step.no_value') },
      {
        what: said('structure.cases'),
        steps: network.bodies.map((body) => {
          const actor = evidence.study.actors.get(body);
          const what = textOf(actor?.name ?? { en: body });
          return { what, value: network.cases.get(body)?.length ?? 0 };
        }),
      },
    ],
  };
};
