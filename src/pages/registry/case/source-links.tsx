/** Numbered references to sources: `[3]`. */
import type { SourceReference } from '../../../study/index.js';
import { sourceAddress } from '../../address.js';
import type { View } from '../../view.js';

export const SourceLinks = ({
  src,
  order,
  view,
}: {
  src: SourceReference | readonly string[];
  order: readonly string[];
  view: View;
}) => {
  const ids = [...new Set([src ?? []].flat())];
  if (ids.length === 0) return null;
  return (
    <span class="refs">
      {ids.map((id) => (
        <>
          {' '}
          <a href={sourceAddress(view.words.language, id)}>{`[${order.indexOf(id) + 1}]`}</a>
        </>
      ))}
    </span>
  );
};
