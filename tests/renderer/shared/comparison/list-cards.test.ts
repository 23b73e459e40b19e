import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../../data/contract/comparison.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import { asWords, textOf } from '../../../../data/messages/said.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { figureCard } from '../../../../renderer/shared/comparison/figure-card.ts'
import {
  ask,
  comparisonCatalog,
  comparisonTables,
  figures,
} from '../../../main/catalog/support/comparison-catalog.ts'
import { listed, own, personal } from '../../../main/catalog/support/lists.ts'
import { program } from '../../../main/catalog/support/small-tables.ts'

const en = translator('en')
const CODING = '100-51.0713-21'
const ASSOCIATE = '200-51.0707-3'

function compared(official: string, cents: number): Comparison {
  const db = comparisonCatalog(
    comparisonTables([
      program(100, '51.0713', 21, {
        tuition_in_state: 8930,
        tuition_in_state_status: 'known',
        price_slot: 2,
      }),
      program(200, '51.0707', 3, { tuition_in_state: 6400, tuition_in_state_status: 'estimated' }),
    ]),
  )
  const ours = listed({ official, figures: { tuitionAndFees: own(cents) } })
  return ask(db, { programs: [official, 'own:3:17'] }, { personal: personal(ours) })
}

const card = (comparison: Comparison, field: FieldId, column: number) => {
  const figure = figures(comparison, field)[column]
  if (!figure) throw new Error(`No figure in ${field}`)
  return figureCard({ comparison, column, label: field, figure, unit: 'cents', text: null }, en)
}

describe('the card of a figure from a list', () => {
  it('names the person’s own list, its file and column, and when it was imported', () => {
    const { sources, value, status } = card(compared(CODING, 560_000), 'tuitionAndFees', 1)
    expect({ value, status }).toEqual({ value: '$5,600', status: 'your own figure' })
    expect(sources).toMatchObject([
      {
        name: [asWords('Your own list'), asWords(', '), asWords('Spring courses')],
        place: 'File spring.xlsx, Price',
        dates: 'Imported on November 20, 2026',
        url: null,
      },
    ])
  })

  it('says that the list does not give it, not the official files', () => {
    const { ask: asked, notes } = card(compared(CODING, 560_000), 'books', 1)
    expect(asked?.why).toBe('“Spring courses” does not give it for this program at College A Downtown.')
    expect(notes).toEqual([])
  })
})

describe('the card of two prices', () => {
  it('gives each with its source, date and status, and both sources', () => {
    const { value, status, notes, sources, sides } = card(compared(CODING, 560_000), 'tuitionAndFees', 0)
    expect(value).toBe('$5,600 / $8,930')
    expect(status).toBe('your own figure, sources disagree')
    expect(notes).toEqual([])
    expect(sides.map((side) => ({ ...side, source: textOf(side.source) }))).toMatchObject([
      {
        value: '$8,930',
        status: null,
        source: expect.stringContaining('Made-up rows ipeds-ic-py-2023') as string,
      },
      {
        value: '$5,600',
        status: 'your own figure',
        source: 'Your own list, Spring courses',
        dates: 'Imported on November 20, 2026',
      },
    ])
    expect(sides[0]?.dates).toContain('As of 2023–24')
    expect(sources).toHaveLength(2)
  })

  it('tells an estimate from what somebody published', () => {
    const { value, notes, sides } = card(compared(ASSOCIATE, 560_000), 'tuitionAndFees', 0)
    expect(value).toBe('$5,600 / ~$6,400')
    expect(notes[0]).toContain('Pathwise’s estimate')
    expect(sides[0]).toMatchObject({ value: '~$6,400', status: 'estimated' })
  })

  it('a sum over them says what they disagree on', () => {
    const { notes } = card(compared(CODING, 560_000), 'costToFinish', 0)
    expect(notes).toContain('The sources disagree on tuition and fees, so the sum is a range.')
  })
})
