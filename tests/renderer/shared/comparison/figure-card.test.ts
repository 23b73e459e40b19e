import { describe, expect, it } from 'vitest'
import type { Cell, Comparison } from '../../../../data/contract/comparison.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import type { Figure } from '../../../../data/figures/figure.ts'
import { textOf } from '../../../../data/messages/said.ts'
import { translator } from '../../../../data/messages/translate.ts'
import {
  figureCard,
  programWords,
  subjectOf,
  type FigureCard,
} from '../../../../renderer/shared/comparison/figure-card.ts'
import { program } from '../../support/program.ts'

const en = translator('en')
const inOneText = (sides: FigureCard['sides']) =>
  sides.map((side) => ({ ...side, source: textOf(side.source) }))
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const VISALIA = '122685-51.0713-2'

async function ask(
  asked: { occupation?: string; credential?: string; presentPay?: number } = {},
): Promise<Comparison> {
  const result = await (await program())('compare.table', { programs: [ALASKA, HOUSTON, VISALIA], ...asked })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

function card(comparison: Comparison, field: FieldId, column: number) {
  const cell = comparison.groups.flatMap(({ rows }) => rows).find((row) => row.field === field)?.cells[column]
  if (!cell || !('figure' in cell)) throw new Error(`No figure in ${field}`)
  const unit = cell.kind === 'figure' ? cell.unit : null
  const text =
    cell.kind === 'text' ? cell.text : cell.kind === 'category' ? en.word(`${cell.words}.${cell.code}`) : null
  return figureCard({ comparison, column, label: field, figure: cell.figure, unit, text }, en)
}

const made = (comparison: Comparison, figure: Figure) =>
  figureCard({ comparison, column: 0, label: 'x', figure, unit: 'cents', text: null }, en)

describe('a figure card', () => {
  it('says value, status, whose it is, and where it was read', async () => {
    const found = card(await ask(), 'tuitionAndFees', 0)
    expect(found).toMatchObject({
      value: '$12,729',
      status: 'known',
      about:
        'Medical Insurance Coding Specialist/Coder, Certificate, 12 weeks to 1 year, at Alaska Career College',
      rules: [],
      ask: null,
    })
    expect(found.sources).toHaveLength(1)
    expect(found.sources[0]).toMatchObject({
      place: 'File ic2023_py.csv, CIPTUIT3',
      url: expect.stringMatching(/^https:\/\//) as string,
    })
    expect(found.sources[0]?.dates).toMatch(/^As of 2023–24, read on \w+ \d+, 20\d\d$/)
  })

  it('says how an estimate was made', async () => {
    const found = card(await ask(), 'tuitionAndFees', 1)
    expect(found.value).toMatch(/\$4,344 to \$?8,688$/)
    expect(found.status).toContain('estimated')
    expect(found.rules.join(' ')).toContain('charges by year')
  })

  it('says what the official files do not give, and whom to call', async () => {
    const found = card(await ask(), 'books', 0)
    expect(found.value).toBe('not reported')
    expect(found.status).toBeNull()
    expect(found.ask).toEqual({
      why: 'The official files do not give it for this program at Alaska Career College.',
      phone: '(907) 563-7575',
    })
    expect(found.notes.join(' ')).not.toContain('do not give it')
  })

  it('names what is unknown in a sum, and asks the school only for what the school sets', async () => {
    const found = card(await ask({ credential: 'CCS' }), 'costToCredential', 0)
    expect(found.value).toBe('at least $13,346')
    expect(found.status).toBe('known, at least; books unknown')
    expect(found.ask?.why).toBe(
      'The official files do not give books for this program at Alaska Career College.',
    )
    // The exam's fee is the issuer's to tell.
    expect(card(await ask({ credential: 'RHIA' }), 'exam', 0).ask).toBeNull()
  })

  it('says that a price of 0 is no charge, which unknown is not', async () => {
    expect(card(await ask(), 'books', 2)).toMatchObject({ value: '$0', status: 'no charge', ask: null })
  })

  it('says of which workers, where and when pay is', async () => {
    const found = card(await ask({ occupation: '29-2072' }), 'payP25', 0)
    expect(found.value).toBe('$43,490')
    expect(found.notes[0]).toContain(
      'All workers in “Medical Records Specialists” (29-2072), United States, May 2025',
    )
    expect(found.sources[0]?.dates).toMatch(/^As of May 2025/)
  })

  it('says whose the graduation rate is', async () => {
    const found = card(await ask(), 'graduationRate', 0)
    expect(found.value).toBe('74% (of 311)')
    expect(found.notes.join(' ')).toContain('The whole school, not this program')
  })

  it('does not send anybody to a school for what an agency hides or does not publish', async () => {
    const comparison = await ask()
    const hidden: Figure = {
      status: 'suppressed',
      value: null,
      provenance: [],
      notes: [{ code: 'suppressed' }],
    }
    expect(made(comparison, hidden)).toMatchObject({ value: 'hidden', ask: null })
    const unpublished: Figure = {
      status: 'not-reported',
      value: null,
      provenance: [],
      notes: [{ code: 'not-published' }],
    }
    expect(made(comparison, unpublished).ask).toBeNull()
    expect(made(comparison, unpublished).sources).toEqual([])
  })

  it('shows codes and texts with their source, without “known”', async () => {
    const comparison = await ask()
    expect(card(comparison, 'phone', 0)).toMatchObject({ value: '(907) 563-7575', status: null, ask: null })
    expect(card(comparison, 'federalAid', 0)).toMatchObject({ value: 'Federal aid accepted', status: null })
    expect(card(comparison, 'phone', 0).sources[0]?.place).toContain('GENTELE')
  })

  it('names a source once with all its columns, and one without file or page without them', async () => {
    const comparison = await ask({ credential: 'CCS' })
    const { sources } = card(comparison, 'costToCredential', 0)
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length)
    const older = sources.find(({ name }) => textOf(name).includes('older copy'))
    expect(older).toMatchObject({ place: null, url: null })
  })

  it('says a missing telephone', async () => {
    const comparison = await ask()
    const groups = comparison.groups.map((group) => ({
      ...group,
      rows: group.rows.filter(({ field }) => field !== 'phone'),
    }))
    expect(card({ ...comparison, groups }, 'books', 0).ask?.phone).toBeNull()
  })
})

describe('every card of a comparison', () => {
  it('has words for all that it says', async () => {
    const comparison = await ask({ occupation: '29-2072', credential: 'CPC', presentPay: 3_600_000 })
    let cards = 0
    for (const { rows } of comparison.groups) {
      for (const { field, cells } of rows) {
        cells.forEach((cell, column) => {
          if (!('figure' in cell)) return
          const found = card(comparison, field, column)
          cards++
          // A key without words would show itself: lower case, with hyphens, no blank.
          for (const words of [...found.notes, ...found.rules]) expect(words, field).toMatch(/ .*\.$/)
          expect(found.value, field).not.toBe('')
          expect(found.about).toBe(programWords(comparison.programs[column]!, en))
        })
      }
    }
    expect(cards).toBeGreaterThan(60)
  })
})

describe('the card of the person’s own figure', () => {
  const official: Figure = {
    status: 'known',
    value: 663_300,
    provenance: [{ source: 'ipeds-ic-py-2023', columns: 'CIPTUIT2' }],
    notes: [{ code: 'residency-in-state' }],
  }
  const own: Figure = {
    status: 'own',
    value: 590_000,
    provenance: [{ source: 'own-figure:2026-11-25', columns: '' }],
    notes: [{ code: 'told-by', params: { by: 'phone', asOf: '2026-11-25' } }],
    original: official,
  }

  it('says who told it and when, and keeps the official one with its papers', async () => {
    const comparison = await ask()
    const found = made(comparison, own)
    expect(found).toMatchObject({
      value: '$5,900',
      status: 'your own figure, told by phone, November 25, 2026',
      notes: [],
      sources: [],
      sides: [],
      ask: null,
    })
    expect(found.original).toMatchObject({
      value: '$6,633',
      status: 'known',
      notes: ['For an in-state student.'],
      original: null,
    })
  })

  it('keeps a conflict under it as it was, without a choice between its sides', async () => {
    const found = made(await ask(), { ...own, original: conflict })
    expect(found.sides).toEqual([])
    expect(found.original?.value).toBe('$399 / ~$425')
  })

  const conflict: Figure = {
    status: 'known',
    value: 39_900,
    high: 42_500,
    provenance: [],
    notes: [{ code: 'conflict', params: { low: 399, high: 425 } }],
    sides: [
      { id: 'a', figure: { status: 'known', value: 39_900, provenance: [{ source: 'a', columns: 'fee' }] } },
      {
        id: 'b',
        figure: { status: 'estimated', value: 42_500, provenance: [{ source: 'b', columns: 'fee' }] },
      },
    ],
  }
  const source = (id: string, asOf: string) => ({
    id,
    publisher: `Publisher ${id}`,
    title: 'Fees',
    file: '',
    asOf,
    readOn: '2026-11-23',
    url: '',
    licence: '',
  })

  it('lists the sides of a conflict with source, date and status, before and after a choice', async () => {
    const asked = await ask()
    const comparison = {
      ...asked,
      sources: { ...asked.sources, a: source('a', '2026'), b: source('b', 'undated') },
    }
    const sides = [
      {
        id: 'a',
        value: '$399',
        status: null,
        source: 'Publisher a, Fees',
        dates: 'As of 2026, read on November 23, 2026',
      },
      {
        id: 'b',
        value: '~$425',
        status: 'estimated',
        source: 'Publisher b, Fees',
        dates: 'Undated, read on November 23, 2026',
      },
    ]
    expect(inOneText(made(comparison, conflict).sides)).toEqual(sides)
    const [first] = conflict.sides ?? []
    if (!first) throw new Error('No side')
    const chosen: Figure = { ...first.figure, notes: [{ code: 'chosen-side' }], original: conflict }
    expect(inOneText(made(comparison, chosen).sides)).toEqual(sides)
    expect(made(comparison, chosen)).toMatchObject({ value: '$399', original: null, notes: [] })
  })

  it('gives a code its words, the person’s and the official ones', async () => {
    const comparison = await ask()
    const cell: Cell = {
      kind: 'category',
      words: 'online',
      code: 'all',
      original: 'none',
      figure: { ...own, value: 1, original: { status: 'known', value: 1, provenance: [] } },
    }
    const subject = subjectOf(comparison, 0, 'Online', cell, en)
    const found = subject && figureCard(subject, en)
    expect(found?.value).toBe('Fully online')
    expect(found?.status).toContain('told by phone')
    expect(found?.original?.value).toBe('Not fully online')
  })
})
