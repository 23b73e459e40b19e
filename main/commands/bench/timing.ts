/** Milliseconds of one call. */
export function timed(action: () => unknown): number {
  const start = performance.now()
  action()
  return performance.now() - start
}

/** The value that a share of the samples does not pass. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95)
