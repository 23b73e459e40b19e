import { describe, expect, it } from 'vitest'
import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import { translator } from '../../../data/messages/translate.ts'
import { payChart, payPoints } from '../../../renderer/charts/pay.ts'
import { ASSISTANTS, occupation, RECORDS, REGISTRARS, SOURCES, TEACHERS, US, wage } from './support/facts.ts'

const en = translator('en')
const chart = (
  facts: readonly OccupationFacts[],
  chosen: string | null = null,
  present: number | null = null,
) => {
  const made = payChart(facts, chosen, present, US, SOURCES, en)
  if (!made) throw new Error('There is something to show')
  return made
}

describe('the title of the pay chart', () => {
  it('says what half of the occupation in force earn', () => {
    expect(chart([RECORDS, REGISTRARS], '29-2072').title).toBe(
      'Half of medical records specialists earn between $43,490 and $64,820',
    )
  })

  it('says it of the only occupation without a choice', () => {
    expect(chart([ASSISTANTS, TEACHERS]).title).toBe(
      'Half of medical assistants earn between $38,470 and $49,180',
    )
  })

  it('says the span of medians between several', () => {
    expect(chart([REGISTRARS, RECORDS, ASSISTANTS]).title).toBe(
      'Median pay runs from $45,690 (medical assistants) to $68,020 (health information technologists and medical registrars)',
    )
  })

  it('names all that share an end, and is not sure beside pay that is not published', () => {
    const at = (soc: string, title: string, median: number | null) =>
      occupation(soc, title, median === null ? null : [null, null, median, null, null], null)
    const [coders, clerks] = [at('29-2072', 'Coders', 50_000), at('29-9021', 'Clerks', 50_000)]
    const cooks = at('29-9999', 'Cooks', 60_000)
    expect(chart([coders, clerks]).title).toBe('Median pay is the same for coders and clerks: $50,000')
    expect(chart([coders, clerks, cooks]).title).toBe(
      'Median pay runs from $50,000 (coders and clerks) to $60,000 (cooks)',
    )
    expect(chart([coders, cooks, at('29-9021', 'Clerks', null)]).title).toBe(
      'As far as it is published, median pay runs from $50,000 (coders) to $60,000 (cooks)',
    )
  })

  it('says the median where the range is not published, and that nothing is where nothing is', () => {
    const median = occupation('29-2072', 'Coders', [null, null, 50_000, null, null], null)
    expect(chart([median]).title).toBe('Half of coders earn less than $50,000, half earn more')
    expect(chart([median, occupation('29-9021', 'Registrars', null, null)]).title).toBe(
      'Half of coders earn less than $50,000, half earn more',
    )
    const none = occupation('29-2072', 'Coders', null, null)
    expect(chart([none]).title).toBe('No pay is published for coders')
    expect(chart([none, occupation('29-9021', 'Registrars', null, null)]).title).toBe(
      'No pay is published for these occupations',
    )
  })

  it('says of a top-coded end that it may be more', () => {
    const [newest] = RECORDS.wages
    const top = {
      ...RECORDS,
      wages: [{ ...newest!, p75: { ...wage(239_200), status: 'at-least' as const } }],
    }
    expect(chart([top]).title).toMatch(/between \$43,490 and \$239,200 or more$/)
  })
})

