/** The house's arrows: data <- main, data <- renderer; hosts know the rest, the rest knows no host. */
module.exports = {
  forbidden: [
    {
      name: 'data-imports-no-room',
      severity: 'error',
      from: { path: '^data/' },
      to: { path: '^(main|renderer|tests)/' },
    },
    {
      name: 'data-does-no-io',
      severity: 'error',
      from: { path: '^data/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-knows-no-renderer',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(renderer|tests)/' },
    },
    {
      name: 'renderer-knows-no-main',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|tests)/' },
    },
    {
      name: 'rest-of-main-knows-no-host',
      severity: 'error',
      from: { path: '^main/', pathNot: '^main/(electron|preview|commands)/' },
      to: { path: '^main/(electron|preview|commands)/' },
    },
    {
      name: 'storage-knows-no-room',
      comment: 'Files and schemas lie beneath everything else of main.',
      severity: 'error',
      from: { path: '^main/storage/' },
      to: { path: '^main/(?!storage/)' },
    },
    {
      name: 'export-knows-no-room',
      comment: 'An export is made of a comparison, and of nothing that has a state.',
      severity: 'error',
      from: { path: '^main/export/' },
      to: { path: '^main/(?!export/)' },
    },
    {
      name: 'person-knows-storage-alone',
      comment: 'What a person keeps does not hang on a catalog.',
      severity: 'error',
      from: { path: '^main/person/' },
      to: { path: '^main/(?!person/|storage/)' },
    },
    {
      name: 'catalog-knows-storage-alone',
      comment: 'An import makes catalogs; a catalog knows of no import, person or export.',
      severity: 'error',
      from: { path: '^main/catalog/', pathNot: '^main/catalog/worker[.]ts$' },
      to: { path: '^main/(?!catalog/|storage/)' },
    },
    {
      name: 'worker-writes-csv',
      comment:
        "The thread's own root: it writes what is too large to hand over cell by cell, and knows nothing else.",
      severity: 'error',
      from: { path: '^main/catalog/worker[.]ts$' },
      to: { path: '^main/(?!catalog/|storage/|export/(comparison-csv|data-package/data-package)[.]ts$)' },
    },
    {
      name: 'import-makes-catalogs',
      comment: 'Data flows one way: an import knows neither calls nor case files.',
      severity: 'error',
      from: { path: '^main/import/' },
      to: { path: '^main/(?!import/|catalog/|storage/|person/|export/)' },
    },
    {
      name: 'channel-brings-catalogs',
      comment:
        'What comes from others is made ready beside the catalog; whoever puts it in use is told by the calls.',
      severity: 'error',
      from: { path: '^main/channel/' },
      to: { path: '^main/(?!channel/|catalog/|storage/)' },
    },
    {
      name: 'layer-knows-no-catalog',
      comment: "An organization's records are kept and sent; what shows them asks for them.",
      severity: 'error',
      from: { path: '^main/layer/' },
      to: { path: '^main/(?!layer/|storage/|person/)' },
    },
    {
      name: 'case-file-is-no-call',
      comment: 'Calls open and write case files, not the other way around.',
      severity: 'error',
      from: { path: '^main/case-file/' },
      to: { path: '^main/(?!case-file/|catalog/|import/|person/|export/|storage/)' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      severity: 'error',
      from: { path: '^main/(electron|preview)/' },
      to: { path: '^main/(electron|preview)/', pathNot: '^main/$1/' },
    },
    {
      name: 'electron-only-in-its-room',
      severity: 'error',
      from: { path: '^(data|main|renderer)/', pathNot: '^main/(electron|commands)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'postgres-only-in-its-room',
      severity: 'error',
      from: { path: '^(data|main|renderer)/', pathNot: '^main/layer/' },
      to: { path: 'node_modules/pg/' },
    },
    {
      // A page may use what is shared; what is shared is told what pages need (renderer/main.ts), and knows none.
      name: 'shared-knows-no-page',
      severity: 'error',
      from: { path: '^renderer/shared/' },
      to: { path: '^renderer/', pathNot: '^renderer/(shared/|ui/|client[.]ts$)' },
    },
    {
      // Parts of any screen: they get what they show, and know its words alone.
      name: 'ui-knows-no-page',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: {
        path: '^renderer/',
        pathNot:
          '^renderer/(ui/|shared/(translate|own-question|typed-box[.]svelte|fields-of-study[.]svelte)[.]ts$)',
      },
    },
    {
      name: 'auditor-reads-for-itself',
      comment: 'It would agree with whatever it takes from the program that it audits.',
      severity: 'error',
      from: { path: '^tests/support/audit/' },
      to: { path: '^(data|main|renderer|tests)/', pathNot: '^tests/support/audit/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release)/' },
    moduleSystems: ['es6', 'cjs'],
    extraExtensionsToScan: [],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
    },
  },
}
