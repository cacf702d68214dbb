// The rooms in the order of design: each may import those before it, never those after it.
const ORDER = [
  ['kernel'],
  ['calendar'],
  ['sla'],
  ['store', 'forms'],
  ['mail'],
  ['accounts'],
  ['journey'],
  ['hiring'],
  ['reports'],
  ['integrations'],
  ['web', 'workers', 'cli'],
];

const oneWay = ORDER.flatMap((rooms, i) => {
  const later = [...ORDER.slice(i + 1).flat(), ...rooms];
  return rooms.map((room) => ({
    name: `${room}-looks-back-only`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: {
      path: `^src/(${later.filter((name) => name !== room).join('|')})/|^src/[^/]+\\.ts$`,
    },
  }));
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...oneWay,
    {
      name: 'pure-rooms-do-no-io',
      comment: 'calendar and sla know no framework, no database, no file and no network',
      severity: 'error',
      from: { path: '^src/(calendar|sla)/' },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|dns|tls|worker_threads)$|node_modules/(@nestjs|typeorm|sqlite3|nodemailer)/',
      },
    },
    {
      name: 'typeorm-stays-in-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/|\\.repository\\.ts$' },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'commands-on-files-load-no-framework',
      comment: 'replay and due start in a fraction of a second: no Nest, no database',
      severity: 'error',
      from: { path: '^src/(cli/(replay|due)|sla|calendar|kernel)' },
      to: { path: 'node_modules/(@nestjs|typeorm|sqlite3)/|^src/store/', reachable: true },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'not-to-unlisted',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default'],
    },
  },
};
