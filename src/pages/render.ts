/** From an address to a page. */

import type { Assessment } from '../assessment/index.js';
import type { Language } from '../language/index.js';
import { actorPage } from './actors/actor-page.js';
import { actorsPage } from './actors/actors-page.js';
import { agreementPage } from './agreement/agreement-page.js';
import { chainsPage } from './chains/chains-page.js';
import { comparePage } from './compare/compare-page.js';
import { dagPage } from './concept/dag-page.js';
import { lensesPage } from './concept/lenses-page.js';
import { modelPage } from './concept/model-page.js';
import { conceptsPage } from './concepts/concepts-page.js';
import { codebookPage } from './corpora/codebook-page.js';
import { concordancePage } from './corpora/concordance-page.js';
import { corporaPage } from './corpora/corpora-page.js';
import { discoursePage } from './corpora/discourse-page.js';
import { keynessPage } from './corpora/keyness-page.js';
import { parallelPage } from './corpora/parallel-page.js';
import { reliabilityPage } from './corpora/reliability-page.js';
import { scalingPage } from './corpora/scaling-page.js';
import { corporaSelection } from './corpora/selection.js';
import { criteriaPage } from './criteria/criteria-page.js';
import { criterionPage } from './criteria/criterion-page.js';
import { directionsPage } from './directions/directions-page.js';
import { codersPage } from './documents/coders-page.js';
import { codingPage } from './documents/coding-page.js';
import { documentPage } from './documents/document-page.js';
import { documentsPage } from './documents/documents-page.js';
import { editionsPage } from './documents/editions-page.js';
import { partPage } from './documents/part-page.js';
import { downloadsPage } from './downloads-page.js';
import { draftingPage } from './drafting/drafting-page.js';
import { effectivenessPage } from './effectiveness/effectiveness-page.js';
import { modesPage } from './effectiveness/modes-page.js';
import { cardPage } from './experience/card-page.js';
import { experiencePage } from './experience/experience-page.js';
import { explainPage } from './explain-page.js';
import { formsPage } from './forms/forms-page.js';
import { indicatorPage } from './indicators/indicator-page.js';
import { indicatorsPage } from './indicators/indicators-page.js';
import { lanesPage } from './lanes/lanes-page.js';
import { decidingPage } from './ledger/deciding.js';
import { ledgerPage } from './ledger/ledger-page.js';
import { formulasPage } from './method/formulas-page.js';
import { methodPage } from './method/method-page.js';
import type { Download, Page, Site } from './model.js';
import { normEditionsPage } from './norms/editions-page.js';
import { normPage } from './norms/norm-page.js';
import { normsPage } from './norms/norms-page.js';
import { commitmentsPage } from './policy/commitments-page.js';
import { countryModelPage } from './policy/country-model-page.js';
import { infrastructurePage } from './policy/infrastructure-page.js';
import { mediatorPage } from './policy/mediator-page.js';
import { policyDirectionsPage } from './policy/policy-directions-page.js';
import { softPowerPage } from './policy/soft-power-page.js';
import { problemsPage } from './problems/problems-page.js';
import { qualityPage } from './quality/quality-page.js';
import { recommendationPage } from './recommendations/recommendation-page.js';
import { recommendationsPage } from './recommendations/recommendations-page.js';
import { regionPage } from './region/region-page.js';
import { casePage } from './registry/case-page.js';
import { registryPage } from './registry/registry-page.js';
import { selectionFile } from './registry/request.js';
import { selectionCsv } from './registry/selection-csv.js';
import { scenariosPage } from './scenarios/scenarios-page.js';
import { searchPage } from './search/search-page.js';
import { seriesPage } from './series-page.js';
import { seriesUnitsPage } from './series-units-page.js';
import { sourcePage } from './sources/source-page.js';
import { sourcesPage } from './sources/sources-page.js';
import { startPage } from './start/start-page.js';
import { statementsPage } from './statements/statements-page.js';
import type { PageBuilder } from './view.js';
import { whatIfPage } from './what-if/what-if-page.js';
import { wordsOf } from './words.js';
import { secondCodingPage } from './work/second-coding-page.js';
import { workPage } from './work/work-page.js';

/** A list and its single items share the first part of the address. */
const builders: Readonly<Record<string, readonly PageBuilder[]>> = {
  '': [startPage],
  criteria: [criteriaPage, criterionPage],
  indicators: [indicatorsPage, indicatorPage],
  lanes: [lanesPage],
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
  scenarios: [scenariosPage],
  drafting: [draftingPage],
  'central-asia': [regionPage],
  compare: [comparePage],
  experience: [experiencePage, cardPage],
  norms: [normsPage, normPage, normEditionsPage],
  model: [modelPage],
  dag: [dagPage],
  lenses: [lensesPage],
  'country-model': [countryModelPage],
  'policy-directions': [policyDirectionsPage],
  commitments: [commitmentsPage],
  'soft-power': [softPowerPage],
  infrastructure: [infrastructurePage],
  mediator: [mediatorPage],
  concordance: [concordancePage],
  codebook: [codebookPage],
  corpora: [corporaPage],
  discourse: [discoursePage],
  keyness: [keynessPage],
  scaling: [scalingPage],
  parallel: [parallelPage],
  reliability: [reliabilityPage],
  statements: [statementsPage],
  documents: [documentsPage, editionsPage, documentPage, codersPage, codingPage, partPage],
  quality: [qualityPage],
  sources: [sourcesPage, sourcePage],
  method: [methodPage, formulasPage],
  downloads: [downloadsPage],
  search: [searchPage],
  explain: [seriesPage, seriesUnitsPage, explainPage],
  agreement: [agreementPage],
  'what-if': [whatIfPage],
  work: [workPage],
  'second-coding': [secondCodingPage],
};

const titles = new WeakMap<Assessment, Map<Language, Map<string, string>>>();

function titlesOf({ assessment, language }: Site): Map<string, string> {
  const byLanguage = titles.get(assessment) ?? new Map<Language, Map<string, string>>();
  titles.set(assessment, byLanguage);
  const own = byLanguage.get(language) ?? new Map<string, string>();
  byLanguage.set(language, own);
  return own;
}

/** A page is rendered for its title only if it has not been rendered before. */
export const titleOf = (site: Site, path: readonly string[]): string | undefined =>
  titlesOf(site).get(path.join('/')) ?? renderPage(site, path)?.title;

export function renderPage(
  site: Site,
  path: readonly string[],
  query: URLSearchParams = new URLSearchParams(),
): Page | null {
  const words = wordsOf(site.language);
  for (const build of builders[path[0] ?? ''] ?? []) {
    const page = build({ site, words, path, query });
    if (page !== null) {
      titlesOf(site).set(path.join('/'), page.title);
      return page;
    }
  }
  return null;
}

/** A file under an address of the pages; null where a page stands, or nothing. */
export function renderDownload(site: Site, path: readonly string[], query: URLSearchParams): Download | null {
  if (path.length === 2 && path[0] === 'cases' && path[1] === selectionFile) return selectionCsv(site, query);
  return corporaSelection(site, path, query);
}
