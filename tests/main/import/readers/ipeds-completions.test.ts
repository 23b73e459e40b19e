import { describe, expect, it } from 'vitest'
import { ipedsCompletions } from '../../../../main/import/readers/ipeds-completions.ts'
import { readAll, sourceOf } from '../support/source.ts'

const HEADER = 'UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT,CTOTALM,CTOTALW'.split(',')
const read = (...rows: string[]) =>
  readAll(
    ipedsCompletions,
    sourceOf(
      HEADER,
      rows.map((row) => row.split(',')),
    ),
  )

const known = (completions: number) => ({ completions, completions_status: 'known' })

describe('ipedsCompletions', () => {
  it('reads programs; a program that conferred nothing is one too', async () => {
    const { rows, rejects } = await read('100654,51.0713,1,21,12,2,10', '100654,51.071,1,2,0,0,0')
    expect(rows).toMatchObject([
      { unitid: 100654, cip: '51.0713', award_level: 21, ...known(12), line: 2 },
      { unitid: 100654, cip: '51.0710', award_level: 2, ...known(0), line: 3 },
    ])
    expect(rejects).toEqual([])
  })

  it('passes over totals and second majors without calling them faults', async () => {
    const { rows, rejects } = await read('100654,99,1,5,600,1,1', '100654,51.0713,2,5,1,0,1')
    expect(rows).toEqual([])
    expect(rejects).toEqual([])
  })

  it('keeps a blank apart from zero', async () => {
    const { rows } = await read('100654,51.0713,1,5,,,', '100654,51.0714,1,5,.,.,.')
    expect(rows.map(({ completions }) => completions)).toEqual([null, null])
  })

  it('does not guess which of two levels the old level 1 was (to 2018-19)', async () => {
    const { rows, rejects } = await read('100654,51.0713,1,1,4,0,4', '100654,51.0713,1,2,3,0,3')
    expect(rows.map((row) => row.award_level)).toEqual([2])
    expect(rejects.map(({ line, value, reason }) => [line, value, reason])).toEqual([
      [2, '1', 'award-level-split'],
    ])
  })

  it('rejects what is no program, with the reason', async () => {
    const { rows, rejects } = await read(
      '100654,51.0713,1,99,1,0,1',
      '100654,abc,1,5,1,0,1',
      '100654,51.0713,1,5,1,0,1',
      '100654,51.0713,1,5,2,0,2',
      '100654,51.0714,1,5,-7,0,2',
    )
    expect(rows.map(({ cip, completions }) => [cip, completions])).toEqual([
      ['51.0713', 1],
      ['51.0714', null],
    ])
    expect(rejects.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [2, 'AWLEVEL', '99', 'unknown-award-level'],
      [3, 'CIPCODE', 'abc', 'not-a-cip'],
      [5, 'CIPCODE', '51.0713', 'repeated'],
      [6, 'CTOTALT', '-7', 'negative'],
    ])
  })

  it('reads by the letter beside them how awards came: an implied zero is no known 0', async () => {
    const header = ['UNITID', 'CIPCODE', 'MAJORNUM', 'AWLEVEL', 'XCTOTALT', 'CTOTALT']
    const { rows } = await readAll(
      ipedsCompletions,
      sourceOf(
        header,
        ['R 12', 'Z 0', 'P 9', 'R 0', 'B 7', 'A .'].map((pair, at) => [
          '100654',
          `51.000${at}`,
          '1',
          '5',
          ...pair.split(' '),
        ]),
      ),
    )
    expect(rows.map((row) => [row.completions, row.completions_status])).toEqual([
      [12, 'known'],
      [0, 'imputed'],
      [9, 'imputed'],
      [0, 'known'],
      [null, 'not-reported'],
      [null, 'not-reported'],
    ])
  })
})
