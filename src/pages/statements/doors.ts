/**
 * Where a reader finds what this study does about a statement, beside the verdicts and values that serve it: pages by
 * address, and what this version has no page for. Every address here opens; a test walks them.
 */
export interface Doors {
  /** Addresses after the language: `forms`, `concepts`, `method#functions`, `indicators/GOV-02`. */
  readonly pages: readonly string[];
  /** Key of `page.thesis.lacks.*`: what is not there yet. */
  readonly lacks?: 'norms' | 'texts' | 'lens' | 'dag' | 'library' | 'forecast' | 'clauses';
  /** The pages show a part of the work itself, not only what it would need. */
  readonly begun?: true;
}

const lens = (...pages: string[]): Doors => ({ pages, lacks: 'lens' });

const doors: Readonly<Record<string, Doors>> = {
  A1: { pages: ['', 'quality'] },
  A3: { pages: [], lacks: 'forecast' },
  A4: { pages: ['method#values'] },
  A6: { pages: ['forms#ladder'] },
  A7: { pages: ['chains#options'], lacks: 'clauses' },
  A8: { pages: ['chains#options'], lacks: 'clauses' },
  A9: { pages: ['chains#options'], lacks: 'clauses' },
  A10: { pages: ['method#values'] },
  A14: { pages: ['method', 'quality'] },
  B1: { pages: [''] },
  B2: { pages: ['lanes', 'effectiveness'] },
  B3: { pages: ['experience', 'recommendations', 'compare'] },
  T1: { pages: ['concepts', 'method'] },
  T2: { pages: ['norms', 'forms#periods'] },
  T3: { pages: ['lanes'] },
  T4: { pages: ['effectiveness/modes', 'method#paths'] },
  T5: { pages: ['cases', 'method#directions'] },
  T6: { pages: ['effectiveness'] },
  T7: { pages: ['problems'] },
  T8: { pages: ['directions', 'recommendations'] },
  M1: { pages: ['chains', 'lanes'] },
  M2: { pages: ['concepts'] },
  M3: lens('indicators/HUM-02', 'indicators/VEC-02'),
  M4: lens('indicators/VEC-04'),
  M5: lens('forms#change-points', 'indicators/CTX-01'),
  M6: lens('indicators/INS-07', 'indicators/SEC-02', 'indicators/INS-08'),
  M7: lens('indicators/IND-03', 'indicators/DIR-06'),
  M8: lens('indicators/DIR-02', 'indicators/DIR-07', 'indicators/SEC-01'),
  M9: { pages: ['compare', 'method#rules'] },
  M10: { pages: ['method#frames', 'method#politicization'], lacks: 'texts' },
  M11: { pages: ['method#ladder', 'indicators/DIR-08'], lacks: 'dag', begun: true },
  M12: { pages: ['forms'] },
  M13: { pages: ['actors'] },
  M14: { pages: ['method#functions'] },
  M15: { pages: ['quality#coders'], lacks: 'texts' },
  M16: { pages: ['cases'] },
  N1: { pages: ['lanes', 'method'] },
  N2: { pages: ['concepts'] },
  N3: { pages: ['chains', 'lanes'] },
  N4: { pages: ['chains'] },
  N5: { pages: ['', 'chains', 'forms'] },
  N6: { pages: ['indicators', 'criteria', 'method'] },
  N7: { pages: ['ledger', ''] },
  N8: { pages: ['forms'] },
  Z1: { pages: ['cases', 'method#security_relevance'] },
  Z2: { pages: ['scenarios#effort', 'recommendations'] },
  Z3: { pages: ['drafting', 'central-asia', 'chains#options'] },
  Z4: { pages: ['central-asia', 'criteria/K1.2', 'indicators/SEC-03'] },
  Z5: { pages: ['central-asia', 'compare'] },
  P1: { pages: ['lanes'] },
  P3b: { pages: ['concepts#falls'] },
  P4d: { pages: ['cases', 'ledger'] },
  P5b: { pages: ['lanes'] },
  P8a: { pages: ['indicators/VEC-05'] },
  P8e: { pages: ['scenarios#shocks', 'recommendations'] },
  St: { pages: ['downloads#documents', 'statements'] },
};

export const doorsOf = (statement: string): Doors => doors[statement] ?? { pages: [] };
