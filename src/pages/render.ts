/** From an address to a page. */

import { actorPage } from './actors/actor-page.js';
import { actorsPage } from './actors/actors-page.js';
import { chainsPage } from './chains-page.js';
import { comparePage } from './compare/compare-page.js';
import { conceptsPage } from './concepts-page.js';
import { criteriaPage } from './criteria/criteria-page.js';
import { criterionPage } from './criteria/criterion-page.js';
import { directionsPage } from './directions/directions-page.js';
import { effectivenessPage } from './effectiveness/effectiveness-page.js';
import { modesPage } from './effectiveness/modes-page.js';
import { explainPage } from './explain-page.js';
import { formsPage } from './forms-page.js';
import { indicatorPage } from './indicators/indicator-page.js';
import { indicatorsPage } from './indicators/indicators-page.js';
import { decidingPage } from './ledger/deciding.js';
import { ledgerPage } from './ledger/ledger-page.js';
import { methodPage } from './method-page.js';
import type { Download, Page, Site } from './model.js';
import { problemsPage } from './problems/problems-page.js';
import { recommendationPage } from './recommendations/recommendation-page.js';
import { recommendationsPage } from './recommendations/recommendations-page.js';
import { casePage } from './registry/case-page.js';
import { registryPage } from './registry/registry-page.js';
import { selectionFile } from './registry/request.js';
import { selectionCsv } from './registry/selection-csv.js';
import { sourcePage, sourcesPage } from './sources/sources-page.js';
import { startPage } from './start/start-page.js';
import { statementsPage } from './statements-page.js';
import type { PageBuilder } from './view.js';
import { wordsOf } from './words.js';

/** A list and its single items share the first part of the address. */
const builders: Readonly<Record<string, readonly PageBuilder[]>> = {
  '': [startPage],
  criteria: [criteriaPage, criterionPage],
  indicators: [indicatorsPage, indicatorPage],
  cases: [registryPage, casePage],
  actors: [actorsPage, actorPage],
  chains: [chainsPage],
  forms: [formsPage],
  concepts: [conceptsPage],
  problems: [problemsPage],
  recommendations: [recommendationsPage, recommendationPage],
  effectiveness: [effectivenessPage, modesPage],
  ledger: [ledgerPage, decidingPage],
  directions: [directionsPage],
  compare: [comparePage],
  statements: [statementsPage],
  sources: [sourcesPage, sourcePage],
  method: [methodPage],
  explain: [explainPage],
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

/** A file under an address of the pages; null where a page stands, or nothing. */
export function renderDownload(site: Site, path: readonly string[], query: URLSearchParams): Download | null {
  return path.length === 2 && path[0] === 'cases' && path[1] === selectionFile ? selectionCsv(site, query) : null;
}
