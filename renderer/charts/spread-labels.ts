/**
 * Heights for labels that want to stand at given heights (pixels) without touching:
 * in the same order, at least `gap` apart, within the room where it is large enough.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const places = [...wanted]
  let least = from
  for (const index of order) {
    places[index] = Math.max(places[index] ?? 0, least)
    least = (places[index] ?? 0) + gap
  }
  let most = to
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index] ?? 0, most)
    most = (places[index] ?? 0) - gap
  }
  return places
}
