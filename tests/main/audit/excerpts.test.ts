import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openFind } from '../../../main/catalog/find/find.ts'
import { auditCatalog, AUDITED } from '../../support/audit/audit.ts'
import type { Findings } from '../../support/audit/findings.ts'
import { addLetters } from '../../support/audit/made-letters.ts'
import { asked } from '../catalog/support/requests.ts'
import { EXCERPTS_FOLDER } from '../import/support/datasets.ts'
import { useImports } from '../import/support/importing.ts'
import { auditCards } from './cards.ts'

const importFiles = useImports()

describe('an audit of the excerpts of the official files, with the letters that files of NCES have', () => {
  let folder: string
  let file: string
  let findings: Findings

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pathwise-audit-'))
    for (const path of AUDITED) cpSync(join(EXCERPTS_FOLDER, path), join(folder, path))
    cpSync(join(EXCERPTS_FOLDER, 'crosswalk'), join(folder, 'crosswalk'), { recursive: true })
    addLetters(join(folder, 'ipeds', 'gr200_22.csv'), ['BAGR200', 'BAAC200', 'L4GR200', 'L4AC200'])
    addLetters(join(folder, 'ipeds', 'c2024_a.csv'), ['CTOTALT'])
    const dataDir = folder
    file = join(dataDir, 'official.db')
    await importFiles(
      dataDir,
      AUDITED.map((path) => join(folder, path)),
    )
    findings = await auditCatalog(folder, file)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('finds every cell as the files say', () => {
    expect(findings.differences).toEqual([])
    expect(findings.counts).toMatchInlineSnapshot(`
      {
        "all wages of 2023": 1,
        "all wages of 2024": 1,
        "all wages of 2025": 1,
        "books at graduate levels: not-reported": 70,
        "books at undergraduate levels: estimated": 304,
        "books at undergraduate levels: estimated band": 431,
        "books at undergraduate levels: known": 88,
        "books at undergraduate levels: not-reported": 102,
        "closed on: told": 109,
        "code of projections: broad": 4,
        "code of projections: empty": 2,
        "code of projections: its own": 81,
        "code of projections: joint": 2,
        "code of projections: nowhere": 2,
        "code of projections: told": 87,
        "code of wages: broad": 4,
        "code of wages: empty": 2,
        "code of wages: its own": 81,
        "code of wages: joint": 2,
        "code of wages: nowhere": 2,
        "code of wages: told": 87,
        "cohort of the rate: empty": 47,
        "cohort of the rate: told": 62,
        "completions: imputed": 598,
        "completions: known": 79,
        "completions: not-reported": 318,
        "distance all": 126,
        "distance none": 678,
        "distance not-reported": 94,
        "distance some": 97,
        "distance: told": 995,
        "employment 2023: known": 84,
        "employment 2024: known": 84,
        "employment 2025: known": 83,
        "field of study with several slots": 5,
        "graduate year in_district: known": 29,
        "graduate year in_district: not-reported": 80,
        "graduate year in_state: imputed": 1,
        "graduate year in_state: known": 28,
        "graduate year in_state: not-reported": 80,
        "graduate year out_of_state: imputed": 1,
        "graduate year out_of_state: known": 28,
        "graduate year out_of_state: not-reported": 80,
        "graduation rate: imputed": 55,
        "graduation rate: known": 7,
        "graduation rate: not-reported": 47,
        "hours at graduate levels: not-reported": 70,
        "hours at undergraduate levels: known": 103,
        "hours at undergraduate levels: not-reported": 822,
        "institutions: told": 1,
        "level of a price: by-hours": 17,
        "level of a price: empty": 892,
        "level of a price: no price": 12,
        "level of a price: not-stated": 8,
        "level of a price: only": 78,
        "merged into: empty": 108,
        "merged into: told": 1,
        "months at graduate levels: not-reported": 70,
        "months at undergraduate levels: estimated band": 822,
        "months at undergraduate levels: known": 103,
        "name of what it is part of: empty": 109,
        "occupation that is not in SOC 2018 here": 598,
        "one slot, one level": 78,
        "one slot, several levels, the hours leave it open": 9,
        "one slot, several levels, the hours tell": 5,
        "other prices: empty": 892,
        "people of the rate: imputed": 27,
        "people of the rate: known": 7,
        "people of the rate: not-reported": 75,
        "program of a closed or merged school": 5,
        "program of an open school": 990,
        "programs: told": 1,
        "projections: known": 504,
        "rate of a small group": 4,
        "school closed or merged": 5,
        "school open": 104,
        "slot with a price": 101,
        "slot without a price": 1,
        "tuition_in_district at graduate levels: not-reported": 70,
        "tuition_in_district at undergraduate levels: estimated": 307,
        "tuition_in_district at undergraduate levels: estimated band": 439,
        "tuition_in_district at undergraduate levels: known": 102,
        "tuition_in_district at undergraduate levels: not-reported": 77,
        "tuition_in_state at graduate levels: not-reported": 70,
        "tuition_in_state at undergraduate levels: estimated": 307,
        "tuition_in_state at undergraduate levels: estimated band": 439,
        "tuition_in_state at undergraduate levels: known": 102,
        "tuition_in_state at undergraduate levels: not-reported": 77,
        "tuition_out_of_state at graduate levels: not-reported": 70,
        "tuition_out_of_state at undergraduate levels: estimated": 307,
        "tuition_out_of_state at undergraduate levels: estimated band": 439,
        "tuition_out_of_state at undergraduate levels: known": 102,
        "tuition_out_of_state at undergraduate levels: not-reported": 77,
        "unit of hours: told": 103,
        "wages 2023: at-least": 8,
        "wages 2023: known": 392,
        "wages 2023: not-applicable": 20,
        "wages 2024: at-least": 10,
        "wages 2024: known": 390,
        "wages 2024: not-applicable": 20,
        "wages 2025: known": 395,
        "wages 2025: not-applicable": 20,
        "weeks at graduate levels: not-reported": 70,
        "weeks at undergraduate levels: estimated band": 822,
        "weeks at undergraduate levels: known": 103,
        "year books: known": 60,
        "year books: not-reported": 49,
        "year in_district: imputed": 1,
        "year in_district: known": 63,
        "year in_district: not-reported": 45,
        "year in_state: imputed": 1,
        "year in_state: known": 63,
        "year in_state: not-reported": 45,
        "year out_of_state: imputed": 1,
        "year out_of_state: known": 63,
        "year out_of_state: not-reported": 45,
      }
    `)
  })

  it('finds what graduates pay, and how many people a rate is of, on every card', () => {
    const db = open(file)
    auditCards(findings, folder, db)
    expect(findings.differences).toEqual([])
    expect(findings.countsOf(/card/)).toMatchInlineSnapshot(`
      {
        "card of a small group": 15,
        "card of no small group": 342,
        "people on the card: told": 357,
        "yearly price of graduates on the card: empty": 9,
        "yearly price of graduates on the card: told": 63,
      }
    `)
  })

  it('finds open schools alone, and the others behind a chip', () => {
    const find = openFind(open(file))
    expect(find(asked({ limit: 0 })).total).toBe(findings.counts['program of an open school'])
    expect(find(asked({ limit: 0, closed: true })).total).toBe(995)
  })
})

function open(file: string): Database.Database {
  const db = new Database(file, { readonly: true })
  onTestFinished(() => void db.close())
  return db
}
