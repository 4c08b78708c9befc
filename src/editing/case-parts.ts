/** A case is edited part by part: what belongs together stands on one page, and no page is too long for a keyboard. */
export const caseParts: Readonly<Record<string, readonly string[]>> = {
  about: ['id', 'country', 'status', 'name', 'name_status', 'kind', 'summary'],
  purpose: ['goals', 'directions', 'values', 'functions'],
  diplomacy: ['concepts', 'form', 'levels', 'path', 'instruments', 'implementation'],
  actors: ['originator', 'actors', 'coordinating_body', 'links', 'partners', 'related'],
  time: ['time', 'editions', 'editions_complete', 'milestones', 'formats'],
  institution: ['mandate', 'organs', 'changes', 'renewals', 'adopted_by_state', 'plan'],
  money: ['money', 'economic_link'],
  people: ['audience', 'beneficiaries', 'interaction', 'feedback', 'language_info'],
  results: ['deliverables', 'evaluation', 'results', 'un_act'],
  security: ['security_relevance', 'conflict', 'contribution'],
  doubt: ['criticisms', 'process_tracing', 'scorecard', 'response'],
  coding: ['coding', 'sampling'],
};
