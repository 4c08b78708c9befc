/**
 * Twin towns: how many pairs a country has, and the focal country with whom. The lists give no date of agreement: this is the
 * stock on the day of the list, no year's tie (method §4.2, DIR-05). Under the terms of Wikipedia, in a folder of its own.
 */
import { codeByName } from './countries.mjs';

const pairs = 'sister-cities/sister-cities.csv';
const record = 'data-sister-cities';
const listed = '2026';

/** Names as the lists write them, of partners of the focal country; those of countries.mjs come first. */
const codes = new Map(
  Object.entries({
    Argentina: 'ARG',
    Belarus: 'BLR',
    China: 'CHN',
    'Czech Republic': 'CZE',
    Egypt: 'EGY',
    England: 'GBR',
    France: 'FRA',
    'Georgia (country)': 'GEO',
    Iran: 'IRN',
    Italy: 'ITA',
    Jordan: 'JOR',
    Kazakhstah: 'KAZ',
    Latvia: 'LVA',
    Lithuania: 'LTU',
    Pakistan: 'PAK',
    Poland: 'POL',
    Romania: 'ROU',
    Russia: 'RUS',
    'South Korea': 'KOR',
    Ukraine: 'UKR',
    'United States': 'USA',
    Vietnam: 'VNM',
  }),
);

const licence = `# Licence of this folder

\`sister-cities.csv\` is licensed under the Creative Commons Attribution-ShareAlike 4.0 International Licence (CC BY-SA 4.0):
https://creativecommons.org/licenses/by-sa/4.0/ (legal text: https://creativecommons.org/licenses/by-sa/4.0/legalcode).

Source: Wikipedia, lists of twin towns and sister cities, by their authors; compiled in https://github.com/Hekman/twincities
(commit 84ebdec). Changed: pairs counted by country, spellings of countries unified, towns left out.

Whoever shares this table, changed or not, names the source and keeps this licence. The rest of the study has its own.
`;

export const sisterCities = {
  needs: [pairs],
  make(input, { focal, units }) {
    const unitOf = new Map([...codeByName, ...codes]);
    const found = new Set();
    const unknown = new Set();
    for (const { city1, country1, city2, country2 } of input.rows(pairs)) {
      const sides = [
        [unitOf.get(country1), city1, country1],
        [unitOf.get(country2), city2, country2],
      ];
      const at = sides.findIndex(([code]) => code === focal);
      if (at >= 0 && sides[1 - at][0] === undefined) unknown.add(sides[1 - at][2]);
      const [a, b] = sides.map(([code, city, name]) => `${code ?? name}|${city}`).sort();
      found.add(`${a}|${b}`);
    }
    if (unknown.size > 0)
      throw new Error(
        `name these countries in scripts/import-statistics/sister-cities.mjs: ${[...unknown].join(', ')}`,
      );
    const counts = new Map();
    for (const pair of found) {
      const [a, , b] = pair.split('|');
      if (a === b) continue;
      for (const [unit, partner] of [
        [a, b],
        [b, a],
      ]) {
        if (!units.includes(unit)) continue;
        add(counts, `${unit}|`);
        if (unit === focal) add(counts, `${unit}|${partner}`);
      }
    }
    return {
      tables: {
        'sister-cities/sister-cities.csv': {
          about: [
            'Pairs of twin towns with towns abroad: stock on the day of the list (early 2026); the focal country also by partner',
            'No pair is dated and lists are not whole: never a count of the ties of a year. Licence: CC BY-SA 4.0 (LICENSE.md)',
          ],
          rows: [...counts].map(([key, value]) => {
            const [unit, partner] = key.split('|');
            return { unit, partner, period: listed, value, status: 'snapshot', record };
          }),
        },
      },
      texts: { 'sister-cities/LICENSE.md': licence },
      records: {
        [record]: {
          title: 'Lists of twin towns and sister cities',
          publisher: 'wikipedia',
          date: 2026,
          url: 'https://github.com/Hekman/twincities',
          sha256: input.hash(pairs),
          supports: 'pairs of twin towns by country, without dates',
          lang: 'en',
          retrieved: null,
          licence: 'CC BY-SA 4.0 (Wikipedia)',
          kind: 'dataset',
          citation: 'Wikipedia, lists of twin towns and sister cities; compiled by Hekman/twincities',
          note: 'commit 84ebdec',
        },
      },
    };
  },
};

function add(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
