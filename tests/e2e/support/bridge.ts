/** What the preload gives a page, and no more (main/electron/preload.ts); for the runtime and its stand-in alike. */
export const BRIDGE = { names: ['send', 'stage'], frozen: true, replaced: false, node: [] }

/** Looks at it, in the page. */
export function bridge() {
  const { pathwise } = window
  return {
    names: Object.keys(pathwise ?? {}),
    frozen: Object.isFrozen(pathwise),
    replaced: Reflect.set(window, 'pathwise', {}) || Reflect.deleteProperty(window, 'pathwise'),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
  }
}