describe('the rows of the pay chart', () => {
  it('holds the newest vintage in cents, with the jobs it is about', () => {
    const older = { ...RECORDS.wages[0]!, vintage: '2024-05', median: wage(1) }
    const [row] = chart([{ ...RECORDS, wages: [RECORDS.wages[0]!, older] }]).rows
    expect(row?.label).toBe('Medical records specialists')
    expect(row?.values).toEqual({
      p10: 3_700_000,
      p25: 4_349_000,
      median: 5_114_000,
      p75: 6_482_000,
      p90: 8_115_000,
    })
    expect(row?.remarks).toEqual(['half earn $43,490 to $64,820, 194,720 jobs', '194,720 jobs'])
  })

  it('leaves a gap for what is unknown, never a zero', () => {
    const [row] = chart([occupation('29-2072', 'Coders', [null, 40_000, null, 60_000, null], null)]).rows
    expect(row?.values).toEqual({ p10: null, p25: 4_000_000, median: null, p75: 6_000_000, p90: null })
    expect(row?.words).toMatchObject({ p10: null, median: null, p90: null })
    const [none] = chart([occupation('29-2072', 'Coders', null, null)]).rows
    expect(Object.values(none?.values ?? {})).toEqual([null, null, null, null, null])
    expect(none?.remarks).toEqual(['no pay published'])
  })

  it('writes the month beside each row where they differ, and warns in the foot', () => {
    const old = { ...ASSISTANTS, wages: [{ ...ASSISTANTS.wages[0]!, vintage: '2021-05' }] }
    const { rows, foot } = chart([RECORDS, old])
    expect(rows.map(({ remarks }) => remarks.at(-1))).toEqual([
      '194,720 jobs, May 2025',
      '194,720 jobs, May 2021',
    ])
    expect(foot.join(' ')).toContain('The months differ')
    expect(chart([RECORDS, ASSISTANTS]).foot.join(' ')).toContain('United States, May 2025.')
  })
})

describe('the rest of the pay chart', () => {
  it('marks the person’s own pay, and nothing where it was not told', () => {
    expect(chart([RECORDS], null, 3_600_000)).toMatchObject({
      presentPay: 3_600_000,
      presentPayWords: 'You now: $36,000',
    })
    expect(chart([RECORDS])).toMatchObject({ presentPay: null, presentPayWords: null })
  })

  it('names its source and what it left out', () => {
    const foot = chart([ASSISTANTS, TEACHERS]).foot.join(' ')
    expect(foot).toContain('Source: Bureau of Labor Statistics, Wage Statistics.')
    expect(foot).toContain('Health Specialties Teachers, Postsecondary')
  })

  it('has a table of the same figures, with their status', () => {
    const { columns, rows } = chart([
      occupation('29-2072', 'Coders', [null, 40_000, 50_000, 60_000, 70_000], null),
    ]).table
    expect(rows[0]?.cells).toHaveLength(columns.length - 1)
    expect(rows[0]?.cells[0]).toMatchObject({ kind: 'figure', figure: { status: 'suppressed', value: null } })
    expect(rows[0]?.cells.at(-1)).toEqual({ kind: 'text', text: 'May 2025' })
    const none = chart([occupation('29-2072', 'Coders', null, null)]).table
    expect(none.rows[0]?.cells).toHaveLength(none.columns.length - 1)
    expect(none.rows[0]?.cells.every(({ kind }) => kind === 'nothing')).toBe(true)
  })

  it('is not there where no occupation may be shown', () => {
    expect(payChart([TEACHERS], null, null, US, SOURCES, en)).toBeNull()
    expect(payChart([], null, null, US, SOURCES, en)).toBeNull()
  })
})

it('reads each percentile that is known, and the person’s own pay last', () => {
  const coders = occupation('29-2072', 'Coders', [null, 40_000, 50_000, null, null], null)
  const points = payPoints(chart([coders], null, 3_600_000), en)
  expect(points.map(({ words }) => words)).toEqual([
    'Coders, 25th percentile: $40,000',
    'Coders, Median: $50,000',
    'You now: $36,000',
  ])
  expect(points[1]?.spot).toEqual({ x: 5_000_000, y: 0 })
})

it('says of which area the pay is', () => {
  const austin = { area: '12420', title: 'Austin-Round Rock, TX', kind: 'metro' } as const
  expect(payChart([RECORDS], null, null, austin, SOURCES, en)?.foot.join(' ')).toContain(
    'Pay in a year, Austin-Round Rock, TX, May 2025.',
  )
})
