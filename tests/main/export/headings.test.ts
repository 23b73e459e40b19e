import { describe, expect, test } from 'vitest'
import { COMPARED } from '../../../data/fields/catalogue.ts'
import { translator } from '../../../data/messages/translate.ts'
import { headingsOf, LINES } from '../../../main/export/headings.ts'
import { PARTS } from '../../../main/export/exported-table.ts'

const headings = headingsOf(translator('en'))

test('there is a line for every compared field', () => {
  for (const id of COMPARED) expect(LINES.map((line) => line.id)).toContain(id)
})

describe('headings', () => {
  test('come from the field catalogue and the messages', () => {
    const cost = LINES.find(({ id }) => id === 'costToFinish')
    if (!cost) throw new Error('No line costToFinish')
    expect(headings.row(cost, 'value')).toBe('Cost to finish')
    expect(headings.row(cost, 'high')).toBe('Cost to finish, high')
    expect(headings.column(cost, 'value')).toBe('Cost to finish (US dollars)')
    expect(headings.column(cost, 'status')).toBe('Cost to finish, status')
  })

  test('are all unlike, and each leads back to its line and part', () => {
    for (const line of LINES) {
      for (const part of ['value', ...PARTS] as const) {
        expect(headings.ofRow(headings.row(line, part))).toEqual({ line, part })
        expect(headings.ofColumn(headings.column(line, part))).toEqual({ line, part })
      }
    }
    expect(headings.ofRow('Shoe size')).toBeNull()
  })
})
