/** A label that wants to stand centred at `x` (pixels); more important ones have a lower rank. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly rank: number
}

export interface PlacedLabel {
  readonly text: string
  /** Left edge, pixels. */
  readonly left: number
}

/**
 * Labels on one line without overlap: the important first, each kept inside
 * `from` to `to`, and one that would touch another (closer than `gap`) is left
 * out; its number is in the table.
 */
export function placeLabels(
  labels: readonly Label[],
  from: number,
  to: number,
  gap: number,
): readonly PlacedLabel[] {
  const taken: { left: number; right: number; text: string }[] = []
  for (const { text, x, width } of [...labels].sort((a, b) => a.rank - b.rank)) {
    const left = Math.max(from, Math.min(x - width / 2, to - width))
    const right = left + width
    if (taken.some((other) => left < other.right + gap && other.left - gap < right)) continue
    taken.push({ left, right, text })
  }
  return taken.sort((a, b) => a.left - b.left).map(({ text, left }) => ({ text, left }))
}

/** Words of a text in lines no wider than `width`, by a way to measure; a single long word keeps its line. */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
