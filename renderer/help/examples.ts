import type { Figure } from '../../data/figures/figure.ts'
import type { Sign } from '../../data/format/signs.ts'

const figure = (more: Partial<Figure>): Figure => ({
  status: 'known',
  value: 663_300,
  provenance: [],
  ...more,
})

const side = (id: string, value: number, status: Figure['status'] = 'known') => ({
  id,
  figure: figure({ value, status }),
})

const SIDES = [side('list', 560_000), side('official', 588_400)]

/** A figure of dollars that shows the sign, as a cell draws it; null: the sign is words. */
export const EXAMPLES: Readonly<Record<Sign, Figure | null>> = {
  known: figure({}),
  zero: figure({ value: 0 }),
  estimated: figure({ status: 'estimated', value: 640_000 }),
  band: figure({ status: 'estimated', value: 320_000, high: 640_000 }),
  'lower-bound': figure({ value: 540_000, unknownParts: ['books'] }),
  conflict: figure({ value: 560_000, high: 588_400, sides: SIDES }),
  chosen: figure({ value: 560_000, original: figure({ sides: SIDES }) }),
  'at-least': figure({ status: 'at-least', value: 23_920_000 }),
  imputed: figure({ status: 'imputed' }),
  'level-unsure': figure({ notes: [{ code: 'award-level-not-stated' }] }),
  'far-above': figure({ notes: [{ code: 'far-above-kind' }] }),
  'small-group': null,
  own: figure({ status: 'own', value: 590_000 }),
  guess: null,
  peers: null,
  'not-reported': figure({ status: 'not-reported', value: null }),
  suppressed: figure({ status: 'suppressed', value: null }),
  'not-applicable': figure({ status: 'not-applicable', value: null }),
  never: figure({ status: 'not-applicable', value: null, notes: [{ code: 'payback-never' }] }),
}
