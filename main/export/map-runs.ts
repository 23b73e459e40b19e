/**
 * Like `map`, for a pure function: an item that is the very one before it gets its
 * result again. Of thousands of programs many share a cell (pay is the occupation's).
 */
export function mapRuns<Item extends object, Result>(
  items: readonly Item[],
  make: (item: Item) => Result,
): Result[] {
  const results: Result[] = []
  items.forEach((item, at) => {
    const isSame = at > 0 && item === items[at - 1]
    results.push(isSame ? (results[at - 1] as Result) : make(item))
  })
  return results
}
