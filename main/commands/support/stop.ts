/**
 * Aborts when this command is asked to end: Ctrl+C, a terminal that closes, a
 * service that stops it, or a launcher that is gone however it went (its channel
 * closes; Windows has no other way to say so). Asked twice is asked once: Ctrl+C
 * reaches launcher and command both, and the launcher passes it on.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  const request = () => stop.abort()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, request)
  process.once('disconnect', request)
  // Listening to it must not keep a command alive that is done.
  process.channel?.unref()
  return stop.signal
}

/** Resolves when the signal aborts, now if it has. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
