/** PR11, second condition: too few initiatives reach women, youth, rural people or minorities (method §7). */
import { isActive, lastFullYear, windowPeriod } from '../../evidence/index.js';
import { wilson } from '../../indicators/index.js';
import { type NamedCondition, shareCondition, undecided } from './condition.js';

export const inclusionBelow: NamedCondition = ({ evidence, subject }, parameters) => {
  const period = windowPeriod(evidence.calendar, lastFullYear(evidence.calendar));
  const known: string[] = [];
  let included = 0;
  for (const view of evidence.byCountry.get(subject) ?? []) {
    const inclusion = view.record.beneficiaries?.inclusion;
    if (!isActive(view, period, evidence.calendar) || inclusion == null) continue;
    const flags = [inclusion.women, inclusion.youth, inclusion.rural, inclusion.minority];
    const one = flags.includes(true);
    // Known: one true is enough; a "no" needs all four coded.
    if (!one && flags.includes(null)) continue;
    known.push(view.id);
    if (one) included++;
  }
  const minimum = parameters['minimum_n'] ?? 10;
  if (known.length < minimum)
    return undecided(
      { key: 'judgement.condition.inclusion_too_few', args: { n: known.length, needed: minimum } },
      known,
    );
  const [low, high] = wilson(included, known.length);
  return shareCondition(
    { value: included / known.length, low, high },
    parameters['threshold'] ?? 0.3,
    'below',
    { key: 'judgement.condition.inclusion', args: { included, n: known.length } },
    known,
  );
};
