/** A made-up input folder of a few lines a file, so that every figure of a table can be checked by hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
const ballots = (call: number, votes: Record<string, string>): string[] =>
  Object.entries(votes).map(([country, vote]) => `${call},${country},${vote}`);

const requirementColumns =
  'countryCode,id,name,code,typeId,typeName,startDate,endDate,year,requirements,funding,percentFunded';
const flowColumns =
  'id,date,budgetYear,amountUSD,srcOrganization,srcOrganizationTypes,srcLocations,destPlanCode,destOrganization,destOrganizationTypes,' +
  'destGlobalClusters,destLocations,destUsageYearStart,destUsageYearEnd,contributionType,flowType,method,boundary,status,decisionDate';

/** A flow of the Norwegian government unless told otherwise. */
const flow = (id: number, amount: number, more: Record<string, string> = {}): string => {
  const field = {
    from: 'NOR',
    kind: 'Governments',
    plan: '',
    type: 'NGOs',
    to: 'AFG',
    end: '2026',
    flow: 'Standard',
    status: 'paid',
    ...more,
  };
  return `${id},2026-01-01,2026,${amount},Norway,${field.kind},${field.from},${field.plan},x,${field.type},,"${field.to}",2026,${field.end},financial,${field.flow},Traditional aid,outgoing,${field.status},`;
};

