/** What the stand-in tells the test that started it; `what` names the kind. */
export interface Told {
  readonly what: string
  readonly [detail: string]: unknown
}

/** Nobody listens where a test only reads what was printed. */
export function tell(what: string, details: Readonly<Record<string, unknown>> = {}): void {
  if (process.connected) process.send?.({ ...details, what } satisfies Told)
}
