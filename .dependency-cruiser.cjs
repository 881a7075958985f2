/**
 * For each room under src/, the rooms its files may import beside their own and the files at the top that anyone may.
 * One way through: content → ingest → store → law values → reading → the doors. Nothing points back.
 */
const MAY_IMPORT = {
  law: [],
  rules: ['law'],
  ingest: ['law', 'rules'],
  store: ['law'],
  publish: ['law', 'ingest', 'store'],
  search: ['law', 'store'],
  reading: ['law', 'store', 'search', 'rules'],
  graph: ['law', 'store', 'search', 'rules', 'reading'],
  pages: ['law', 'search', 'rules', 'reading'],
  http: ['law', 'store', 'search', 'rules', 'reading', 'graph', 'pages'],
};
/** The store fills the interface that ingest writes to; of ingest it knows no more than that. */
const ALSO = { store: ['ingest/ingest\\.ts$'] };
/** Imports nothing of ours, and is for everyone. */
const FOR_ALL = ['limits\\.ts$'];

const rooms = Object.entries(MAY_IMPORT).map(([room, below]) => ({
  name: `${room}-imports-only-what-is-below`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      ...[room, ...below].map((name) => `^src/${name}/`),
      ...[...(ALSO[room] ?? []), ...FOR_ALL].map((file) => `^src/${file}`),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'no-room-without-rules',
      comment: 'A new folder under src/ has its place in the table above.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: Object.keys(MAY_IMPORT).map((room) => `^src/${room}/`) },
      to: {},
    },
    {
      name: 'no-circle',
      comment: 'A clause knows its edition and an edition its clauses; a circle that goes on from them is told by the others in it.',
      severity: 'error',
      from: { pathNot: '^src/law/document/(clause|edition)\\.ts$' },
      to: { circular: true },
    },
    {
      name: 'the-database-is-the-stores',
      comment: 'The one place that knows PGlite from PostgreSQL, and all SQL.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(@mikro-orm|@electric-sql|pg)/' },
    },
    {
      name: 'law-reads-no-file-no-clock-no-network',
      severity: 'error',
      from: { path: '^src/law/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'no-import-of-what-is-not-there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'what-runs-needs-no-dev-dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    // TypeScript 7 has no API for JavaScript; swc reads the imports, those of types included.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // A package of its own, whose packages are there only where it was run.
    exclude: { path: '^scripts/bench/peers/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
