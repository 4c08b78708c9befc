/** Pages of a long list: the first, the last and those around the one that is open. */
import type { View } from '../view.js';
import { type RegistryRequest, registryAddress } from './request.js';

const around = 2;

export const Pager = ({
  view,
  request,
  page,
  pages,
}: {
  view: View;
  request: RegistryRequest;
  page: number;
  pages: number;
}) => {
  if (pages <= 1) return null;
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= around,
  );
  return (
    <nav aria-label={view.words('reg.pager')}>
      <ul class="facets">
        {shown.map((one, index) => (
          <li>
            {index > 0 && one - (shown[index - 1] ?? 0) > 1 ? <span class="muted">… </span> : null}
            <a
              href={registryAddress(view.words.language, request, { page: one })}
              aria-current={one === page ? 'page' : undefined}
              data-key={`page=${one}`}
            >
              {one}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
