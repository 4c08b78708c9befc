/**
 * Shares of identical votes in the UN General Assembly by pair and calendar year, for VEC-03 (yes, abstain and no alike, among
 * roll calls in which both voted). Only these shares and counts leave the data set, never a vote.
 */
import { alpha2 } from './countries.mjs';
import { share } from './table.mjs';

const votes = 'un-general-assembly-votes/votes-1991-2019.csv.gz';
const rollCalls = 'un-general-assembly-votes/roll-calls-1991-2019.csv';
const record = 'data-unga-votes';
const powers = ['RUS', 'CHN', 'USA'];

/** Alpha-3 → roll call → vote, for those whose votes are needed. */
function votesOf(input, countries) {
  const byAlpha2 = new Map(countries.map((code) => [alpha2(code), code]));
  const found = new Map(countries.map((code) => [code, new Map()]));
  for (const { rcid, country_code: code, vote } of input.rows(votes)) {
    const country = byAlpha2.get(code);
    if (country !== undefined) found.get(country).set(rcid, vote);
  }
  return found;
}

/** All three powers voted, and not all the same. */
function dividedCalls(byCountry) {
  const [first, ...others] = powers.map((power) => byCountry.get(power));
  return new Set(
    [...first]
      .filter(([call, vote]) => others.every((other) => other.has(call)) && others.some((o) => o.get(call) !== vote))
      .map(([call]) => call),
  );
}

export const voting = {
  needs: [votes, rollCalls],
  make(input, { focal, units, union, from, to }) {
    const partnersOf = (unit) =>
      [...new Set([...powers, ...union, ...(unit === focal ? units : [])])].filter((partner) => partner !== unit);
    const countries = [...new Set(units.flatMap((unit) => [unit, ...partnersOf(unit)]))];
    const byCountry = votesOf(input, countries);
    const yearOf = new Map(input.rows(rollCalls).map(({ rcid, date }) => [rcid, date.slice(0, 4)]));
    const divided = dividedCalls(byCountry);
    const tables = { agreement: [], rollcalls: [], divided: [] };
    for (const unit of units) {
      for (const partner of partnersOf(unit)) {
        for (const [period, pair] of pairByYear(byCountry.get(unit), byCountry.get(partner), yearOf, divided)) {
          if (Number(period) < from || Number(period) > to) continue;
          const row = { unit, partner, period, status: 'derived', record };
          tables.agreement.push({ ...row, value: share(pair.same, pair.all) });
          tables.rollcalls.push({ ...row, value: pair.all });
          if (pair.divided > 0) tables.divided.push({ ...row, value: share(pair.sameDivided, pair.divided) });
        }
      }
    }
    const range =
      'Roll calls of 1991–2019 by calendar year; partners are Russia, China, the United States and members of the EU';
    return {
      tables: {
        'un-votes-agreement.csv': {
          about: ['Share of identical votes among roll calls in which both countries voted', range],
          rows: tables.agreement,
        },
        'un-votes-rollcalls.csv': {
          about: ['Roll calls in which both countries voted', range],
          rows: tables.rollcalls,
        },
        'un-votes-divided.csv': {
          about: [
            'Share of identical votes among roll calls on which Russia, China and the United States were divided',
            range,
          ],
          rows: tables.divided,
        },
      },
      records: {
        [record]: {
          title: 'United Nations General Assembly Voting Data, as in the R package unvotes',
          publisher: 'unga-voting-data',
          date: null,
          url: 'https://github.com/cran/unvotes',
          sha256: input.hash(votes),
          supports: 'shares of identical votes by pair and year, counts of common roll calls',
          lang: 'en',
          retrieved: null,
          licence: 'package MIT; the data set asks to be cited. Here: derived yearly figures only',
          kind: 'dataset',
          citation:
            'Voeten, Strezhnev, Bailey: United Nations General Assembly Voting Data, Harvard Dataverse; package unvotes by D. Robinson',
          note: 'commit 73ca68e; ends with 2019',
        },
      },
    };
  },
};

function pairByYear(mine, theirs, yearOf, divided) {
  const years = new Map();
  for (const [call, vote] of mine) {
    const other = theirs.get(call);
    if (other === undefined) continue;
    const period = yearOf.get(call);
    if (period === undefined) throw new Error(`roll call ${call} has votes but no date`);
    let pair = years.get(period);
    if (pair === undefined) years.set(period, (pair = { all: 0, same: 0, divided: 0, sameDivided: 0 }));
    const same = vote === other ? 1 : 0;
    pair.all += 1;
    pair.same += same;
    if (!divided.has(call)) continue;
    pair.divided += 1;
    pair.sameDivided += same;
  }
  return years;
}
