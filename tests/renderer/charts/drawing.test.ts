import { describe, expect, it } from 'vitest'
import { translator } from '../../../data/messages/translate.ts'
import { cut, cutApart, mixed } from '../../../renderer/charts/drawing.ts'
import { outlookChart } from '../../../renderer/charts/outlook.ts'
import { outlookDrawing, outlookHeight } from '../../../renderer/charts/outlook-drawing.ts'
import { payChart } from '../../../renderer/charts/pay.ts'
import { payDrawing, payHeight, payLabels } from '../../../renderer/charts/pay-drawing.ts'
import { occupation, RECORDS, REGISTRARS, SOURCES, US } from './support/facts.ts'
import { THEME as theme } from './support/theme.ts'

const en = translator('en')
const gap = occupation('31-9092', 'Assistants', [null, 30_000, null, 40_000, null], {
  base: 10,
  target: 12,
  growth: null,
  openings: null,
})
const facts = [RECORDS, REGISTRARS, gap]
const pay = (presentPay: number | null = null) => payChart(facts, null, presentPay, US, SOURCES, en)!
const outlook = () => outlookChart(facts, null, SOURCES, en)!

describe('what Chart.js is given', () => {
  it('has no axis of values that does not start at zero', () => {
    const axes = [payDrawing(pay(), theme, en), outlookDrawing(outlook(), theme, en)].map(
      ({ options }) => options?.scales?.x,
    )
    for (const axis of axes) expect(axis).toMatchObject({ min: 0 })
  })

  it('floats a bar from p25 to p75 and a line from p10 to p90', () => {
    const [bar, line] = payDrawing(pay(), theme, en).data.datasets
    expect(bar?.data).toEqual([
      [4_349_000, 6_482_000],
      [4_894_000, 9_563_000],
      [3_000_000, 4_000_000],
    ])
    expect(line?.data[0]).toEqual([3_700_000, 8_115_000])
  })

  it('draws nothing for what is unknown', () => {
    expect(payDrawing(pay(), theme, en).data.datasets[1]?.data[2]).toBeNull()
    const [base, , openings] = outlookDrawing(outlook(), theme, en).data.datasets
    expect(base?.data).toEqual([194_800, 41_900, 10])
    expect(openings?.data).toEqual([14_200, 3200, null])
  })

  it('gives an occupation the same colour in both', () => {
    const colours = [
      payDrawing(pay(), theme, en).data.datasets[0]?.backgroundColor,
      outlookDrawing(outlook(), theme, en).data.datasets[1]?.backgroundColor,
    ]
    expect(colours[0]).toEqual(['one', 'two', 'three'])
    expect(colours[1]).toEqual(colours[0])
  })

  it('keeps the person’s own pay on the axis and has room for its words', () => {
    expect(payDrawing(pay(30_000_000), theme, en).options?.scales?.x).toMatchObject({
      suggestedMax: 30_000_000,
    })
    expect(payHeight(pay(1))).toBeGreaterThan(payHeight(pay()))
  })

  it('moves as long as the theme allows', () => {
    const still = { ...theme, motion: 0 }
    for (const drawing of [payDrawing(pay(), still, en), outlookDrawing(outlook(), still, en)])
      expect(drawing.options?.animation).toEqual({ duration: 0 })
  })

  it('grows with its rows', () => {
    const one = outlookChart([RECORDS], null, SOURCES, en)!
    expect(outlookHeight(outlook())).toBeGreaterThan(2 * outlookHeight(one))
  })
})

describe('cut', () => {
  const measure = (text: string) => text.length
  it.each([
    ['short', 10, 'short'],
    ['medical records', 9, 'medical…'],
    ['medical records', 10, 'medical r…'],
    ['abc', 0, 'a…'],
  ])('fits %j into %i', (text, width, fitted) => {
    expect(cut(text, width, measure)).toBe(fitted)
  })
})

describe('texts cut apart', () => {
  const measure = (text: string) => text.length
  it('keep what they differ in, and as much of their beginning as there is room for', () => {
    expect(
      cutApart(['The Long Named College (Coding)', 'The Long Named College (Billing)', 'B'], 21, measure),
    ).toEqual(['The Long … (Coding)', 'The Long … (Billing)', 'B'])
    expect(cutApart(['Certificate in Coding', 'Certificate in Coding 2'], 15, measure)).toEqual([
      '… Coding',
      '… Coding 2',
    ])
    expect(cutApart(['One College', 'Other College'], 5, measure)).toEqual(['One…', 'Othe…'])
    expect(cutApart(['Same text here', 'Same text here'], 8, measure)).toEqual(['Same te…', 'Same te…'])
  })
})

describe('the amounts of a row of pay', () => {
  // As on paper: 318 pixels for 150,000 dollars, six a digit.
  const labels = (chosen: string | null) => {
    const [row] = payChart(facts, chosen, null, US, SOURCES, en)!.rows
    return payLabels(
      row!,
      (value) => (value / 15_000_000) * 318,
      (text) => 7 * text.length,
      { from: 0, to: 334 },
    )
  }

  it('has both that the title names in the first line, and the others in the second', () => {
    expect(payChart(facts, '29-2072', null, US, SOURCES, en)!.title).toContain('$43,490 and $64,820')
    const placed = labels('29-2072')
    const line = (which: number) => placed.filter(({ line }) => line === which).map(({ text }) => text)
    expect(line(0)).toEqual(expect.arrayContaining(['$43,490', '$64,820']))
    expect(line(1)).toContain('$51,140')
  })

  it('has the median first where the title names medians', () => {
    expect(labels(null).find(({ percentile }) => percentile === 'median')?.line).toBe(0)
  })
})

describe('mixed', () => {
  it('thins a colour on its page, and leaves one it cannot read as it is', () => {
    expect(mixed('rgb(0, 100, 200)', 'rgb(255, 255, 255)', 0.5)).toBe('rgb(128, 178, 228)')
    expect(mixed('rgb(0, 100, 200)', 'rgb(0, 0, 0)', 1)).toBe('rgb(0, 100, 200)')
    expect(mixed('teal', 'white', 0.5)).toBe('teal')
  })
})
