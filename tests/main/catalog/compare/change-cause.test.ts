import { describe, expect, test } from 'vitest'
import type { Cell, CellChange } from '../../../../data/contract/comparison.ts'
import type { Figure, Source } from '../../../../data/figures/figure.ts'
import { RULE_SOURCES } from '../../../../data/rules/sources.ts'
import { withCauses, type Asked } from '../../../../main/catalog/compare/change-cause.ts'

const source = (id: string, asOf: string, file = `${id}.csv`): Source => ({
  id,
  publisher: 'NCES',
  title: id,
  file,
  asOf,
  readOn: '2026-11-24',
  url: '',
  licence: '',
})
const asked = (sources: readonly Source[], more: Partial<Asked> = {}): Asked => ({
  sources: Object.fromEntries([...sources, ...Object.values(RULE_SOURCES)].map((each) => [each.id, each])),
  residency: 'in-state',
  area: { area: 'US', title: 'United States', kind: 'nation' },
  occupation: null,
  credential: null,
  presentPay: null,
  ...more,
})
const dollars = (value: number | null, cited: readonly string[], more: Partial<Figure> = {}): Cell => ({
  kind: 'figure',
  unit: 'cents',
  figure: {
    status: value === null ? 'not-reported' : 'estimated',
    value,
    provenance: cited.map((id) => ({ source: id, columns: 'CHG2AY3' })),
    ...more,
  },
})
const CHARGES = source('ic-ay', '2023-24')
const causes = (
  changes: readonly Omit<CellChange, 'cause'>[],
  before: Asked = asked([CHARGES]),
  after: Asked = asked([CHARGES]),
) => withCauses(changes, before, after).map(({ cause }) => cause)
const price = (before: Cell | null, after: Cell | null) =>
  ({ field: 'tuitionAndFees', before, after }) as const

describe('why a figure is different', () => {
  test('the same edition: only what Pathwise makes of it changed', () => {
    expect(causes([price(dollars(1, ['ic-ay']), dollars(2, ['ic-ay']))])).toEqual(['rule'])
    expect(causes([price(dollars(1, ['ic-ay']), dollars(null, ['ic-ay']))])).toEqual(['rule'])
    expect(causes([price(null, dollars(2, ['ic-ay']))])).toEqual(['rule'])
  })

  test('another edition, another file, another publication: it was published', () => {
    const change = [price(dollars(1, ['ic-ay']), dollars(2, ['ic-ay']))]
    expect(causes(change, asked([CHARGES]), asked([source('ic-ay', '2024-25')]))).toEqual(['data'])
    expect(causes(change, asked([CHARGES]), asked([source('ic-ay', '2023-24', 'ic2023_ay_rv.csv')]))).toEqual(
      ['data'],
    )
    expect(
      causes(
        [price(dollars(1, ['ic-ay']), dollars(2, ['list']))],
        asked([CHARGES]),
        asked([CHARGES, source('list', '2024')]),
      ),
    ).toEqual(['data'])
  })

  test('a fee that a certification rule gives is ours', () => {
    expect(
      causes([{ field: 'exam', before: dollars(1, ['rule-ahima']), after: dollars(2, ['rule-cca']) }]),
    ).toEqual(['rule'])
  })

  test('what the person told, or asked for, is no rule of ours', () => {
    const told = dollars(2, ['own-figure:2026-11-30'], { status: 'own' })
    expect(causes([price(dollars(1, ['ic-ay']), told)])).toEqual(['data'])
    const change = [price(dollars(1, ['ic-ay']), dollars(2, ['ic-ay']))]
    expect(causes(change, asked([CHARGES]), asked([CHARGES], { residency: 'out-of-state' }))).toEqual([
      'data',
    ])
  })

  test('a published value that is another one under the same name was published anew', () => {
    const known = (value: number, cited: string) => dollars(value, [cited], { status: 'known' })
    expect(causes([price(known(1, 'ic-ay'), known(2, 'ic-ay'))])).toEqual(['data'])
    // Taken from the file before, left out of it now: our reading.
    expect(causes([price(known(1, 'ic-ay'), dollars(null, ['ic-ay']))])).toEqual(['rule'])
    const estimate = (value: number, charge: number) =>
      dollars(value, ['ic-ay'], { notes: [{ code: 'estimated-years', params: { charge } }] })
    expect(causes([price(estimate(1, 3200), estimate(2, 3300))])).toEqual(['data'])
    expect(causes([price(estimate(1, 3200), estimate(2, 3200))])).toEqual(['rule'])
  })

  test('a sum and payback differ for the reason that their parts do', () => {
    const sum = (field: 'costToFinish' | 'payback') =>
      ({ field, before: dollars(10, ['ic-ay']), after: dollars(11, ['ic-ay']) }) as const
    const ours = price(dollars(1, ['ic-ay']), dollars(2, ['ic-ay']))
    // The plan alone, which no comparison holds.
    expect(causes([sum('payback')])).toEqual(['data'])
    expect(causes([ours, sum('costToFinish'), sum('payback')])).toEqual(['rule', 'rule', 'rule'])
    const told = {
      field: 'books',
      before: dollars(1, ['ic-ay']),
      after: dollars(2, ['own-figure:x'], { status: 'own' }),
    } as const
    expect(causes([ours, told, sum('costToFinish')])).toEqual(['rule', 'data', 'data'])
  })

  test('an estimate that follows a length that was told is no rule of ours; one by another rule is', () => {
    const estimate = (value: number, rule: string) =>
      dollars(value, [], {
        provenance: [{ source: 'ic-ay', columns: 'CHG2AY3', rule }],
        notes: [{ code: 'estimated-years', params: { charge: 3200 } }],
      })
    const change = price(estimate(1, 'tuition-by-years'), estimate(2, 'tuition-by-level-years'))
    expect(causes([change])).toEqual(['rule'])
    const months = (after: Cell) => ({ field: 'months', before: dollars(null, ['ic-ay']), after }) as const
    const told = months(dollars(15, ['own-figure:2026-11-30'], { status: 'own' }))
    expect(causes([change, told])).toEqual(['data', 'data'])
    // What was not reported is now by the rule of its level.
    expect(causes([change, months(dollars(9, ['ic-ay'], { high: 24 }))])).toEqual(['rule', 'rule'])
  })

  test('a length that is counted in another way changes what is made of it by our rule', () => {
    const made = (field: 'costPerMonth' | 'aheadAfter') =>
      ({ field, before: dollars(10, ['ic-ay']), after: dollars(11, ['ic-ay']) }) as const
    expect(causes([made('costPerMonth'), made('aheadAfter')])).toEqual(['rule', 'rule'])
  })

  test('a verdict is ours unless what the person has or was told changed', () => {
    const verdict = (verdict: 'yes' | 'ask', ...codes: string[]): Cell => ({
      kind: 'verdicts',
      verdicts: [{ credential: 'CRCST', verdict, reasons: codes.map((code) => ({ code })) }],
    })
    expect(
      causes([
        { field: 'maySit', before: verdict('ask', 'required-a'), after: verdict('yes', 'required-b') },
      ]),
    ).toEqual(['rule'])
    expect(
      causes([
        { field: 'maySit', before: verdict('ask', 'ask-cahiim'), after: verdict('yes', 'told-accredited') },
      ]),
    ).toEqual(['data'])
  })
})
