import { describe, expect, it } from 'vitest'
import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import { translator } from '../../../data/messages/translate.ts'
import { vintagesChart } from '../../../renderer/charts/vintages.ts'
import { vintagesDrawing } from '../../../renderer/charts/vintages-drawing.ts'
import { ASSISTANTS, RECORDS, REGISTRARS, SOURCES, TEACHERS, US, wage } from './support/facts.ts'
import { THEME } from './support/theme.ts'

const en = translator('en')
const over = (facts: OccupationFacts, ...older: (readonly [string, number | null])[]): OccupationFacts => ({
  ...facts,
  wages: [
    ...facts.wages,
    ...older.map(([vintage, median]) => ({ ...facts.wages[0]!, vintage, median: wage(median) })),
  ],
})
const chart = (facts: readonly OccupationFacts[], chosen: string | null = null) =>
  vintagesChart(facts, chosen, US, SOURCES, en)

describe('pay over the vintages', () => {
  it('is shown where an occupation has two of them, oldest first', () => {
    expect(chart([RECORDS, ASSISTANTS])).toBeNull()
    const made = chart([over(RECORDS, ['2024-05', 48_780]), ASSISTANTS])!
    expect(made.months).toEqual(['May 2024', 'May 2025'])
    expect(made.lines).toMatchObject([
      { label: 'Medical records specialists', medians: [4_878_000, 5_114_000] },
    ])
    expect(made.title).toBe(
      'Median pay of medical records specialists rose from $48,780 in May 2024 to $51,140 in May 2025',
    )
    expect(made.foot.join(' ')).toContain('one date only is known: Medical Assistants.')
  })

  it('says that nothing is adjusted', () => {
    expect(chart([over(RECORDS, ['2024-05', 48_780])])!.foot.join(' ')).toContain(
      'No inflation adjustment is made',
    )
  })

  it('leaves a gap where a vintage has no median, and one known median is no line', () => {
    const gap = over(RECORDS, ['2024-05', null], ['2023-05', 48_000])
    expect(chart([gap])!.vintages).toEqual(['2023-05', '2025-05'])
    expect(chart([over(RECORDS, ['2024-05', null])])).toBeNull()
    const two = chart([over(RECORDS, ['2023-05', 48_000]), over(REGISTRARS, ['2024-05', 60_000])])!
    expect(two.lines[0]?.medians).toEqual([4_800_000, null, 5_114_000])
  })

  it('tells of the one that changed most where none is chosen, and never of a teaching one', () => {
    const facts = [over(RECORDS, ['2024-05', 51_000]), over(REGISTRARS, ['2024-05', 60_000])]
    expect(chart([...facts, over(TEACHERS, ['2024-05', 10])])!.title).toBe(
      'From May 2024 to May 2025 median pay changed most for health information technologists and medical registrars: $60,000 to $68,020',
    )
    expect(chart(facts, '29-2072')!.title).toContain('medical records specialists rose')
  })

  it('names none where two changed alike, over unlike times, or where one may have changed more', () => {
    const none = 'Median pay of these occupations, May 2024 to May 2025'
    const twin = (facts: OccupationFacts) => ({ ...over(RECORDS, ['2024-05', 48_000]), soc: facts.soc })
    expect(chart([over(RECORDS, ['2024-05', 48_000]), twin(REGISTRARS)])!.title).toBe(none)
    const records = over(RECORDS, ['2024-05', 51_000])
    expect(chart([records, over(REGISTRARS, ['2023-05', 60_000])])!.title).toBe(
      'Median pay of these occupations, May 2023 to May 2025',
    )
    // Of the third nobody knows how much it changed.
    expect(chart([records, over(REGISTRARS, ['2024-05', 60_000]), ASSISTANTS])!.title).toBe(none)
    const top = over(REGISTRARS, ['2024-05', 60_000])
    const [newest, ...older] = top.wages
    const open = { ...newest!, median: { ...wage(239_200), status: 'at-least' as const } }
    expect(chart([records, { ...top, wages: [open, ...older] }])!.title).toBe(none)
  })

  it('stands as far apart as the dates are, on an axis of pay from zero', () => {
    const made = chart([over(RECORDS, ['2024-05', 48_780], ['2020-05', 44_000])])!
    const { data, options } = vintagesDrawing(made, THEME, en)
    const [x0, x1, x2] = data.datasets[0]!.data.map(({ x }) => x) as [number, number, number]
    expect((x1 - x0) / (x2 - x1)).toBeCloseTo(4)
    expect(options?.scales?.['y']).toMatchObject({ min: 0 })
  })
})
