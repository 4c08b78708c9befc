/** The facts of a norm as they may be counted and shown: its dates and what it names. */
import { listOfSources, sourcedFact } from '../../evidence/index.js';
import { type Norm, type Noted, normDates } from '../../study/index.js';

export function factsOfNorm(norm: Noted<Norm>): { sourced: readonly (readonly string[])[]; missing: number } {
  const dates = normDates.map((field) => sourcedFact(norm, field, norm.record[field]));
  const names = norm.record.names.map(({ src }) => listOfSources(src)).filter((sources) => sources.length > 0);
  return {
    sourced: [
      ...dates.flatMap((fact) =>
        fact.state === 'sourced'
          ? [fact.sources]
          : fact.state === 'disputed'
            ? [fact.sides.flatMap((side) => side.sources)]
            : [],
      ),
      ...names,
    ],
    // Fields nobody wrote are not missing facts: most norms neither end nor are joined.
    missing: normDates.filter((field) => norm.annotations.get(field)?.reason !== undefined).length,
  };
}
