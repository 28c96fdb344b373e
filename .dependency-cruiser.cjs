// The floors of the house, lowest first: a room imports only from floors below it, and another room only through its index.ts.
const floors = [
  ['platform', 'language', 'exchange'],
  ['taxonomy'],
  ['meaning'],
  ['identity', 'interpretation'],
  ['organisations'],
  ['listings'],
  ['search'],
  ['matching', 'lexicon'],
  ['review'],
  ['insight', 'alerts'],
  ['transfer'],
  ['evaluation'],
];
const floorRules = floors.map((rooms, floor) => {
  const allowed = floors.slice(0, floor).flat();
  return {
    name: `floor-${floor + 1}-${rooms.join('-')}`,
    comment: `${rooms.join(', ')} may import only from: ${allowed.join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: `^libs/(${rooms.join('|')})/`, pathNot: '\\.spec\\.ts$' },
    to: { path: `^libs/(?!($1|${[...allowed, '-'].join('|')})/)` },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'front-door',
      comment: 'Another room is entered through its index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: '^libs/testing/global-' },
      to: { path: '^libs/(?!$1/)[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'apps-through-the-front-door',
      severity: 'error',
      from: { path: '^(apps|bench)/' },
      to: { path: '^libs/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'domain/ holds rules: no framework, no database, no GraphQL.',
      severity: 'error',
      from: { path: '/domain/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['/persistence/', '/graphql/', '/application/', 'node_modules/(@nestjs|typeorm|graphql|pg|class-validator)/'] },
    },
    {
      name: 'knowledge-wing-is-pure',
      comment: 'language, meaning, interpretation and exchange run without Nest, GraphQL or a database.',
      severity: 'error',
      from: { path: '^libs/(language|meaning|interpretation|exchange)/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['node_modules/(@nestjs|typeorm|graphql|pg)/'] },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['\\.spec\\.ts$', '/testing/'] },
      to: { path: '^libs/testing/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps/web|dist)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
