/**
 * Where a reader finds what this study does about a statement, beside the verdicts and values that serve it: pages by
 * address, and what this version has no page for. Every address here opens; a test walks them.
 */
export interface Doors {
  /** Addresses after the language: `forms`, `concepts`, `method#functions`, `indicators/GOV-02`. */
  readonly pages: readonly string[];
  /** Key of `page.thesis.lacks.*`: what is not there yet. */
  readonly lacks?: 'texts' | 'forecast' | 'clauses';
  /** The pages show a part of the work itself, not only what it would need. */
  readonly begun?: true;
}

/** A lens at its place among the lenses, and the indicators that its tests rest on. */
const lens = (id: string, ...pages: string[]): Doors => ({ pages: [`lenses#${id}`, ...pages] });

const doors: Readonly<Record<string, Doors>> = {
  A1: { pages: ['', 'quality'] },
  A3: { pages: [], lacks: 'forecast' },
  A4: { pages: ['discourse#values', 'method#values'] },
  A6: { pages: ['forms#ladder'] },
  A7: { pages: ['documents', 'chains#options'], lacks: 'clauses' },
  A8: { pages: ['documents', 'chains#options'], lacks: 'clauses' },
  A9: { pages: ['documents', 'commitments', 'chains#options'], lacks: 'clauses', begun: true },
  A10: { pages: ['discourse#values', 'method#values'] },
  A14: { pages: ['method', 'quality'] },
  B1: { pages: [''] },
  A11: { pages: ['commitments', 'soft-power'] },
  B2: { pages: ['lanes', 'effectiveness', 'soft-power'] },
  B3: { pages: ['experience', 'recommendations', 'compare'] },
  T1: { pages: ['concepts', 'lenses', 'model', 'method'] },
  T2: { pages: ['norms', 'forms#periods'] },
  T3: { pages: ['lanes'] },
  T4: { pages: ['effectiveness/modes', 'method#paths'] },
  T5: { pages: ['policy-directions', 'commitments', 'method#directions'] },
  T6: { pages: ['effectiveness'] },
  T7: { pages: ['problems'] },
  T8: { pages: ['directions', 'policy-directions', 'recommendations'] },
  M1: { pages: ['model', 'chains', 'lanes'] },
  M2: { pages: ['concepts', 'corpora', 'codebook#group-labels'] },
  M3: lens('realism', 'indicators/HUM-02', 'indicators/VEC-02'),
  M4: lens('rational-actor', 'indicators/VEC-04'),
  M5: lens('neorealism', 'forms#change-points', 'indicators/CTX-01'),
  M6: lens('neoliberal-institutionalism', 'indicators/INS-07', 'indicators/SEC-02', 'indicators/INS-08'),
  M7: lens('constructivism', 'indicators/IND-03', 'indicators/DIR-06'),
  M8: lens('soft-power', 'indicators/DIR-02', 'indicators/DIR-07', 'indicators/SEC-01'),
  M9: { pages: ['compare', 'method#rules'] },
  M10: { pages: ['discourse', 'keyness', 'method#frames', 'method#politicization'] },
  M11: { pages: ['dag', 'method#ladder', 'indicators/DIR-08'] },
  M12: { pages: ['forms'] },
  M13: { pages: ['model#structure', 'actors'] },
  M14: { pages: ['model#functions', 'method#functions'] },
  M15: { pages: ['documents', 'codebook', 'reliability', 'concordance', 'parallel', 'quality#coders'] },
  M16: { pages: ['cases'] },
  N1: { pages: ['model', 'lanes', 'method'] },
  N2: { pages: ['concepts', 'corpora'] },
  N3: { pages: ['model#integration', 'chains', 'lanes'] },
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
  P4d: { pages: ['country-model', 'ledger'] },
  P5b: { pages: ['lanes'] },
  P6a: { pages: ['infrastructure'] },
  P8a: { pages: ['soft-power', 'indicators/VEC-05'] },
  P8c: { pages: ['mediator'] },
  P8e: { pages: ['scenarios#shocks', 'recommendations'] },
  St: { pages: ['downloads#documents', 'statements'] },
};

export const doorsOf = (statement: string): Doors => doors[statement] ?? { pages: [] };
