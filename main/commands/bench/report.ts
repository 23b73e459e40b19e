/** One line of the benchmark. */
export interface Line {
  readonly what: string
  readonly measured: string
  /** Null where the design sets none. */
  readonly budget: string | null
  /** Measured over budget: 1 or less keeps it. */
  readonly ratio: number
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
export const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`
export const times = (factor: number): string => `${factor.toFixed(factor < 10 ? 1 : 0)} times`

export const share = (part: number): string => part.toFixed(3)

export function atMost(what: string, value: number, budget: number, unit: (value: number) => string): Line {
  return { what, measured: unit(value), budget: `at most ${unit(budget)}`, ratio: value / budget }
}

export function atLeast(what: string, value: number, budget: number, unit: (value: number) => string): Line {
  return { what, measured: unit(value), budget: `at least ${unit(budget)}`, ratio: budget / value }
}

export function noBudget(what: string, measured: string): Line {
  return { what, measured, budget: null, ratio: Number.NaN }
}

/** A budget that is not measured, and where or why. */
export const notHere = (what: string, why: string): Line => noBudget(what, why)

export function print(title: string, lines: readonly Line[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length))
  console.log(`\n${title}`)
  console.log(`${'what'.padEnd(width)}  ${'measured'.padStart(10)}  ${'budget'.padStart(18)}  of budget`)
  for (const { what, measured, budget, ratio } of lines) {
    const verdict = budget === null ? '' : `${ratio.toFixed(2).padStart(9)}${ratio <= 1 ? '' : '  over'}`
    console.log(
      `${what.padEnd(width)}  ${measured.padStart(10)}  ${(budget ?? '-').padStart(18)}  ${verdict}`,
    )
  }
}
