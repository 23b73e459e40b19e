import { registerHooks } from 'node:module'

/** Loaded with `node --import`: `electron` then means electron.ts. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
