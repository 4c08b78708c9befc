/** Openness at three dates: who may enter without a visa, and where a passport may enter without one (Passport Index). */
const dates = ['2020-02-07', '2021-05-13', '2025-01-12'];
const pathOf = (date) => `passport-index/passport-index-${date}.csv`;
const record = 'data-passport-index';

/** A number is the days of a visa-free stay; −1 is the country itself. Visa on arrival and electronic visas are visas. */
const isVisaFree = (requirement) => /^(\d+|VF|visa free)$/.test(requirement);

export const passports = {
  needs: dates.map(pathOf),
  make(input, { focal, units }) {
    const entry = [];
    const travel = [];
    for (const period of dates) {
      const pairs = input
        .rows(pathOf(period))
        .map((row) => ({
          passport: row.Passport,
          destination: row.Destination,
          requirement: row.Requirement ?? row.Code,
        }))
        .filter(({ passport, destination }) => passport !== destination);
      const note = period.startsWith('2021') ? { note: 'pandemic: many borders closed' } : {};
      const collect = (into, unit, others) => {
        if (others.length === 0) return;
        const row = { unit, period, status: 'snapshot', record };
        const free = others.filter(({ requirement }) => isVisaFree(requirement)).length;
        into.push({ ...row, value: free, ...note });
        if (unit !== focal) return;
        for (const { other, requirement } of others)
          into.push({ ...row, partner: other, value: isVisaFree(requirement) ? 1 : 0 });
      };
      for (const unit of units) {
        collect(
          entry,
          unit,
          pairs.filter((pair) => pair.destination === unit).map((pair) => ({ ...pair, other: pair.passport })),
        );
        collect(
          travel,
          unit,
          pairs.filter((pair) => pair.passport === unit).map((pair) => ({ ...pair, other: pair.destination })),
        );
      }
    }
    const about =
      'Of 198 others at three dates; the focal country also pair by pair (1 yes, 0 no). Break: in May 2021 the pandemic';
    return {
      tables: {
        'visa-free-entry.csv': { about: ['Passports whose holders may enter without a visa', about], rows: entry },
        'visa-free-travel.csv': {
          about: ['Destinations that the passport may enter without a visa', about],
          rows: travel,
        },
      },
      records: {
        [record]: {
          title: 'Passport Index dataset',
          publisher: 'passport-index',
          date: '2025-01-12',
          url: 'https://github.com/ilyankou/passport-index-dataset',
          sha256: input.hash(pathOf(dates[2])),
          supports: 'visa requirement by passport and destination on 7 February 2020, 13 May 2021 and 12 January 2025',
          lang: 'en',
          retrieved: null,
          licence: 'MIT, as the repository states',
          kind: 'dataset',
          citation: 'Passport Index (Arton Capital), data set by I. Yankou',
          note: 'commit a46dbc8; the hash is that of the latest of the three files',
        },
      },
    };
  },
};
