import { describe, expect, it } from 'vitest'
import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import { asWords } from '../../../data/messages/said.ts'
import { translator } from '../../../data/messages/translate.ts'
import { outlookChart, outlookPoints } from '../../../renderer/charts/outlook.ts'
import { ASSISTANTS, occupation, RECORDS, REGISTRARS, SOURCES, TEACHERS } from './support/facts.ts'

const en = translator('en')
const chart = (facts: readonly OccupationFacts[], chosen: string | null = null) => {
  const made = outlookChart(facts, chosen, SOURCES, en)
  if (!made) throw new Error('There is something to show')
  return made
}
const coders = (growth: number | null, openings: number | null = 100) =>
  occupation('29-2072', 'Coders', null, { base: 1000, target: 1100, growth, openings })

describe('the title of the outlook chart', () => {
  it('says growth and openings of the occupation in force', () => {
    expect(chart([ASSISTANTS, RECORDS], '29-2072').title).toBe(
      'Jobs for medical records specialists grow 7.1% by 2034, with 14,200 openings a year',
    )
  })

  it.each([
    [-3.2, 'Jobs for coders fall 3.2% by 2034, with 100 openings a year'],
    [0, 'Jobs for coders stay level until 2034, with 100 openings a year'],
    [null, 'No outlook is published for coders'],
  ])('says a growth of %s as it is', (growth, title) => {
    expect(chart([coders(growth)]).title).toBe(title)
  })

  it('leaves out openings that are not published', () => {
    expect(chart([coders(5, null)]).title).toBe('Jobs for coders grow 5% by 2034')
  })

  it('says between several which grow fastest and which have the most openings', () => {
    expect(chart([RECORDS, REGISTRARS, ASSISTANTS]).title).toBe(
      'Health information technologists and medical registrars grow fastest, 14.7% by 2034; most openings a year: 112,300, for medical assistants',
    )
    expect(chart([RECORDS, ASSISTANTS]).title).toBe(
      'Medical assistants grow fastest, 12.5% by 2034, and have the most openings, 112,300 a year',
    )
  })

  it('names all that share a place, and is not sure beside what is not published', () => {
    const clerks = (growth: number | null, openings: number | null) =>
      occupation('29-9021', 'Clerks', null, { base: 10, target: 9, growth, openings })
    const cooks = occupation('29-9999', 'Cooks', null, { base: 10, target: 9, growth: 1, openings: 1 })
    expect(chart([coders(5), clerks(5, 100)]).title).toBe(
      'Jobs in all of them grow alike, 5% by 2034; each has 100 openings a year',
    )
    expect(chart([coders(5), clerks(5, 90)]).title).toBe(
      'Jobs in all of them grow alike, 5% by 2034; most openings a year: 100, for coders',
    )
    expect(chart([coders(5), clerks(5, 100), cooks]).title).toBe(
      'Coders and clerks grow fastest, 5% by 2034, and have the most openings, 100 a year',
    )
    expect(chart([coders(5), clerks(null, 90)]).title).toBe(
      'As far as it is published, jobs in all of them grow alike, 5% by 2034; most openings a year: 100, for coders',
    )
    expect(chart([coders(5), cooks, occupation('29-9021', 'Clerks', null, null)]).title).toBe(
      'As far as it is published, coders grow fastest, 5% by 2034, and have the most openings, 100 a year',
    )
  })

  it('does not set projections of unlike years beside each other', () => {
    const earlier = occupation('29-9021', 'Clerks', null, { base: 10, target: 9, growth: 9, openings: 9 })
    const outlook = { ...earlier.outlook!, baseYear: 2022, targetYear: 2032 }
    expect(chart([coders(5), { ...earlier, outlook }]).title).toBe(
      'These projections are of different years, so they do not compare exactly',
    )
  })

  it('does not call a decline growth', () => {
    const other = occupation('29-9021', 'Clerks', null, { base: 10, target: 9, growth: -10, openings: 1 })
    expect(chart([coders(-2), other]).title).toBe(
      'Coders fall least, 2% by 2034, and have the most openings, 100 a year',
    )
  })

  it('says that nothing is published where nothing is', () => {
    const none = occupation('29-2072', 'Coders', null, null)
    expect(chart([none]).title).toBe('No outlook is published for coders')
    expect(chart([none, { ...none, soc: '29-9021', title: 'Clerks' }]).title).toBe(
      'No outlook is published for these occupations',
    )
  })
})

