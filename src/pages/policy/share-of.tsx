/** So many of so many, with the interval of Wilson (90 %) drawn and said. */
import { wilson } from '../../indicators/index.js';
import { formatShare } from '../../language/index.js';
import { SpanPlot } from '../span-plot.js';
import type { View } from '../view.js';

export const ShareOf = ({ yes, n, name, view }: { yes: number; n: number; name: string; view: View }) => {
  const { words } = view;
  if (n === 0) return null;
  const share = (x: number): string => formatShare(x, words.language);
  const [low, high] = wilson(yes, n);
  const said = `${share(yes / n)} (${share(low)}–${share(high)})`;
  return (
    <>
      <SpanPlot value={yes / n} low={low} high={high} label={`${name}: ${said}`} />
      <span>{said}</span>{' '}
    </>
  );
};
