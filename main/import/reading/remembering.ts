/** Of a column that says the same things again and again, so many are kept. */
const MOST = 4_000

/** Where fewer than one in so many was read before, nothing is kept any more: names of programs are mostly of one row. */
const LEAST_KNOWN = 8

/** A reader that reads a text once: a list of a hundred thousand rows has few prices and states. */
export function remembering<Said>(read: (cell: string) => Said): (cell: string) => Said {
  const known = new Map<string, Said>()
  let [asked, again, isOff] = [0, 0, false]
  return (cell) => {
    if (isOff) return read(cell)
    asked += 1
    const before = known.get(cell)
    if (before !== undefined) {
      again += 1
      return before
    }
    const said = read(cell)
    if (known.size >= MOST) {
      known.clear()
      if (again * LEAST_KNOWN < asked) isOff = true
      asked = again = 0
    }
    // A long cell says nothing twice, and would be much to keep.
    if (cell.length <= 80) known.set(cell, said)
    return said
  }
}