describe('the rows of the outlook chart', () => {
  it('holds jobs as published, with words for each bar', () => {
    const [row] = chart([RECORDS]).rows
    expect(row).toMatchObject({
      label: 'Medical records specialists',
      remarks: ['up 7.1% by 2034'],
      values: { base: 194_800, target: 208_600, openings: 14_200 },
      words: {
        base: '194,800 jobs in 2024',
        target: '208,600 jobs in 2034',
        openings: '14,200 openings a year',
      },
    })
  })

  it('leaves a gap for what is unknown and says so, never a zero', () => {
    const [row] = chart([coders(null, null)]).rows
    expect(row?.values.openings).toBeNull()
    expect(row?.words.openings).toBe('openings not published')
    expect(row?.remarks).toEqual(['growth not published'])
    const [none] = chart([occupation('29-2072', 'Coders', null, null)]).rows
    expect(none?.values).toEqual({ base: null, target: null, openings: null })
    expect(none?.remarks).toEqual(['no outlook published'])
  })

  it.each([
    [-4.5, 'down 4.5% by 2034'],
    [0, 'level until 2034'],
  ])('says a growth of %s beside its row', (growth, remark) => {
    expect(chart([coders(growth)]).rows[0]?.remarks).toEqual([remark])
  })
})

describe('the rest of the outlook chart', () => {
  it('has a table of the same figures, the years in its headings', () => {
    const { columns, rows } = chart([RECORDS, occupation('29-9021', 'Clerks', null, null)]).table
    expect(columns).toContain('Jobs in 2024')
    expect(columns).toContain('Jobs in 2034')
    expect(rows[0]?.cells.map((cell) => (cell.kind === 'figure' ? cell.figure.value : cell))).toEqual([
      194_800,
      208_600,
      7.1,
      14_200,
      7100,
      5800,
      { kind: 'said', said: [asWords('Certificate')] },
    ])
    expect(rows[1]?.cells).toHaveLength(columns.length - 1)
    expect(rows[1]?.cells.every(({ kind }) => kind === 'nothing')).toBe(true)
  })

  it('has plain headings where the years differ', () => {
    const later = { ...ASSISTANTS, outlook: { ...ASSISTANTS.outlook!, baseYear: 2023, targetYear: 2033 } }
    expect(chart([RECORDS, later]).table.columns).toContain('Jobs now')
  })

  it('names its source, and is not there where no occupation may be shown', () => {
    expect(chart([RECORDS]).foot.join(' ')).toContain(
      'Source: Bureau of Labor Statistics, Employment Projections.',
    )
    expect(outlookChart([TEACHERS], null, SOURCES, en)).toBeNull()
  })
})

describe('reading the outlook chart', () => {
  it('says of the openings how many stop working and how many change occupation', () => {
    const words = outlookPoints(chart([RECORDS])).map((point) => point.words)
    expect(words).toEqual([
      'Medical records specialists: 194,800 jobs in 2024',
      'Medical records specialists: 208,600 jobs in 2034; up 7.1% by 2034',
      'Medical records specialists: 14,200 openings a year; 7,100 stop working, 5,800 change occupation',
    ])
  })

  it('passes over what is not published', () => {
    expect(outlookPoints(chart([REGISTRARS])).at(-1)?.words).toBe(
      'Health information technologists and medical registrars: 3,200 openings a year',
    )
  })
})
