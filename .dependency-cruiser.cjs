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
      to: { path: '^renderer/', pathNot: '^renderer/(ui/|shared/translate[.]ts$)' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
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
