import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../../data/contract/comparison.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { openCell } from '../../../../renderer/shared/comparison/card.ts'
import { figureCard, subjectOf } from '../../../../renderer/shared/comparison/figure-card.ts'
import { tableGroups } from '../../../../renderer/shared/comparison/table-rows.ts'
import {
  USER_PROVIDED,
  notProvided,
  withUserProvidedRows,
} from '../../../../renderer/shared/comparison/user-provided-rows.ts'
import { program } from '../../support/program.ts'

const en = translator('en')
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'

async function ask(): Promise<Comparison> {
  const result = await (await program())('compare.table', { programs: [ALASKA, HOUSTON] })
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const fieldsOf = (comparison: Comparison) =>
  comparison.groups.flatMap(({ rows }) => rows.map(({ field }) => field))

describe('rows that only a school can fill', () => {
  it('are those that nobody told anything of', async () => {
    const comparison = await ask()
    expect(notProvided(comparison)).toEqual(USER_PROVIDED)
    const asked = new Set<FieldId>(['grants'])
    expect(notProvided(withUserProvidedRows(comparison, asked))).toEqual(
      USER_PROVIDED.filter((id) => id !== 'grants'),
    )
  })

  it('stand empty in their group when asked for, and change no other row', async () => {
    const comparison = await ask()
    const asked = new Set<FieldId>(['startDates', 'grants', 'placement'])
    const made = withUserProvidedRows(comparison, asked)
    expect(fieldsOf(made).filter((id) => !asked.has(id))).toEqual(fieldsOf(comparison))
    expect(fieldsOf(made).filter((id) => asked.has(id))).toEqual(['grants', 'startDates', 'placement'])
    const time = made.groups.find(({ id }) => id === 'time')?.rows.map(({ field }) => field)
    expect(time?.indexOf('startDates')).toBe((time?.indexOf('online') ?? 0) + 1)
  })

  it('come from nowhere else: no other field, and none that is there already', async () => {
    const comparison = await ask()
    expect(withUserProvidedRows(comparison, new Set<FieldId>(['books', 'payP10']))).toBe(comparison)
    const once = withUserProvidedRows(comparison, new Set<FieldId>(['grants']))
    expect(withUserProvidedRows(once, new Set<FieldId>(['grants']))).toBe(once)
  })

  it('have cells whose card says whom to ask, and no zero', async () => {
    const made = withUserProvidedRows(await ask(), new Set<FieldId>(['grants', 'evening']))
    for (const field of ['grants', 'evening'] as const) {
      const open = openCell(made, { program: HOUSTON, field })
      const subject = open && subjectOf(made, open.column, field, open.cell, en)
      const card = subject && figureCard(subject, en)
      expect(card).toMatchObject({ value: 'not reported', sources: [] })
      expect(card?.ask?.phone).toBe('(877) 422-6111')
    }
    const row = tableGroups(made, { baseline: ALASKA, show: 'same' }, en)
      .flatMap(({ rows }) => rows)
      .find(({ field }) => field === 'grants')
    expect(row?.cells.map(({ best, difference }) => [best, difference])).toEqual([
      [false, null],
      [false, null],
    ])
  })
})

describe('an open card', () => {
  it('has no cell any more where its program or row is gone', async () => {
    const comparison = await ask()
    expect(openCell(comparison, { program: HOUSTON, field: 'books' })?.column).toBe(1)
    expect(openCell(comparison, { program: 'gone', field: 'books' })).toBeNull()
    expect(openCell(comparison, { program: HOUSTON, field: 'payback' })).toBeNull()
  })
})
