import { expect, it } from 'vitest'
import { soundSnapshot } from '../../../data/contract/snapshot.ts'
import { AUSTIN, comparisonOf } from '../../renderer/charts/support/comparison.ts'

it('takes what was kept beside peers of one end for peers of both', () => {
  const comparison = comparisonOf([AUSTIN])
  const former = { n: 41, median: 820_000, p25: 600_000, p75: 1_200_000 }
  const kept = structuredClone(comparison) as unknown as { groups: { rows: { cells: object[] }[] }[] }
  Object.assign(kept.groups[0]!.rows[0]!.cells[0]!, { peers: former })
  const read = soundSnapshot(kept)
  const { n, ...upper } = former
  expect(read?.groups[0]?.rows[0]?.cells[0]).toMatchObject({
    peers: { n, ...upper, upper, atLeast: 0, unknown: 0 },
  })
})
