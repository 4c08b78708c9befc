/**
 * PR10: bodies with a mandate that lead or co-ordinate in the same direction and, where someone looked, have no
 * link with each other (method §7). Pairs nobody has looked at do not count.
 */
import { wilson } from '../../indicators/index.js';
import { overlappingMandates } from '../overlapping-mandates.js';
import { type NamedCondition, shareCondition, undecided } from './condition.js';

export const mandatedPairsUnlinked: NamedCondition = ({ evidence, subject }, parameters) => {
  const pairs = overlappingMandates(evidence, subject);
  const known = pairs.filter((pair) => pair.state !== 'unknown');
  const ids = known.map((pair) => pair.id);
  const minimum = parameters['minimum_pairs'] ?? 10;
  if (known.length < minimum)
    return undecided(
      { key: 'judgement.condition.pairs_too_few', args: { pairs: known.length, needed: minimum, all: pairs.length } },
      ids,
    );
  const unlinked = known.filter((pair) => pair.state === 'unlinked').length;
  const [low, high] = wilson(unlinked, known.length);
  return shareCondition(
    { value: unlinked / known.length, low, high },
    parameters['threshold'] ?? 0.5,
    'above',
    { key: 'judgement.condition.pairs', args: { unlinked, pairs: known.length } },
    ids,
  );
};
