import { describe, expect, it } from 'vitest'
import type { Cell, Comparison } from '../../../data/contract/comparison.ts'
import type { Figure, Source } from '../../../data/figures/figure.ts'
import { DEFAULT_HOME } from '../../../data/comparison-state.ts'
import { detailGroups } from '../../../renderer/find/detail-groups.ts'
import { awardsOverYears, milesWords, peerLines } from '../../../renderer/find/program-summary.ts'
import { translate } from '../../../renderer/shared/translate.ts'
import { comparisonOf, figure } from '../../data/ranking/support/comparison.ts'
import { program } from '../support/program.ts'

/** Of the shipped catalog: it gave no award in its newest year, and twelve in the year before. */
const NONE_NOW = '200013-51.0713-21'
const HOUSTON = '225423-51.0713-2'

async function comparison(key: string, home = DEFAULT_HOME): Promise<Comparison> {
  const result = await (await program())('compare.table', { programs: [key], home })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const SOURCES = {
  now: { asOf: '2023-24' },
  before: { asOf: '2018-19' },
} as unknown as Readonly<Record<string, Source>>
const awards = (value: number | null, source: string, more: Partial<Figure> = {}): Cell => ({
  kind: 'figure',
  unit: 'awards',
  figure: figure(value, { provenance: [{ source, columns: 'CTOTALT' }], ...more }),
})
const said = (now: Cell, before: Cell) =>
  awardsOverYears(
    { ...comparisonOf({ completions: [now], completionsBefore: [before] }), sources: SOURCES },
    translate,
  ).join('')

describe('awards over the years', () => {
  it('say both years of the catalog that ships, each by its own name', async () => {
    const answer = await comparison(NONE_NOW)
    expect(awardsOverYears(answer, translate).join('')).toBe('0 awards in 2023–24, 12 awards in 2022–23')
    const labels = detailGroups(answer, translate).flatMap(({ rows }) => rows.map(({ label }) => label))
    expect(labels).toEqual(expect.arrayContaining(['Awards conferred, 2023–24', 'Awards conferred, 2022–23']))
  })

  it('name the year that the file is of, however long ago', () => {
    expect(said(awards(1, 'now'), awards(3, 'before'))).toBe('1 award in 2023–24, 3 awards in 2018–19')
  })

  it('leave out a year that nobody reports, which is no zero', () => {
    expect(said(awards(7, 'now'), awards(null, 'before'))).toBe('7 awards in 2023–24')
    expect(said(awards(null, 'now'), awards(null, 'before'))).toBe('')
    expect(awardsOverYears(comparisonOf({ months: [awards(1, 'now')] }), translate)).toEqual([])
  })
})

describe('where it lies', () => {
  it('is said in miles once the person told a ZIP', async () => {
    expect(milesWords(await comparison(HOUSTON), translate)).toBeNull()
    const near = await comparison(HOUSTON, { state: 'TX', zip: '77002' })
    expect(milesWords(near, translate)).toMatch(/^About \d+ miles? from ZIP 77002, in a straight line$/)
    expect(milesWords(await comparison(HOUSTON, { state: null, zip: '00000' }), translate)).toBeNull()
  })
})

describe('programs like it', () => {
  it('are told by their median and how many they are, and on which side the program is', async () => {
    const lines = peerLines(await comparison(HOUSTON), translate)
    expect(lines.map(({ field }) => field)).toEqual(['costToFinish', 'months', 'completions'])
    for (const { median } of lines) expect(median).toMatch(/^median .+ of [\d,]+$/)
  })

  it('are left out where too few are known', () => {
    const none = { median: null, p25: null, p75: null }
    const cell = (over: object): Cell => ({
      kind: 'figure',
      unit: 'awards',
      figure: figure(3),
      peers: { ...none, upper: none, n: 2, atLeast: 0, unknown: 0, ...over },
    })
    expect(peerLines(comparisonOf({ completions: [cell({})] }), translate)).toEqual([])
    const quarters = { median: 9, p25: 5, p75: 12 }
    expect(
      peerLines(comparisonOf({ completions: [cell({ ...quarters, upper: quarters, n: 40 })] }), translate),
    ).toEqual([
      {
        field: 'completions',
        median: 'median 9 awards of 40',
        side: 'This one is lower than at least three in four of them.',
      },
    ])
  })
})
