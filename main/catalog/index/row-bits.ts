/**
 * A bit a row, 32 rows a word: row 0 is the lowest bit of the first word. Bits
 * behind the last row are 0. What holds for each of a quarter of a million rows is
 * then 33 kB, which stay in the processor's nearest memory.
 */
export type RowBits = Int32Array

export const noRows = (count: number): RowBits => new Int32Array((count + 31) >>> 5)

export const hasRow = (bits: RowBits, row: number): boolean =>
  (((bits[row >>> 5] as number) >>> row) & 1) === 1

/** Makes `into` the rows that `bits` has not. */
export function invert(bits: RowBits, count: number, into: RowBits): RowBits {
  for (let word = 0; word < into.length; word++) into[word] = ~(bits[word] as number)
  const last = count & 31
  if (last !== 0) into[into.length - 1] = (into.at(-1) as number) & ((1 << last) - 1)
  return into
}

/** The rows that both have. */
export function inBoth(one: RowBits, other: RowBits): RowBits {
  const rows = new Int32Array(one.length)
  for (let word = 0; word < rows.length; word++) rows[word] = (one[word] as number) & (other[word] as number)
  return rows
}

export function countRows(bits: RowBits): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) {
    // Sums of two bits, of four, of eight; the product adds the four bytes up.
    let sums = bits[word] as number
    sums -= (sums >>> 1) & 0x55555555
    sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333)
    count += Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

/** Writes the rows down in their order. @returns how many there are. */
export function listRows(bits: RowBits, into: Uint32Array): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) {
    const first = word << 5
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) {
      into[count++] = first + lowestBit(rest)
    }
  }
  return count
}

/** Place of the lowest bit that is set. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)
