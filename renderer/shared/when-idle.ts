/** Milliseconds: where a browser does not say when it is idle, nobody waits for this long. */
const QUIET = 200

/** Runs once while the page has nothing to do. @returns takes it back */
export function whenIdle(run: () => void): () => void {
  // Safari, which may open the preview, has no such call.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(run, QUIET)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(run)
  return () => cancelIdleCallback(asked)
}