const files: Record<string, string> = {
  'un-general-assembly-votes/roll-calls-1991-2019.csv': lines(
    '"rcid","session","date","unres"',
    '1,56,2001-11-29,"R/1"',
    '2,56,2001-12-07,"R/2"',
    '3,56,2002-01-15,"R/3"',
  ),
  'un-general-assembly-votes/votes-1991-2019.csv.gz': lines(
    'rcid,country_code,vote',
    ...ballots(1, { KZ: 'Y', RU: 'Y', CN: 'Y', US: 'N', DE: 'A', UZ: 'Y', NO: 'N' }),
    ...ballots(2, { KZ: 'Y', RU: 'A', CN: 'Y', US: 'Y', DE: 'Y', NO: 'Y' }),
    ...ballots(3, { KZ: 'N', RU: 'N', CN: 'N', US: 'N', UZ: 'A' }),
  ),
  'ucdp-deaths-country-year/state-based-deaths-1989-2022.csv': lines(
    '"gwcode","country_name","year","low","best","high","source"',
    '704,"Uzbekistan",2004,19,37,50,"UCDP GED 23.1"',
    '704,"Uzbekistan",2005,0,2,1,"UCDP GED 23.1"',
    '704,"Uzbekistan",1990,7,7,7,"UCDP GED 23.1"',
    '2,"United States of America",2004,1,1,1,"UCDP GED 23.1"',
  ),
  'conflict-alliances/ucdp-prio-armed-conflict-1946-2024.csv': lines(
    '"conflict_id","year","gwno_a","gwno_a_2nd","gwno_b","gwno_b_2nd"',
    '415,1992,704,,703,',
    '415,1993,702,704,,',
    '416,1992,704,,,',
  ),
  'population-gdp/population.csv': lines(
    'Country Name,Country Code,Year,Value',
    'Kazakhstan,KAZ,2020,1000',
    'Kazakhstan,KAZ,1980,900',
    'France,FRA,2020,5',
  ),
  'population-gdp/gdp-current-usd.csv': lines(
    'Country Name,Country Code,Year,Value',
    '"Korea, Rep.",KOR,2020,1',
    'Kazakhstan,KAZ,2020,12.5',
  ),
  'unhcr-population/population-1991.csv.gz': lines(
    'year,coo_iso,coa_iso,refugees,asylum_seekers,returned_refugees,idps,stateless,oip,hst',
    '2022,AFG,KAZ,285,235,0,0,,,',
    '2022,SYR,KAZ,13,5,0,0,7,,',
    '2023,UNK,KAZ,42412,0,0,0,0,,',
    '2023,KAZ,NOR,40,3,0,0,0,,',
    '2025,AFG,KAZ,206,44,0,0,0,,',
  ),
  'uis-student-mobility/inbound-outbound.csv': lines(
    'indicatorId,geoUnit,year,value,qualifier,magnitude',
    '26637,KAZ,2015,100,,',
    '26637,KAZ,2016,120,,',
    '26637,KAZ,2017,10,,',
    '26637,NOR,2022,1000,,',
    'MENF.5T8,KAZ,2015,-300,,',
  ),
  'uis-student-mobility/net-flow.csv': lines(
    'indicatorId,geoUnit,year,value,qualifier,magnitude',
    'MENF.5T8,KAZ,2015,-300,,',
    'MENF.5T8,KAZ,2016,-280,UIS_EST,',
    'MENF.5T8,KAZ,2017,20,,',
  ),
  'oecd-student-shares/share-origin-destination-2022.csv': lines(
    'REF_AREA,Origin,Destination,TIME_PERIOD,Percentage_of_students',
    'NOR,Norway,Kazakhstan,2022,1.5',
    'NOR,Norway,Uzbekistan,2022,',
    'NOR,Norway,World,2022,100',
  ),
  'fts-humanitarian-funding/requirements-funding-country-year.csv': lines(
    requirementColumns,
    'AFG,1,Plan,HAFG21,4,Plan,,,2021,100,60,60',
    'AFG,2,Appeal,FAFG21,5,Flash appeal,,,2021,50,40.4,80',
    'AFG,,Not specified,,,,,,2021,,999,',
    'AFG,3,Plan without a figure,X,6,Other,,,2021,70,,',
    'SDN,4,Plan,HSDN26,4,Plan,,,2026,10,1,10',
  ),
  'fts-humanitarian-funding/outgoing-2026.csv': lines(
    flowColumns,
    flow(1, 100, { plan: 'HAFG26' }),
    flow(2, 50, { type: 'Pooled Funds', to: '' }),
    flow(3, 7, { status: 'pledge' }),
    flow(4, 9, { flow: 'Pass through' }),
    flow(5, 11, { kind: 'NGOs' }),
    flow(6, 13, { end: '2027' }),
  ),
  'fts-humanitarian-funding/incoming-2026.csv': lines(
    flowColumns,
    flow(1, 100, { plan: 'HAFG26' }),
    flow(7, 30, { to: 'AFG,PAK' }),
  ),
  'passport-index/passport-index-2020-02-07.csv': lines(
    'Passport,Destination,Code',
    'KAZ,UZB,VF',
    'KAZ,NOR,VR',
    'UZB,KAZ,90',
  ),
  'passport-index/passport-index-2021-05-13.csv': lines(
    'Passport,Destination,Requirement',
    'KAZ,UZB,visa free',
    'KAZ,KAZ,-1',
  ),
  'passport-index/passport-index-2025-01-12.csv': lines(
    'Passport,Destination,Requirement',
    'KAZ,UZB,e-visa',
    'NOR,KAZ,30',
  ),
  'sister-cities/sister-cities.csv': lines(
    'city1,country1,city2,country2',
    'Rennes,France,Almaty,Kazakhstan',
    'Vilnius,Lithuania,Akkol,Kazakhstah',
    'Oslo,Norway,Almaty,Kazakhstan',
    'Almaty,Kazakhstan,Oslo,Norway',
    'Oslo,Norway,Bergen,Norway',
  ),
};

/** Writes it, without the paths in `leave`, and with `more` over it. */
export function smallStatistics(
  folder: string,
  leave: readonly string[] = [],
  more: Record<string, string> = {},
): void {
  for (const [path, text] of Object.entries({ ...files, ...more })) {
    if (leave.includes(path)) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, path.endsWith('.gz') ? gzipSync(text) : text);
  }
}
