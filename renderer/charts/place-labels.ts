/** A label that wants to stand centred at `x` (pixels), or to begin there; more important ones have a lower rank. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly begins?: boolean
  readonly width: number
  readonly rank: number
}

export interface PlacedLabel {
  readonly text: string
  readonly rank: number
  /** Left edge, pixels. */
  readonly left: number
}

export interface Room {
  readonly from: number
  readonly to: number
  /** Least distance between two labels. */
  readonly gap: number
  /** How far a label may stand from its mark before it misleads. */
  readonly furthest: number
}

/**
 * Labels on one line without overlap, in the order of their marks. The important
 * ones come first; one that would touch another makes way outward, and where that
 * leads too far from its mark it is left out (its number is in the table).
 */
export function placeLabels(
  labels: readonly Label[],
  { from, to, gap, furthest }: Room,
): readonly PlacedLabel[] {
  const placed: { readonly label: Label; readonly left: number }[] = []
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    const before = placed.filter((other) => other.label.x <= label.x)
    const after = placed.filter((other) => other.label.x > label.x)
    const least = Math.max(from, ...before.map((other) => other.left + other.label.width + gap))
    const most = Math.min(to, ...after.map((other) => other.left - gap)) - label.width
    if (least > most) continue
    const wanted = label.begins ? label.x : label.x - label.width / 2
    const left = Math.min(Math.max(wanted, least), most)
    if (Math.abs(left - wanted) <= furthest) placed.push({ label, left })
  }
  return placed
    .sort((a, b) => a.left - b.left)
    .map(({ label, left }) => ({ text: label.text, rank: label.rank, left }))
}
