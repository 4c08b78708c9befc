/** One coded fact of a case: what it is called, each value leading to the cases of the registry that share it. */
import type { CaseView } from '../../../evidence/index.js';
import type { Words } from '../../words.js';
import { facetValueName } from '../facet-names.js';
import { type FacetId, facetsOf, unknownValue } from '../facets.js';
import { registryAddress, registryRequest, withValue } from '../request.js';
import type { ShownCase } from './shown-case.js';

const everything = registryRequest(new URLSearchParams());

/** Of two paths one may be known: which is not is said by name. */
function unknownPaths({ record: { path } }: CaseView, words: Words): string {
  const open = (['direct', 'indirect'] as const).filter((one) => path !== null && path[one] === null);
  return open.length === 1 ? words('case.path_unknown', { path: words(`path.${open[0]}`) }) : words('not_known_word');
}

/** `also`: further values of the same list, by which the registry does not filter. */
export const FacetFact = ({
  shown,
  view,
  facet,
  also = [],
}: Pick<ShownCase, 'shown' | 'view'> & { facet: FacetId; also?: readonly string[] }) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const values =
    facetsOf(site.assessment)
      .find(({ id }) => id === facet)
      ?.valuesOf(shown) ?? [];
  return (
    <>
      <dt>{words(`facet.${facet}`)}</dt>
      <dd>
        {values.map((value) => (
          <div>
            {value === unknownValue ? (
              <span class="missing">{facet === 'path' ? unknownPaths(shown, words) : words('not_known_word')}</span>
            ) : (
              <a href={registryAddress(words.language, everything, withValue(everything, facet, value))}>
                {facetValueName(evidence, words, facet, value)}
              </a>
            )}
          </div>
        ))}
        {also.map((value) => (
          <div>{facetValueName(evidence, words, facet, value)}</div>
        ))}
      </dd>
    </>
  );
};
