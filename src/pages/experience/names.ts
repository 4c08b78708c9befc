/** Names and addresses of cards and of what they bear on. */
import type { Card, ExperienceItem } from '../../judgement/index.js';
import { countryName } from '../../language/index.js';
import { criterionAddress, diagnosisAddress, pageAddress, recommendationAddress } from '../address.js';
import type { View } from '../view.js';

export const cardAddress = (view: View, id: string): string => pageAddress(view.words.language, 'experience', id);

export const cardOwner = ({ record }: Card, { words }: View): string =>
  record.country === null ? words.label(record.name) : countryName(record.country, words.language);

const signKeys = { '+': 'plus', '-': 'minus', '0': 'none', mixed: 'mixed' } as const;

/** “attempt”, “bad result” … */
export const entryWord = ({ sign }: ExperienceItem, { words }: View): string =>
  words(sign === null ? 'experience.list.tried' : `experience.sign.${signKeys[sign]}`);

/** An item of the standard with its name and where it stands. */
export function servedItem(id: string, view: View): { name: string; address: string } {
  const { words, site } = view;
  const { diagnoses, criteria, recommendations } = site.assessment.evidence.standard;
  const problem = diagnoses.get(id);
  if (problem !== undefined)
    return { name: `${id} ${words.label(problem.name)}`, address: diagnosisAddress(words.language, id) };
  const criterion = criteria.get(id);
  if (criterion !== undefined)
    return { name: `${id} ${words.label(criterion.name)}`, address: criterionAddress(words.language, id) };
  return {
    name: `${id} ${words.label(recommendations.get(id)?.recommendation ?? {})}`,
    address: recommendationAddress(words.language, id),
  };
}
