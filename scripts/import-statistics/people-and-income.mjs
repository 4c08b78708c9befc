/** Population and gross domestic product, as the World Bank gives them: what other figures are divided by. */
const population = 'population-gdp/population.csv';
const gdp = 'population-gdp/gdp-current-usd.csv';

export const peopleAndIncome = {
  needs: [population, gdp],
  make(input, { units, from, to }) {
    const rowsFrom = (path, record) =>
      input
        .rows(path)
        .filter(
          ({ 'Country Code': unit, Year: year }) => units.includes(unit) && Number(year) >= from && Number(year) <= to,
        )
        .map(({ 'Country Code': unit, Year: period, Value: value }) => ({
          unit,
          period,
          value,
          status: 'published',
          record,
        }));
    const recordOf = (title, path, repository, commit) => ({
      title,
      publisher: 'world-bank',
      date: null,
      url: `https://github.com/datasets/${repository}`,
      sha256: input.hash(path),
      supports: `${repository} by country and year`,
      lang: 'en',
      retrieved: null,
      licence: 'CC BY 4.0 (World Bank)',
      kind: 'dataset',
      citation: 'World Bank, World Development Indicators',
      note: `commit ${commit}`,
    });
    return {
      tables: {
        'population.csv': {
          about: ['Population by country and year (World Development Indicators)'],
          rows: rowsFrom(population, 'data-world-bank-population'),
        },
        'gdp.csv': {
          about: ['Gross domestic product in current US dollars by country and year (World Development Indicators)'],
          rows: rowsFrom(gdp, 'data-world-bank-gdp'),
        },
      },
      records: {
        'data-world-bank-population': recordOf('Population, total', population, 'population', '425fc44'),
        'data-world-bank-gdp': recordOf('GDP (current US$)', gdp, 'gdp', '822019c'),
      },
    };
  },
};
