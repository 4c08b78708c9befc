/** Plain forms: up to three countries beside the focal one, or two five-year periods. */
import { compareText, countryName } from '../../language/index.js';
import { pageAddress } from '../address.js';
import { periodName } from '../period-name.js';
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
        <div class="field">
          <label for={`country-${place}`}>{words('compare.country_n', { n: place + 1 })}</label>
          <select id={`country-${place}`} name="country">
            <option value="">{words('compare.nobody')}</option>
            {others.map((country) => (
              <option value={country} selected={chosen[place] === country}>
                {peers.includes(country) ? name(country) : words('compare.library', { country: name(country) })}
              </option>
            ))}
          </select>
        </div>
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
        <div class="field">
          <label for={`period-${place}`}>{words(place === 1 ? 'compare.earlier' : 'compare.later')}</label>
          <select id={`period-${place}`} name="period">
            {newest.map((period, at) => (
              <option
                value={period}
                selected={chosen.length === 2 ? chosen[1 - place] === period : at === (place === 1 ? 6 : 1)}
              >
                {periodName(words, period)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button class="btn" type="submit">
        {words('compare.periods')}
      </button>
    </form>
  );
};
