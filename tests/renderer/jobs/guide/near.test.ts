import { describe, expect, it } from 'vitest'
import type { FindRow } from '../../../../data/contract/find.ts'
import { nearSearch } from '../../../../data/near-programs.ts'
import { nearPrograms } from '../../../../renderer/jobs/guide/near.ts'
import { program } from '../../support/program.ts'
import { scripted } from '../../support/scripted.ts'

const SOC = '29-2072'
const COLUMBUS = { kind: 'zip', zip: '43215' } as const
const ASKED = { residency: 'by-state', homeState: 'OH' } as const

describe('programs to look at first', () => {
  it('are the nearest, the cheapest and the shortest of those near, and one for the exam', async () => {
    const send = await program()
    const near = await nearPrograms(send, SOC, COLUMBUS, 'RHIT', ASKED)
    expect(near?.radius).toBe(30)
    expect(near?.rows.map(({ wish }) => wish)).toEqual(['nearest', 'cheapest', 'shortest', 'exam'])
    const all = await send('find.query', {
      ...ASKED,
      ...nearSearch(SOC, null, COLUMBUS, 30, null),
      mayFit: false,
      limit: 500,
    })
    if (!all.ok) throw new Error('Find does not answer')
    expect(near?.total).toBe(all.value.total)
    const row = (wish: string) => near?.rows.find((one) => one.wish === wish)?.row
    const least = (of: (row: FindRow) => number | null | undefined) =>
      Math.min(...all.value.rows.map((row) => of(row) ?? Infinity))
    expect(row('nearest')?.miles?.value).toBe(least(({ miles }) => miles?.value))
    expect(row('shortest')?.months.value).toBe(least(({ months }) => months.value))
    expect(row('cheapest')?.costToFinish.value).toBe(
      least(({ costToFinish }) => (costToFinish.unknownParts?.length ? null : costToFinish.value)),
    )
    // RHIT asks for an associate degree.
    expect(row('exam')?.awardLevel).toBe(3)
  })

  it('go farther only where there is none near, and say how far', async () => {
    const send = await program()
    const near = await nearPrograms(send, '31-9093', COLUMBUS, null, ASKED)
    expect(near?.radius).toBe(100)
    expect(near?.rows.map(({ wish }) => wish)).not.toContain('exam')
    const guam = await nearPrograms(send, '31-9093', { kind: 'zip', zip: '96910' }, null, ASKED)
    expect(guam?.radius).toBeNull()
    expect(guam?.total).toBeGreaterThan(0)
  })

  it('of a state have no miles', async () => {
    const near = await nearPrograms(await program(), SOC, { kind: 'state', state: 'OH' }, 'RHIT', ASKED)
    expect(near?.radius).toBe('state')
    expect(near?.rows.map(({ wish }) => wish)).toEqual(['cheapest', 'shortest', 'exam'])
  })

  it('never call a lower bound the lowest price', async () => {
    const send = await program()
    for (const zip of ['43215', '77002', '98101', '60601']) {
      const near = await nearPrograms(send, SOC, { kind: 'zip', zip }, null, ASKED)
      const cheapest = near?.rows.find(({ wish }) => wish === 'cheapest')?.row
      expect(cheapest?.costToFinish.unknownParts ?? []).toEqual([])
      expect(cheapest?.costToFinish.value ?? null).not.toBeNull()
    }
  })

  it('are not there where Find does not answer', async () => {
    const { send } = scripted({})
    expect(await nearPrograms(send, SOC, COLUMBUS, null, ASKED)).toBeNull()
  })
})
