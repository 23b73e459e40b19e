import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FindRow } from '../../../../data/contract/find.ts'
import { cellKey, DEFAULT_HAS, type Has, type OwnFigures } from '../../../../data/comparison-state.ts'
import { CompareInputSchema } from '../../../../data/contract/comparison.ts'
import { NOTHING_PERSONAL } from '../../../../data/listed-program.ts'
import { CREDENTIALS } from '../../../../data/rules/credentials.ts'
import { compare } from '../../../../main/catalog/compare/compare.ts'
import { openFind, type Find } from '../../../../main/catalog/find/find.ts'
import { fromCase } from '../../../../main/catalog/given.ts'
import { asked } from '../support/requests.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'

let catalog: ShippedCatalog
let find: Find

beforeAll(() => {
  catalog = shippedCatalog()
  find = openFind(catalog.db)
})
afterAll(() => catalog.remove())

const rowsOf = (text: string): readonly FindRow[] => {
  const rows: FindRow[] = []
  for (;;) {
    const page = find(asked({ text, offset: rows.length, limit: 500 })).rows
    rows.push(...page)
    if (page.length < 500) return rows
  }
}

describe('the exams that a program opens', () => {
  test('are there for every program that the chip of an exam finds, and the chip finds each that opens it for sure', () => {
    const all = rowsOf('')
    expect(all.length).toBeGreaterThan(4000)
    for (const { id } of CREDENTIALS) {
      const found = rowsOf(id)
      for (const row of found) expect(row.exams.map(({ credential }) => credential)).toContain(id)
      const keys = new Set(found.map(({ key }) => key))
      const open = all.filter((row) =>
        row.exams.some((exam) => exam.credential === id && exam.verdict === 'yes'),
      )
      for (const { key } of open) expect(keys, `${id} of ${key}`).toContain(key)
    }
  })

  test('are those of a comparison, whatever the person has and was told', () => {
    const kinds = new Map(rowsOf('').map((row) => [`${row.program} ${row.awardLevel}`, row.key]))
    const programs = [...kinds.values()]
    const said = (value: string) => ({ value, by: 'phone', on: '2026-11-02' }) as const
    const figures: OwnFigures = Object.fromEntries(
      rowsOf('RHIT')
        .slice(0, 2)
        .map(({ key }, at) => [cellKey(key, 'accredited'), said(at === 0 ? 'yes' : 'no')]),
    )
    const persons: readonly Has[] = [
      DEFAULT_HAS,
      { ...DEFAULT_HAS, diploma: false },
      { ...DEFAULT_HAS, degree: 'associate' },
    ]
    for (const has of persons) {
      find.setPersonal(NOTHING_PERSONAL, fromCase({ figures, has }))
      const told = Object.keys(figures).map((cell) => cell.split('|')[0] ?? '')
      const asks = [...programs, ...told]
      const byKey = new Map(rowsOf('').map((row) => [row.key, row]))
      const request = v.parse(CompareInputSchema, { programs: asks, has, figures })
      const catalogs = { active: catalog.db, pinned: null, zips: null, town: null }
      const compared = compare(catalogs, request, NOTHING_PERSONAL)
      const rows = compared.groups.flatMap((group) => group.rows)
      const cells = rows.find(({ field }) => field === 'maySit')?.cells ?? []
      compared.programs.forEach(({ key }, column) => {
        const cell = cells[column]
        const verdicts = cell?.kind === 'verdicts' ? cell.verdicts : []
        expect(byKey.get(key)?.exams, key).toEqual(
          verdicts.flatMap(({ credential, verdict, isFurther }) =>
            verdict === 'no' ? [] : [{ credential, verdict, ...(isFurther ? { isFurther } : {}) }],
          ),
        )
      })
    }
    find.setPersonal(NOTHING_PERSONAL)
  })
})
