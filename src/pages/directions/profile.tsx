/** Five bars of a direction in a vector: what speaks for it, what against, what nobody knows. */
import { isUnknown, type PartName, type ProfilePart, type Prospect, partNames } from '../../judgement/index.js';
import { formatNumber } from '../../language/index.js';
import { SpanPlot } from '../span-plot.js';
import type { View } from '../view.js';

/** The number in words: a value with its interval, a range, or "not known". */
export function partText(part: ProfilePart, view: View): string {
  const { words } = view;
  const number = (x: number): string => formatNumber(x, words.language, 2);
  if (isUnknown(part)) return words('directions.not_known');
  const range = `${number(part.low)}–${number(part.high)}`;
  return part.value === null ? words('directions.range', { range }) : `${number(part.value)} (${range})`;
}

/** `saidAbove`: parts unknown for all, whose reason the page has already given. */
export const Profile = ({
  prospect,
  saidAbove,
  view,
}: {
  prospect: Prospect;
  saidAbove: readonly PartName[];
  view: View;
}) => {
  const { words } = view;
  return (
    <dl class="profile">
      {partNames.map((name) => {
        const part = prospect.parts[name];
        const label = words(`directions.part.${name}`);
        return (
          <div>
            <dt>{label}</dt>
            <dd>
              <SpanPlot
                value={part.value}
                low={part.low}
                high={part.high}
                label={`${label}: ${partText(part, view)}`}
              />
              <span>{partText(part, view)}</span>
              {saidAbove.includes(name) ? null : <span class="cell-n">{words.say(part.why)}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
