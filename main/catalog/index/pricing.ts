import {
  DEFAULT_RESIDENCY,
  RESIDENCIES,
  type Residency,
  type ResidencyChoice,
} from '../../../data/program.ts'
import type { FigureColumn, ProgramColumns } from './index-columns.ts'
import type { Institution } from './institutions.ts'

/** Which price of a program counts: that of one residency, or at each school that of a person from this state ("OH"). */
export type Pricing = Residency | (string & Record<never, never>)

export const isResidency = (pricing: Pricing): pricing is Residency =>
  (RESIDENCIES as readonly string[]).includes(pricing)

/** As a comparison has it (`residencyAt`): where the person's state is not told, the usual residency. */
export const pricingOf = (residency: ResidencyChoice, homeState: string | null): Pricing =>
  residency === 'by-state' ? (homeState ?? DEFAULT_RESIDENCY) : residency

/** Tuition and fees of every program. */
export function tuitionOf(
  { institution, tuition }: ProgramColumns,
  institutions: readonly Institution[],
  pricing: Pricing,
): FigureColumn {
  if (isResidency(pricing)) return tuition[pricing]
  const { 'in-state': inside, 'out-of-state': outside } = tuition
  const isOutside = Uint8Array.from(institutions, ({ state }) => (state === pricing ? 0 : 1))
  const mixed = <Column extends Int32Array | Uint8Array>(inside: Column, outside: Column): Column => {
    const column = inside.slice() as Column
    for (let row = 0; row < column.length; row++)
      if (isOutside[institution[row] as number] === 1) column[row] = outside[row] as number
    return column
  }
  return {
    value: mixed(inside.value, outside.value),
    high: mixed(inside.high, outside.high),
    status: mixed(inside.status, outside.status),
  }
}
