/** What would change the picture that the registry gives: cases nobody recorded yet, classes nobody could give, one coder's drafts. */
import type { Child } from 'hono/jsx';
import { institutionClass } from '../../classes/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

export function linesOfRegistry({ words, site }: View): readonly Child[] {
  const { evidence, study } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const open = own.filter((one) => institutionClass(evidence, one, evidence.calendar.asOf).range.length > 1).length;
  return [
    <a href={`${pageAddress(words.language, 'quality')}#population`}>{words('would_change.registry.sample')}</a>,
    words('would_change.registry.open', { n: open, of: own.length }),
    words('would_change.registry.draft', {
      n: own.filter(({ record }) => record.coding.status === 'draft').length,
      of: own.length,
    }),
  ];
}
