/**
 * Plain forms: up to three countries beside the focal one, or two five-year periods. Nobody answers a form on a frozen
 * site: there the periods that do not overlap, and the neighbours three at a time, are links.
 */
import { compareText, countryName } from '../../language/index.js';
import { pageAddress } from '../address.js';
import { periodName } from '../period-name.js';
import { SelectField } from '../select-field.js';
import type { View } from '../view.js';

const places = [0, 1, 2] as const;

export const ChoiceOfCountries = ({ chosen, view }: { chosen: readonly string[]; view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const { focal, peers } = study.settings;
  const name = (country: string) => countryName(country, words.language);
  const others = evidence.subjects
    .filter((country) => country !== focal)
    .sort((a, b) => compareText(name(a), name(b), words.language));
  return (
    <form class="filters" method="get" action={pageAddress(words.language, 'compare')}>
      {places.map((place) => (
        <SelectField
          id={`country-${place}`}
          name="country"
          label={words('compare.country_n', { n: place + 1 })}
          options={[
            { value: '', name: words('compare.nobody') },
            ...others.map((country) => ({
              value: country,
              name: peers.includes(country) ? name(country) : words('compare.library', { country: name(country) }),
            })),
          ]}
          chosen={chosen[place]}
        />
      ))}
      <button class="btn" type="submit">
        {words('compare.countries')}
      </button>
    </form>
  );
};

export const ChoiceOfPeriods = ({
  chosen,
  available,
  view,
}: {
  chosen: readonly string[];
  available: readonly string[];
  view: View;
}) => {
  const { words } = view;
  const newest = [...available].reverse();
  return (
    <form class="filters" method="get" action={pageAddress(words.language, 'compare')}>
      {([1, 0] as const).map((place) => (
        <SelectField
          id={`period-${place}`}
          name="period"
          label={words(place === 1 ? 'compare.earlier' : 'compare.later')}
          options={newest.map((period) => ({ value: period, name: periodName(words, period) }))}
          chosen={chosen.length === 2 ? chosen[1 - place] : newest[place === 1 ? 6 : 1]}
        />
      ))}
      <button class="btn" type="submit">
        {words('compare.periods')}
      </button>
    </form>
  );
};

const windowYears = 5;
const mostTriples = 8;

/** The newest five years beside each window before it that shares no year with it or with another. */
export function periodPairs(available: readonly string[]): readonly string[] {
  const newest = available.at(-1);
  return available
    .filter((_, at) => at < available.length - 1 && (available.length - 1 - at) % windowYears === 0)
    .reverse()
    .map((earlier) => `${earlier},${newest}`);
}

/** All ways to take three. */
export function triplesOf(countries: readonly string[]): readonly (readonly string[])[] {
  return countries.flatMap((first, a) =>
    countries
      .slice(a + 1)
      .flatMap((second, b) => countries.slice(a + b + 2).map((third) => [first, second, third] as const)),
  );
}

const Links = ({
  summary,
  links,
  chosen,
  here,
}: {
  summary: string;
  links: readonly (readonly [query: string, name: string])[];
  chosen: string | null;
  here: string;
}) =>
  links.length === 0 ? null : (
    <details class="choice" open>
      <summary>{summary}</summary>
      <ul class="facets">
        {links.map(([query, name]) => (
          <li>
            <a href={`${here}?${query}`} aria-current={query === chosen ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );

export const ComparisonsByLinks = ({ available, view }: { available: readonly string[]; view: View }) => {
  const { words, site, query } = view;
  const { focal, region } = site.assessment.study.settings;
  const neighbours = region.members.filter(
    (country) => country !== focal && site.assessment.evidence.subjects.includes(country),
  );
  const here = pageAddress(words.language, 'compare');
  const of = (name: string): string | null => (query.get(name) === null ? null : `${name}=${query.get(name)}`);
  return (
    <>
      <Links
        summary={words('compare.three_at_once')}
        links={triplesOf(neighbours)
          .slice(0, mostTriples)
          .map((three) => [
            `with=${three.join(',')}`,
            three.map((country) => countryName(country, words.language)).join(', '),
          ])}
        chosen={of('with')}
        here={here}
      />
      <Links
        summary={words('compare.periods')}
        links={periodPairs(available).map((pair) => [
          `periods=${pair}`,
          pair
            .split(',')
            .map((period) => periodName(words, period))
            .join(words.dash),
        ])}
        chosen={of('periods')}
        here={here}
      />
    </>
  );
};
