/** The partners of the shown cases on a map, with the same as a table. */
import type { CaseView } from '../../../evidence/index.js';
import { compareText, countryName } from '../../../language/index.js';
import type { View } from '../../view.js';
import { type RegistryRequest, registryAddress } from '../request.js';
import { partnerCounts, tintOf, tintSteps } from './partner-counts.js';
import { countryShapes, sheet } from './shapes.js';

export const PartnerMap = ({
  view,
  request,
  rows,
}: {
  view: View;
  request: RegistryRequest;
  rows: readonly CaseView[];
}) => {
  const { words, site } = view;
  const { study } = site.assessment;
  const { language } = words;
  const { byCountry, notKnown, none } = partnerCounts(rows);
  const shapes = countryShapes(study);
  const drawn = new Set(shapes.map((shape) => shape.country));
  const partners = [...byCountry].sort(
    (a, b) => b[1] - a[1] || compareText(countryName(a[0], language), countryName(b[0], language), language),
  );
  const without = partners.filter(([country]) => !drawn.has(country));
  const addressOf = (country: string): string =>
    registryAddress(language, request, {
      view: 'table',
      chosen: new Map([...request.chosen, ['partner', [country]]]),
    });
  const said = (country: string, n: number): string =>
    words('reg.partner_cases', { country: countryName(country, language), n });
  return (
    <figure class="chart">
      <svg
        class="world"
        viewBox={`0 0 ${sheet.width} ${sheet.height}`}
        role="group"
        aria-label={words('reg.map_title')}
      >
        {shapes.map(({ country, d }) => {
          const n = country === null ? 0 : (byCountry.get(country) ?? 0);
          const own = country === study.settings.focal ? ' focal' : '';
          if (country === null || n === 0) return <path class={`land${own}`} d={d} />;
          return (
            <a href={addressOf(country)} aria-label={said(country, n)}>
              <path class={`land tint-${tintOf(n)}${own}`} d={d}>
                <title>{said(country, n)}</title>
              </path>
            </a>
          );
        })}
      </svg>
      <ul class="key">
        {tintSteps.map((most, step) => (
          <li>
            <svg class="world" width="18" height="12" aria-hidden="true">
              <rect class={`land tint-${step}`} width="18" height="12" />
            </svg>
            {step === 0 ? words('reg.tint_one') : words('reg.tint', { from: (tintSteps[step - 1] ?? 0) + 1, to: most })}
          </li>
        ))}
        <li>
          <svg class="world" width="18" height="12" aria-hidden="true">
            <rect class={`land tint-${tintSteps.length}`} width="18" height="12" />
          </svg>
          {words('reg.tint_more', { from: (tintSteps.at(-1) ?? 0) + 1 })}
        </li>
        <li>
          <svg class="world" width="18" height="12" aria-hidden="true">
            <rect class="land" width="18" height="12" />
          </svg>
          {words('reg.tint_none')}
        </li>
      </ul>
      <p class="note">{words('reg.partners_unknown', { notKnown, none })}</p>
      {without.length === 0 ? null : (
        <p class="note">
          {words('reg.not_drawn', { countries: without.map(([country]) => countryName(country, language)).join(', ') })}
        </p>
      )}
      <figcaption>{words(study.boundaries === null ? 'reg.boundaries' : 'reg.boundaries_own')}</figcaption>
      <details class="twin">
        <summary>{words('forms.table')}</summary>
        {partners.length === 0 ? (
          <p class="missing">{words('reg.no_partners')}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{words('facet.partner')}</th>
                <th scope="col" class="n">
                  {words('reg.cases')}
                </th>
              </tr>
            </thead>
            <tbody>
              {partners.map(([country, n]) => (
                <tr>
                  <th scope="row">{countryName(country, language)}</th>
                  <td class="n">
                    <a class="opens" href={addressOf(country)}>
                      {n}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </figure>
  );
};
