/** Where the registry's towns lie, and its two-letter country codes in three letters (ISO 3166-1; the study uses alpha-3). */
const towns = {
  AFG: 'Balkh|Hairatan|Herat|Kabul',
  ARE: 'Abu Dhabi',
  AUT: 'Vienna',
  AZE: 'Baku|Gabala|Nakhchivan',
  BLR: 'Minsk',
  CHE: 'Davos|Geneva',
  CHN: 'Beijing|China|Shanghai',
  CZE: 'Prague',
  DEU: 'Berlin',
  EGY: 'Cairo|Egypt',
  FRA: 'Paris',
  GBR: 'London',
  IDN: 'Bali',
  IRN: 'Iran',
  IRQ: 'Iraq',
  JPN: 'Kobe',
  KAZ: 'Astana|Nur-Sultan|Almaty|Alma-Ata|Semey|Turkistan|Aktau|Burabay|Kokshetau|Kostanay|Ust-Kamenogorsk|Kazakhstan|Nur-Sultan, Almaty|Almaty, Akmola',
  KGZ: 'Bishkek|Cholpon-Ata|Naryn|Kyrgyzstan|KG',
  LBN: 'Lebanon',
  LVA: 'Riga',
  MKD: 'Skopje',
  MNG: 'Ulaanbaatar',
  MYS: 'Kuala Lumpur|Langkawi',
  NOR: 'Oslo',
  PHL: 'Manila',
  POL: 'Gdansk',
  PRT: 'Lisbon',
  QAT: 'Doha',
  RUS: 'Astrakhan|Kazan|Chelyabinsk|Gorno-Altaysk|Omsk|Sochi|St Petersburg|Yekaterinburg|Moscow',
  SAU: 'Riyadh',
  SGP: 'Singapore',
  SYR: 'Damascus|Syria|Camp Faouar|Golan',
  TJK: 'Dushanbe',
  TKM: 'Avaza',
  TUR: 'Ankara|Istanbul|Gaziantep|Türkiye',
  UKR: 'Kyiv|Lviv|Bucha, Kyiv',
  USA: 'New York|Washington',
  UZB: 'Samarkand|Tashkent|Termez|Uzbekistan',
};
const countryByTown = new Map(
  Object.entries(towns).flatMap(([code, names]) => names.split('|').map((name) => [name, code])),
);
export const countryOf = (place) => countryByTown.get(place);

const codes =
  'AE ARE AF AFG AL ALB AM ARM AT AUT AZ AZE BA BIH BD BGD BG BGR BH BHR BY BLR CA CAN CD COD CH CHE CN CHN CO COL CU CUB CZ CZE ' +
  'DE DEU EE EST EG EGY ES ESP FI FIN FR FRA GB GBR GE GEO HU HUN ID IDN IE IRL IL ISR IN IND IQ IRQ IR IRN IT ITA JO JOR JP JPN ' +
  'KE KEN KG KGZ KI KIR KP PRK KR KOR KW KWT KZ KAZ LB LBN LK LKA LT LTU LV LVA MA MAR MD MDA MK MKD MN MNG MY MYS MZ MOZ NO NOR ' +
  'PH PHL PK PAK PL POL PS PSE PT PRT QA QAT RS SRB RU RUS SA SAU SD SDN SE SWE SG SGP SM SMR SO SOM SS SSD SY SYR TD TCD TH THA ' +
  'TJ TJK TM TKM TR TUR UA UKR US USA UZ UZB VA VAT VN VNM';
const pairs = codes.split(' ');
const threeLetters = new Map(pairs.flatMap((code, index) => (index % 2 === 0 ? [[code, pairs[index + 1]]] : [])));

export function alpha3(code) {
  const found = threeLetters.get(code);
  if (found === undefined)
    throw new Error(`country code “${code}” of the registry is not in scripts/draft-cases/geography.mjs`);
  return found;
}
