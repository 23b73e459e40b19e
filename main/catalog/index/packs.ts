import type { FacetId, RangeId } from '../../../data/fields/catalogue.ts'

/** A facet or range as small codes, one a program. */
export interface Part {
  readonly id: FacetId | RangeId
  /** Codes are 0..size-1. */
  readonly size: number
  readonly codes: Uint8Array | Uint16Array
}

/**
 * Several parts in one column of combined codes. Counting then adds one a
 * program and pack, not one a program and facet, and the few combinations are
 * shared out to the facets afterwards.
 */
export interface Pack {
  readonly size: number
  readonly codes: Uint16Array
  readonly parts: readonly PackedPart[]
}

export interface PackedPart {
  readonly id: FacetId | RangeId
  readonly size: number
  /** The part's own code, by combined code. */
  readonly digit: Uint16Array
}

/** Combinations a pack may have: their counters stay within the processor's nearest memory. */
const MOST_COMBINATIONS = 8192

/** Packs parts in the order given, as many together as fit. */
export function makePacks(parts: readonly Part[]): Pack[] {
  const groups: Part[][] = []
  let size = Infinity
  for (const part of parts) {
    if (part.size > 65_536) throw new RangeError(`${part.id} has ${part.size} values, more than 65,536`)
    size *= part.size
    if (size > MOST_COMBINATIONS) {
      groups.push([])
      size = part.size
    }
    groups.at(-1)?.push(part)
  }
  return groups.map(pack)
}

function pack(parts: readonly Part[]): Pack {
  const [only, ...others] = parts
  if (only && others.length === 0 && only.codes instanceof Uint16Array) return packOf(parts, only.codes)
  const codes = new Uint16Array(parts[0]?.codes.length ?? 0)
  let width = 1
  for (const part of parts) {
    for (let row = 0; row < codes.length; row++) {
      codes[row] = (codes[row] as number) + width * (part.codes[row] as number)
    }
    width *= part.size
  }
  return packOf(parts, codes)
}

/** A pack of its combined codes; the first part's digit is the lowest. */
export function packOf(parts: readonly Pick<Part, 'id' | 'size'>[], codes: Uint16Array): Pack {
  const size = parts.reduce((product, part) => product * part.size, 1)
  let width = 1
  const packed = parts.map(({ id, size: values }) => {
    const digit = new Uint16Array(size)
    for (let code = 0; code < size; code++) digit[code] = Math.floor(code / width) % values
    width *= values
    return { id, size: values, digit }
  })
  return { size, codes, parts: packed }
}

/** Counts of a part's own codes from the counts of the pack's combinations. */
export function shareOut(combinations: Uint32Array, { size, digit }: PackedPart): Float64Array {
  const counts = new Float64Array(size)
  for (let code = 0; code < combinations.length; code++) {
    const own = digit[code] as number
    counts[own] = (counts[own] as number) + (combinations[code] as number)
  }
  return counts
}
