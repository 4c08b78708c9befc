/** From an address to a page. */

import { agreementPage } from './agreement/agreement-page.js';
import { chainsPage } from './chains-page.js';
import { conceptsPage } from './concepts-page.js';
import { criteriaPage } from './criteria/criteria-page.js';
import { criterionPage } from './criteria/criterion-page.js';
import { explainPage } from './explain-page.js';
import { formsPage } from './forms-page.js';
import { indicatorPage } from './indicators/indicator-page.js';
import { indicatorsPage } from './indicators/indicators-page.js';
import { methodPage } from './method-page.js';
import type { Page, Site } from './model.js';
import { problemsPage } from './problems/problems-page.js';
import { recommendationsPage } from './recommendations/recommendations-page.js';
import { casePage } from './registry/case-page.js';
import { registryPage } from './registry/registry-page.js';
import { sourcePage, sourcesPage } from './sources/sources-page.js';
import { startPage } from './start/start-page.js';
import { statementsPage } from './statements-page.js';
import type { PageBuilder } from './view.js';
import { whatIfPage } from './what-if/what-if-page.js';
import { wordsOf } from './words.js';
import { secondCodingPage, workPage } from './work/work-page.js';

/** A list and its single items share the first part of the address. */
const builders: Readonly<Record<string, readonly PageBuilder[]>> = {
  '': [startPage],
  criteria: [criteriaPage, criterionPage],
  indicators: [indicatorsPage, indicatorPage],
  cases: [registryPage, casePage],
  chains: [chainsPage],
  forms: [formsPage],
  concepts: [conceptsPage],
  problems: [problemsPage],
  recommendations: [recommendationsPage],
  statements: [statementsPage],
  sources: [sourcesPage, sourcePage],
  method: [methodPage],
  explain: [explainPage],
  agreement: [agreementPage],
  'what-if': [whatIfPage],
  work: [workPage],
  'second-coding': [secondCodingPage],
};

export function renderPage(
  site: Site,
  path: readonly string[],
  query: URLSearchParams = new URLSearchParams(),
): Page | null {
  const words = wordsOf(site.language);
  for (const build of builders[path[0] ?? ''] ?? []) {
    const page = build({ site, words, path, query });
    if (page !== null) return page;
  }
  return null;
}
