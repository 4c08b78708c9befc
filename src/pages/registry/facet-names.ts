/** What the values of a facet are called, in the reader's language. */
import type { Evidence } from '../../evidence/index.js';
import { countryName } from '../../language/index.js';
import { type CodebookList, codesOf } from '../../standard/index.js';
import { namedPeriodName } from '../period-name.js';
import type { Words } from '../words.js';
import { type FacetId, unknownValue } from './facets.js';

const codebooks: Readonly<Partial<Record<FacetId, CodebookList>>> = {
  lead: 'actors',
  concept: 'concepts',
  form: 'forms',
  family: 'families',
  instrument: 'instruments',
  level: 'levels',
  direction: 'directions',
  vector: 'vectors',
  security: 'security_relevance',
};

/** Unknown in the sense of the classes is a value like the others: "may be one of several". */
const messages: Readonly<Partial<Record<FacetId, string>>> = {
  path: 'page.path',
  class: 'class',
  image: 'image',
  independent: 'page.reg.independent',
  existence: 'page.existence',
  coding: 'page.coding',
};

export function facetValueName({ standard, study }: Evidence, words: Words, facet: FacetId, value: string): string {
  if (value === unknownValue) return words('facet.unknown');
  if (facet === 'country' || facet === 'partner') return countryName(value, words.language);
  if (facet === 'form' && value === 'none') return words('facet.no_form');
  if (facet === 'period') {
    const period = study.environment.periods.find(({ id }) => id === value);
    return period === undefined ? value : namedPeriodName(words, period);
  }
  const codebook = codebooks[facet];
  if (codebook !== undefined) {
    const name = codesOf(standard, codebook).get(value)?.name;
    return name === undefined ? value : words.label(name);
  }
  return words.say({ key: `${messages[facet]}.${value}` });
}
