/** The filters beside the registry, each value with the number of cases it would leave. */
import { compareText } from '../../language/index.js';
import type { View } from '../view.js';
import { facetValueName } from './facet-names.js';
import { type FacetId, facetIds, unknownValue } from './facets.js';
import { type RegistryRequest, registryAddress, withValue } from './request.js';
import type { FacetCount, RegistrySelection } from './select.js';

/** So many values stand open; a long tail is folded. */
const valuesInSight = 12;

/** Short lists that say at once what the registry holds. */
const openAtFirst: ReadonlySet<FacetId> = new Set(['concept', 'class']);

interface Properties {
  readonly view: View;
  readonly request: RegistryRequest;
  readonly selection: RegistrySelection;
}

const Values = ({
  view,
  request,
  id,
  counts,
}: Omit<Properties, 'selection'> & { id: FacetId; counts: readonly FacetCount[] }) => {
  const { words, site } = view;
  return (
    <ul class="facet">
      {counts.map(({ value, n }) => (
        <li>
          <a
            href={registryAddress(words.language, request, withValue(request, id, value))}
            aria-current={request.chosen.get(id)?.includes(value) ? 'true' : undefined}
            data-key={`${id}=${value}`}
          >
            {facetValueName(site.assessment.evidence, words, id, value)}
          </a>{' '}
          <span class="muted">{n}</span>
        </li>
      ))}
    </ul>
  );
};

export const FacetColumn = ({ view, request, selection }: Properties) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const places = new Map(evidence.study.environment.periods.map(({ id }, place) => [id, place]));
  return (
    <div class="facts filters">
      <h2 class="unseen">{words('facets')}</h2>
      {facetIds.map((id) => {
        const counts = [...(selection.counts.get(id) ?? [])].sort(
          (a, b) =>
            // What is not known closes the list, however much of it there is.
            Number(a.value === unknownValue) - Number(b.value === unknownValue) ||
            // Periods stand in time, the newest first; everything else by how much of it there is.
            (id === 'period' ? (places.get(b.value) ?? 0) - (places.get(a.value) ?? 0) : b.n - a.n) ||
            compareText(
              facetValueName(evidence, words, id, a.value),
              facetValueName(evidence, words, id, b.value),
              words.language,
            ),
        );
        const unknown = counts.filter(({ value }) => value === unknownValue);
        const known = counts.filter(({ value }) => value !== unknownValue);
        const inSight = known.slice(0, valuesInSight);
        const folded = known.slice(valuesInSight);
        const active = request.chosen.get(id) ?? [];
        if (counts.length === 0 && active.length === 0) return null;
        return (
          <details open={active.length > 0 || openAtFirst.has(id)} id={`facet-${id}`}>
            <summary>{words('reg.values', { name: words(`facet.${id}`), n: counts.length })}</summary>
            <Values
              view={view}
              request={request}
              id={id}
              counts={[...inSight, ...(folded.length > 0 ? [] : unknown)]}
            />
            {folded.length === 0 ? null : (
              <>
                <details open={folded.some(({ value }) => active.includes(value))}>
                  <summary>{words('reg.more', { n: folded.length })}</summary>
                  <Values view={view} request={request} id={id} counts={folded} />
                </details>
                <Values view={view} request={request} id={id} counts={unknown} />
              </>
            )}
          </details>
        );
      })}
    </div>
  );
};
