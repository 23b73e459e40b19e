import { spawnSync } from 'node:child_process'

/** Milliseconds of one call. */
export function timed(action: () => unknown): number {
  const start = performance.now()
  action()
  return performance.now() - start
}

/**
 * Milliseconds of processor time of one call: what it would take on a machine
 * that has nothing else to do.
 */
export function processorTime(action: () => unknown): number {
  const before = process.cpuUsage()
  action()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The value that a share of the samples does not pass. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95)

/** Milliseconds that Node takes to start and end without doing anything: the measure of cold processes. */
export const bareNode = (): number =>
  median(Array.from({ length: 7 }, () => timed(() => spawnSync(process.execPath, ['-e', '0']))))
