/**
 * What the results say of countries other than the focal one, as lines of their files. A country's rows depend on no
 * other country's rows, so they can be made anywhere (`beside.ts`) and put into their places.
 * Example: rows.get('indicators')?.get('GOV-05 UZB') → 'GOV-05,UZB,2000,…\n…'
 */
import type { Assessment } from '../../assessment/index.js';
import type { Language } from '../../language/index.js';
import { rowLines } from '../csv.js';
import { type ReadyRows, tablesByCountry } from '../result-files.js';

export function rowsOfOthers(assessment: Assessment, language: Language): ReadyRows {
  const { focal } = assessment.study.settings;
  return new Map(
    tablesByCountry(assessment, language).map(({ name, groups }) => [
      name,
      new Map(
        groups
          .filter(({ subject }) => subject !== focal)
          .map((group) => [group.key, [...rowLines(group.rows())].join('')]),
      ),
    ]),
  );
}
