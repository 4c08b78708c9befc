/** The question of a supposition is its address. */
import { queryOfWhatIf, type WhatIf } from '../../assessment/index.js';
import type { CoreTest } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

export const addressOfWhatIf = (view: View, whatIf: WhatIf): string => {
  const query = queryOfWhatIf(whatIf);
  return pageAddress(view.words.language, 'what-if') + (query === '' ? '' : `?${query}`);
};

export const testsOf = ({ site }: View): readonly CoreTest[] =>
  [...site.assessment.evidence.standard.criteria.values()].flatMap((criterion) => criterion.tests);
