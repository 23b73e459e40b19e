import type { OwnFigure } from '../comparison-state.ts'
import type { OwnId } from '../fields/catalogue.ts'

/** Fields whose answers, "yes" and "no", the rule of an exam may leave open. */
export const TOLD = ['accredited', 'handsOn'] as const satisfies readonly OwnId[]

/** What the person was told of a program. */
export type Told = Readonly<Partial<Record<(typeof TOLD)[number], OwnFigure | undefined>>>
