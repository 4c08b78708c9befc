/** Plain forms: up to three countries beside the focal one, or two five-year periods. */
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
