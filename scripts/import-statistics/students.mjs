/**
 * Internationally mobile students in tertiary education (DIR-03, DIR-04): inbound as published, outbound = inbound − net flow,
 * and, for one year, outbound by country as the share of an origin among a host's foreign students times all its inbound students.
 */
import { countryOf } from './countries.mjs';

const mobility = 'uis-student-mobility/inbound-outbound.csv';
const netFlow = 'uis-student-mobility/net-flow.csv';
const shares = 'oecd-student-shares/share-origin-destination-2022.csv';
const inboundCode = '26637';
const uis = 'data-uis-mobile-students';
const oecd = 'data-oecd-student-shares';

const statusBy = { '': 'published', UIS_EST: 'estimate', NAT_EST: 'national_estimate' };
const keyed = (rows) => new Map(rows.map((row) => [`${row.geoUnit} ${row.year}`, row]));
const whole = (value) => Math.round(Number(value));

export const students = {
  needs: [mobility, netFlow, shares],
  make(input, { units, from, to }) {
    const inbound = input
      .rows(mobility)
      .filter(({ indicatorId, value }) => indicatorId === inboundCode && value !== '');
    const net = keyed(input.rows(netFlow).filter(({ value }) => value !== ''));
    const own = inbound.filter(
      ({ geoUnit, year }) => units.includes(geoUnit) && Number(year) >= from && Number(year) <= to,
    );
    const outbound = own.flatMap(({ geoUnit: unit, year: period, value, qualifier }) => {
      const flow = net.get(`${unit} ${period}`);
      if (flow === undefined) return [];
      const out = whole(value) - whole(flow.value);
      // The two figures were not made together: nobody can have sent fewer than none.
      if (out < 0) return [];
      const estimated = qualifier !== '' || flow.qualifier !== '';
      return {
        unit,
        period,
        value: out,
        status: estimated ? 'estimate' : 'derived',
        record: uis,
      };
    });
    return {
      tables: {
        'students-inbound.csv': {
          about: [
            'Inbound internationally mobile students by country and year (UIS)',
            'Kazakhstan ends with 2020; years that are not there were not published',
          ],
          rows: own.map(({ geoUnit: unit, year: period, value, qualifier }) => ({
            unit,
            period,
            value: whole(value),
            status: statusBy[qualifier] ?? 'estimate',
            record: uis,
          })),
        },
        'students-outbound.csv': {
          about: [
            'Outbound students: without partner inbound − net flow (UIS); an estimate where either of the two is one',
            'A year in which inbound − net flow is below zero is left out: the two figures contradict each other',
            'With partner (2022): share of the origin among the foreign students of an OECD host × all inbound students of the host',
            'The input calls the host origin and the origin destination; the columns are read the other way round',
            'Hosts outside the OECD are not in it: for Central Asia the main host (Russia) is missing and no sum may be drawn',
          ],
          rows: [...outbound, ...byHost(input, inbound, units)],
        },
      },
      records: {
        [uis]: recordOf(input, mobility, {
          title: 'Internationally mobile students: total inbound (26637) and net flow (MENF.5T8)',
          publisher: 'unesco-uis',
          supports: 'inbound students and net flow by country and year',
          licence: 'CC BY-SA 3.0 IGO. Here: derived yearly figures only',
          citation: 'UNESCO Institute for Statistics',
        }),
        [oecd]: recordOf(input, shares, {
          title: 'Share of foreign students by country of origin, 2022 (Education at a Glance)',
          publisher: 'oecd',
          supports: 'share of each origin among the foreign students of OECD hosts, used to estimate counts',
          licence: 'terms of the OECD. Here: derived yearly figures only',
          citation: 'OECD, Education at a Glance',
        }),
      },
    };
  },
};

/** Regions and the world stand among the origins; a blank share is not known, never zero. */
function byHost(input, inbound, units) {
  const inboundOf = keyed(inbound);
  const unitOf = new Map(units.map((unit) => [countryOf(unit).name, unit]));
  return input
    .rows(shares, 'latin1')
    .flatMap(({ REF_AREA: host, Destination: origin, TIME_PERIOD: period, Percentage_of_students: percent }) => {
      const unit = unitOf.get(origin);
      const all = inboundOf.get(`${host} ${period}`);
      if (unit === undefined || unit === host || all === undefined || percent === '') return [];
      const value = Math.round((Number(percent) / 100) * Number(all.value));
      return { unit, partner: host, period, value, status: 'estimate', record: oecd };
    });
}

const recordOf = (input, path, fields) => ({
  title: fields.title,
  publisher: fields.publisher,
  date: null,
  url: 'https://github.com/nemuulen/INFOSCI301_Final_Project',
  sha256: input.hash(path),
  supports: fields.supports,
  lang: 'en',
  retrieved: null,
  licence: fields.licence,
  kind: 'dataset',
  citation: fields.citation,
  note: 'commit e163144',
});
