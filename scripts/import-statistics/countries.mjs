/** How the inputs name the countries of a study: ISO alpha-3, alpha-2, Gleditsch–Ward code, English name. */
const table = `
ARE AE 696 United Arab Emirates
ARM AM 371 Armenia
AZE AZ 373 Azerbaijan
CHE CH 225 Switzerland
FIN FI 375 Finland
GEO GE 372 Georgia
HUN HU 310 Hungary
IDN ID 850 Indonesia
IND IN 750 India
KAZ KZ 705 Kazakhstan
KGZ KG 703 Kyrgyzstan
MNG MN 712 Mongolia
MYS MY 820 Malaysia
NOR NO 385 Norway
QAT QA 694 Qatar
SAU SA 670 Saudi Arabia
SGP SG 830 Singapore
TJK TJ 702 Tajikistan
TKM TM 701 Turkmenistan
TUR TR 640 Turkey
UZB UZ 704 Uzbekistan
`;

/** Of these only the votes are read. */
const voters =
  'AUT AT BEL BE BGR BG CHN CN CYP CY CZE CZ DEU DE DNK DK ESP ES EST EE FRA FR GRC GR HRV HR IRL IE ITA IT LTU LT LUX LU ' +
  'LVA LV MLT MT NLD NL POL PL PRT PT ROU RO RUS RU SVK SK SVN SI SWE SE USA US';

const countries = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [alpha3, alpha2, gw, ...name] = line.split(' ');
      return [alpha3, { alpha2, gw: Number(gw), name: name.join(' ') }];
    }),
);
const alpha2Of = new Map([...countries].map(([alpha3, { alpha2 }]) => [alpha3, alpha2]));
const words = voters.split(' ');
for (let at = 0; at < words.length; at += 2) alpha2Of.set(words[at], words[at + 1]);

const missing = (code) =>
  new Error(
    `${code} is a country of the study, but not in scripts/import-statistics/countries.mjs: add its line there`,
  );

export function countryOf(alpha3) {
  const found = countries.get(alpha3);
  if (found === undefined) throw missing(alpha3);
  return found;
}

export function alpha2(alpha3) {
  const found = alpha2Of.get(alpha3);
  if (found === undefined) throw missing(alpha3);
  return found;
}

/** English name → alpha-3. */
export const codeByName = new Map([...countries].map(([alpha3, { name }]) => [name, alpha3]));
