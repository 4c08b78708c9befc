/** A study's change to an item of the standard: what it sets, who did it, why. Stands wherever the item is told. */
import type { StandardOverride } from '../../standard/index.js';
import type { View } from '../view.js';

const overridesOn = (view: View, item: string): readonly StandardOverride[] =>
  view.site.assessment.evidence.standard.overriddenBy.get(item) ?? [];

export const OverrideNotes = ({ item, view }: { item: string; view: View }) => (
  <>
    {overridesOn(view, item).map((one) => (
      <p class="note override">
        {view.words('overridden', { author: one.author, reason: one.reason })}{' '}
        <span class="url">{JSON.stringify(one.set)}</span>
      </p>
    ))}
  </>
);
