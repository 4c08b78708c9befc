/** What would change the picture that the registry gives: cases nobody recorded yet, classes nobody could give, one coder's drafts. */
import type { Child } from 'hono/jsx';
import { institutionClass } from '../../classes/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';
import { ifAny } from './if-any.js';

export function linesOfRegistry({ words, site }: View): readonly Child[] {
  const { evidence, study } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const open = own.filter((one) => institutionClass(evidence, one, evidence.calendar.asOf).range.length > 1).length;
  const drafts = own.filter(({ record }) => record.coding.status === 'draft').length;
  return [
    <a href={`${pageAddress(words.language, 'quality')}#population`}>{words('would_change.registry.sample')}</a>,
    ...ifAny(open, words('would_change.registry.open', { n: open, of: own.length })),
    ...ifAny(drafts, words('would_change.registry.draft', { n: drafts, of: own.length })),
  ];
}
