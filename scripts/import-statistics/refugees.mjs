/** Refugees, asylum-seekers and stateless people a country hosts, and refugees who come from it (UNHCR). */
const population = 'unhcr-population/population-1991.csv.gz';
const record = 'data-unhcr-population';

/** The year of the data that UNHCR had not closed. */
const openYear = '2025';

/** Where a series does not measure the same before and after. */
const breaks = new Map([
  ['KAZ 2023', 'break: another way of counting; 42412 of the 42685 are of unknown origin'],
  ['KAZ 2025', 'break: most are now counted as other people in need of protection (48391)'],
]);

export const refugees = {
  needs: [population],
  make(input, { focal, units, from, to }) {
    const rows = input.rows(population).filter(({ year }) => Number(year) >= from && Number(year) <= to);
    const statusOf = (period) => (period === openYear ? 'partial' : 'published');
    const make = (side, field, declared = new Map()) => {
      const sums = new Map();
      for (const row of rows) {
        const unit = row[side];
        if (!units.includes(unit) || row[field] === '') continue;
        add(sums, `${unit}||${row.year}`, Number(row[field]));
        if (side === 'coa_iso' && field === 'refugees' && unit === focal && Number(row[field]) > 0)
          add(sums, `${unit}|${row.coo_iso}|${row.year}`, Number(row[field]));
      }
      return [...sums].map(([key, value]) => {
        const [unit, partner, period] = key.split('|');
        const note = partner === '' ? declared.get(`${unit} ${period}`) : undefined;
        return { unit, partner, period, value, status: statusOf(period), record, note };
      });
    };
    const rounding = 'Small counts are rounded by the publisher; 2025 is not closed';
    return {
      tables: {
        'refugees-hosted.csv': {
          about: [
            'Refugees by country of asylum at the end of the year; for the focal country also by country of origin',
            `${rounding}; UNK is unknown origin`,
            'Series break: Kazakhstan from 308 (2022) to 42685 (2023) by a change of counting and again in 2025',
          ],
          rows: make('coa_iso', 'refugees', breaks),
        },
        'asylum-seekers-hosted.csv': {
          about: ['Asylum-seekers by country of asylum at the end of the year', rounding],
          rows: make('coa_iso', 'asylum_seekers'),
        },
        'stateless-hosted.csv': {
          about: ['Stateless people by country of residence at the end of the year', rounding],
          rows: make('coa_iso', 'stateless'),
        },
        'refugees-from.csv': {
          about: ['Refugees by country of origin at the end of the year', rounding],
          rows: make('coo_iso', 'refugees'),
        },
      },
      records: {
        [record]: {
          title: 'UNHCR Refugee Population Statistics Database',
          publisher: 'unhcr',
          date: null,
          url: 'https://github.com/cran/refugees',
          sha256: input.hash(population),
          supports: 'refugees, asylum-seekers and stateless people by country and year',
          lang: 'en',
          retrieved: null,
          licence: 'CC BY 4.0 (UNHCR)',
          kind: 'dataset',
          citation: 'UNHCR, Refugee Population Statistics Database, as in the R package refugees',
          note: 'commit 2dc4969; 2025 partial',
        },
      },
    };
  },
};

function add(sums, key, value) {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
