/** The derivation of a cell of the country's own model: a principle borne by a family of cases. */
import type { Step } from '../../derivation/index.js';
import { factAt } from '../../evidence/index.js';
import { countryModelCells } from '../../judgement/index.js';
import { counted, type Maker, said, textOf } from './maker.js';

export const principle: Maker = (assessment, item, subject) => {
  const { evidence, study } = assessment;
  const cell = countryModelCells(evidence, subject).find((one) => `${one.principle}.${one.family}` === item);
  const model = study.countryModel;
  if (cell === undefined || model === null) return null;
  const results = (key: string, list: typeof cell.positive): Step => ({
    what: said(`cell.${key}`),
    value: list.length,
    steps: list.map(({ view, index, grade }) => ({
      what: said('step.result_of', { name: textOf(view.record.name), grade }),
      facts: [factAt(evidence, view, `results.${index}`)],
    })),
  });
  const written = (key: string, list: typeof cell.writtenFor): Step => ({
    what: said(`cell.${key}`),
    value: list.length,
    steps: list.map(({ text, sources }) => ({ what: textOf(text), sources })),
  });
  return {
    what: said('cell', {
      principle: { text: model.principles.find(({ id }) => id === cell.principle)?.name ?? {} },
      family: { text: model.families.find(({ id }) => id === cell.family)?.name ?? {} },
    }),
    steps: [
      { what: said(`cell.state.${cell.state}`) },
      counted(said('cell.bearing'), assessment, cell.bearing, 'values'),
      counted(said('cell.not_bearing'), assessment, cell.notBearing, 'values'),
      counted(said('cell.unknown'), assessment, cell.unknown, 'values'),
      results('positive', cell.positive),
      results('claimed', cell.claimed),
      results('against', cell.against),
      written('written_for', cell.writtenFor),
      written('written_against', cell.writtenAgainst),
    ],
  };
};
