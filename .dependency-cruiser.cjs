/** Arrows between rooms point one way; a room is entered through its door. */
const order = ['cli', 'server', 'site', 'pages', 'export', 'report', 'assessment', 'judgement', 'indicators', 'classes', 'agreement', 'evidence', 'documents', 'editing', 'study', 'standard', 'language', 'derivation'];

const upward = order.map((room, position) => ({
  name: `${room}-looks-down-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...order.slice(0, position), 'web'].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'text-knows-no-study',
      comment: 'Text analysis stands aside: language and derivation below it, evidence and everything above may use it.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^src/(?!text/|language/|derivation/)' },
    },
    {
      name: 'text-from-evidence-up',
      severity: 'error',
      from: { path: '^src/(study|standard|language|derivation|web)/' },
      to: { path: '^src/text/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'through-the-door',
      comment: 'Another room is used through its index.ts; the search has a second door, for the browser, which has no files.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/language/search/index\\.ts$'] },
    },
    { name: 'no-undeclared', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
