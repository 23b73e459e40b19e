import { registerHooks } from 'node:module'

/** Loaded with `node --import`: `electron` then means electron-for-node.ts. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron-for-node.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
