/** Of a column that says the same things again and again, so many are kept. */
const MOST = 4_000

/** A reader that reads a text once: a list of a hundred thousand rows has few prices and states. */
export function remembering<Said>(read: (cell: string) => Said): (cell: string) => Said {
  const known = new Map<string, Said>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const said = read(cell)
    if (known.size >= MOST) known.clear()
    // A long cell says nothing twice, and would be much to keep.
    if (cell.length <= 80) known.set(cell, said)
    return said
  }
}
