import type { Findings } from './findings.ts'
import type { HeldRow } from './held.ts'
import { fitsHours, isUndergraduate, isUsualLength, type Reading } from './levels.ts'
import type { Slot } from './slots.ts'

export interface HeldProgram {
  readonly key: string
  readonly level: number
  readonly row: HeldRow
}

/**
 * A price belongs to a field of study; which award level it is of, the hours may tell. What
 * must hold of any honest answer, and what the answer is where there is only one:
 *
 * - the only level awarded has the price, and not surely where its hours are no such level's;
 * - of several, the one that every reading of the hours (semester or quarter credits) points to has it;
 * - else nothing is sure of a level that no reading allows, nor of one beside another that the
 *   hours allow and the months do not rule out;
 * - no stated price vanishes, and past the bachelor's none is taken from a level below.
 */
export function auditSlotLevels(
  findings: Findings,
  where: string,
  slots: readonly Slot[],
  programs: readonly HeldProgram[],
): void {
  const below = programs.filter(({ level }) => isUndergraduate(level))
  const graduate = programs.filter(({ level }) => !isUndergraduate(level))
  const differ = (told: string) => findings.differ('level of a slot', `${where}: ${told}`)

  for (const slot of slots) {
    const cents = slot.tuition.low
    if (cents === null) {
      findings.count('slot without a price')
      continue
    }
    const isThere = programs.some(
      ({ row }) =>
        row.price_slot === slot.number ||
        row.tuition_in_state === cents ||
        String(row.other_prices ?? '')
          .split(' ')
          .includes(String(cents)),
    )
    findings.count('slot with a price')
    if (!isThere) differ(`the price of slot ${slot.number}, ${cents} cents, stands at no level`)
  }
  for (const { key, row, level } of programs) {
    findings.count(`level of a price: ${row.price_level ?? 'no price'}`)
    if ((row.price_slot === null) !== (row.price_level === null)) differ(`${key} has half of a slot`)
    if (row.price_slot === null && isUndergraduate(level)) {
      const open = slots.find((slot) => fits(slot, level) && !isElsewhere(slot, level, programs))
      if (open) differ(`${key} has no price, and slot ${open.number} may be of it`)
    }
    if (row.price_slot === null || row.price_level === 'not-stated') continue
    const slot = slots.find(({ number }) => number === row.price_slot)
    if (!slot) continue
    if (row.price_level === 'only' && programs.length > 1) differ(`${key} is not the only level`)
    if (isUndergraduate(level) && !fits(slot, level)) differ(`${key} is sure against its hours`)
    const rivals = below.filter((other) => other.level !== level && fits(slot, other.level))
    for (const rival of rivals)
      if (!isRuledOut(slot, rival, programs)) differ(`${key} is sure beside level ${rival.level}`)
  }
  if (below.length > 0)
    for (const { key, row } of graduate)
      if (row.price_slot !== null) differ(`${key} takes the price of a level below`)

  const [slot] = slots
  if (slots.length > 1 || !slot) return findings.count('field of study with several slots')
  if (below.length === 0) return findings.count('field of study past the bachelor’s alone')
  const [only] = below
  const held = (each: HeldProgram) => each.row.price_level
  if (only && programs.length === 1) {
    findings.count('one slot, one level')
    const should = fits(slot, only.level) ? 'only' : 'not-stated'
    if (held(only) !== should) differ(`${only.key} is ${should}, held ${String(held(only))}`)
    return
  }
  const pointed = readings(slot).map((reading) =>
    below.filter(({ level }) => fitsHours(level, slot.hours.low ?? NaN, reading)),
  )
  const told = new Set(pointed.flat())
  const [one] = told
  if (told.size !== 1 || !one || pointed.some(({ length }) => length !== 1))
    return findings.count('one slot, several levels, the hours leave it open')
  findings.count('one slot, several levels, the hours tell')
  for (const each of below) {
    const should = each === one ? 'by-hours' : null
    if (held(each) !== should) differ(`${each.key} is ${String(should)}, held ${String(held(each))}`)
  }
}

/** Semester and quarter credits are not told apart in the file. */
function readings({ hours, unit }: Slot): Reading[] {
  if (hours.low === null || unit === '') return []
  return unit === 'clock-hours' ? ['clock'] : ['semester', 'quarter']
}

const fits = (slot: Slot, level: number) =>
  readings(slot).some((reading) => fitsHours(level, slot.hours.low ?? NaN, reading))

/** Surely at another level, or this one's usual months rule it out. */
function isElsewhere(slot: Slot, level: number, programs: readonly HeldProgram[]): boolean {
  if (slot.months.low !== null && !isUsualLength(level, slot.months.low)) return true
  return programs.some(({ row }) => row.price_slot === slot.number && row.price_level !== 'not-stated')
}

/** By its usual months, or since another slot is surely of that level. */
function isRuledOut(slot: Slot, rival: HeldProgram, programs: readonly HeldProgram[]): boolean {
  const { months } = slot
  if (months.low !== null && !isUsualLength(rival.level, months.low)) return true
  const { row } = programs.find(({ key }) => key === rival.key) ?? rival
  return row.price_slot !== null && row.price_slot !== slot.number && row.price_level !== 'not-stated'
}
