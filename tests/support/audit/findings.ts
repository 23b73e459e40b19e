/** How many differences of one kind are told in full; of the others only the number. */
const TOLD = 15

/** What an audit found: what it compared, counted by kind, and where catalog and file differ. */
export class Findings {
  readonly #counts = new Map<string, number>()
  readonly #differences = new Map<string, string[]>()

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  /** Counts a compared cell by what it should hold, and keeps it where it holds something else. */
  same(what: string, where: string, should: Told, held: Told): void {
    this.count(`${what}: ${kindOf(should)}`)
    if (textOf(should) !== textOf(held))
      this.differ(what, `${where}: ${textOf(should)}, held ${textOf(held)}`)
  }

  differ(what: string, told: string): void {
    const list = this.#differences.get(what)
    if (list) list.push(told)
    else this.#differences.set(what, [told])
  }

  /** By kind, in the order of their names. */
  get counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  countsOf(what: RegExp): Record<string, number> {
    return Object.fromEntries(Object.entries(this.counts).filter(([name]) => what.test(name)))
  }

  /** Empty where catalog and files agree. */
  get differences(): string[] {
    return [...this.#differences].flatMap(([what, list]) => [
      ...list.slice(0, TOLD).map((told) => `${what}, ${told}`),
      ...(list.length > TOLD ? [`${what}: ${list.length} in all`] : []),
    ])
  }
}

/** A figure as the auditor says it; money in whole cents. */
export interface Said {
  readonly low: number | null
  readonly high: number | null
  readonly status: string
}

type Told = Said | string | number | null

const textOf = (told: Told) =>
  typeof told === 'object' && told !== null
    ? `${told.low ?? ''}${told.high === null ? '' : ` to ${told.high}`} ${told.status}`
    : String(told)

/** A figure is counted by its status and whether it is a band; a text by whether it says something. */
function kindOf(told: Told): string {
  if (typeof told !== 'object') return told === '' ? 'empty' : 'told'
  if (told === null) return 'empty'
  return told.high === null ? told.status : `${told.status} band`
}
