/**
 * Humanitarian money (HUM-03, HUM-04): what the plans of a crisis country asked for and got, by year; what a donor country gave,
 * to whom and through which channel, in the one year of which flows are at hand. Sums by country, pair and year only.
 */
const plans = 'fts-humanitarian-funding/requirements-funding-country-year.csv';
const outgoing = 'fts-humanitarian-funding/outgoing-2026.csv';
const incoming = 'fts-humanitarian-funding/incoming-2026.csv';
const record = 'data-fts-plans';
const flowRecord = 'data-fts-flows-2026';
const snapshot = '2026';

export const humanitarianPlans = {
  needs: [plans],
  make(input, { from, to }) {
    const sums = new Map();
    for (const { countryCode: unit, year, requirements, funding } of input.rows(plans)) {
      if (Number(year) < from || Number(year) > to || !(Number(requirements) > 0) || funding === '') continue;
      const sum = sums.get(`${unit} ${year}`) ?? { required: 0, funded: 0 };
      sums.set(`${unit} ${year}`, {
        required: sum.required + Number(requirements),
        funded: sum.funded + Number(funding),
      });
    }
    const rowsOf = (pick) =>
      [...sums].map(([key, sum]) => {
        const [unit, period] = key.split(' ');
        return {
          unit,
          period,
          value: Math.round(pick(sum)),
          status: period === snapshot ? 'snapshot' : 'derived',
          record,
        };
      });
    const about = [
      'By crisis country and year, all plans and appeals with a requirement and a funding figure added up; US dollars',
      'All countries with a plan, since coverage is compared over all crises. 2026 is the picture of one day in April',
    ];
    return {
      tables: {
        'humanitarian-requirements.csv': {
          about: ['Requirements of UN-coordinated humanitarian plans and appeals', ...about],
          rows: rowsOf(({ required }) => required),
        },
        'humanitarian-funding.csv': {
          about: ['Funding reported to the same plans and appeals', ...about],
          rows: rowsOf(({ funded }) => funded),
        },
      },
      records: { [record]: recordOf(input, plans, 'Requirements and funding by country, plan and year') },
    };
  },
};

/** Money given, not money passed on: flows of the government as source, paid or committed, for the year alone. */
const counts = ({ srcOrganizationTypes, flowType, status, destUsageYearStart, destUsageYearEnd }) =>
  srcOrganizationTypes === 'Governments' &&
  (flowType === 'Standard' || flowType === 'Parked') &&
  (status === 'paid' || status === 'commitment') &&
  destUsageYearStart === snapshot &&
  destUsageYearEnd === snapshot;

const isShared = ({ destPlanCode, destOrganizationTypes }) =>
  destPlanCode !== '' || /Pooled Funds|Red Cross/.test(destOrganizationTypes);

export const humanitarianFlows = {
  needs: [outgoing, incoming],
  make(input, { units }) {
    const flows = new Map();
    for (const flow of [...input.rows(outgoing), ...input.rows(incoming)])
      if (counts(flow) && units.includes(flow.srcLocations)) flows.set(flow.id, flow);
    const given = new Map();
    const shared = new Map();
    for (const flow of flows.values()) {
      const { srcLocations: unit, destLocations: to, amountUSD } = flow;
      const amount = Number(amountUSD);
      add(given, `${unit} `, amount);
      if (/^[A-Z]{3}$/.test(to)) add(given, `${unit} ${to}`, amount);
      add(shared, `${unit} `, isShared(flow) ? amount : 0);
    }
    const rowsOf = (sums) =>
      [...sums].map(([key, value]) => {
        const [unit, partner] = key.split(' ');
        return { unit, partner, period: snapshot, value: Math.round(value), status: 'snapshot', record: flowRecord };
      });
    const about =
      'Flows reported to FTS for 2026 as of one day (17 April 2026); a country without a row reported none, which is not zero';
    return {
      tables: {
        'humanitarian-flows.csv': {
          about: [
            'Humanitarian money of governments, in US dollars: without partner all of it, with partner what went to one crisis country',
            about,
            'Flows to several countries are in the total only',
          ],
          rows: rowsOf(given),
        },
        'humanitarian-shared.csv': {
          about: [
            'The part of it that went through UN-coordinated plans, pooled funds or the Red Cross and Red Crescent; US dollars',
            about,
          ],
          rows: rowsOf(shared),
        },
      },
      records: { [flowRecord]: recordOf(input, outgoing, 'Flows of 2026 as reported on one day') },
    };
  },
};

function add(sums, key, value) {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

const recordOf = (input, path, title) => ({
  title,
  publisher: 'ocha-fts',
  date: '2026-04',
  url: 'https://github.com/michand071203/UNDatathon',
  sha256: input.hash(path),
  supports: 'sums by country, pair and year',
  lang: 'en',
  retrieved: null,
  licence: 'terms of OCHA. Here: derived yearly figures only',
  kind: 'dataset',
  citation: 'OCHA Financial Tracking Service',
  note: 'commit 01c1e5e; reporting to FTS is voluntary',
});
