import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFind } from '../../../main/catalog/find/find.ts'
import { auditCards } from '../../main/audit/cards.ts'
import { expectGuidesToResolve } from '../../main/catalog/support/guides-resolve.ts'
import { asked } from '../../main/catalog/support/requests.ts'
import { DATASETS_FOLDER } from '../../main/import/support/datasets.ts'
import { useImports } from '../../main/import/support/importing.ts'
import { auditCatalog, AUDITED } from '../../support/audit/audit.ts'
import type { Findings } from '../../support/audit/findings.ts'
import { NATIONAL, NATIONAL_SAID } from '../../support/catalog-counts.ts'
import { ofWholeFiles } from '../support/whole-files.ts'

const importFiles = useImports()

ofWholeFiles('an audit of the whole official files', () => {
  let findings: Findings
  let dataDir: string
  let db: Database.Database

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'pathwise-audit-'))
    await importFiles(
      dataDir,
      AUDITED.map((path) => join(DATASETS_FOLDER, path)),
    )
    const file = join(dataDir, 'official.db')
    findings = await auditCatalog(DATASETS_FOLDER, file)
    db = new Database(file, { readonly: true })
  }, 300_000)
  afterAll(() => {
    db.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it(`finds every cell of ${NATIONAL_SAID.programs} programs as the files say`, () => {
    expect(findings.differences).toEqual([])
    expect(findings.counts).toMatchInlineSnapshot(`
      {
        "books at graduate levels: known": 8,
        "books at graduate levels: not-reported": 76307,
        "books at undergraduate levels: estimated": 124877,
        "books at undergraduate levels: estimated band": 51978,
        "books at undergraduate levels: imputed": 2,
        "books at undergraduate levels: known": 6569,
        "books at undergraduate levels: not-reported": 7854,
        "closed on: told": 6072,
        "code of projections: broad": 11,
        "code of projections: empty": 10,
        "code of projections: its own": 656,
        "code of projections: joint": 10,
        "code of projections: nowhere": 10,
        "code of projections: told": 677,
        "code of wages: broad": 11,
        "code of wages: empty": 11,
        "code of wages: its own": 655,
        "code of wages: joint": 10,
        "code of wages: nowhere": 11,
        "code of wages: told": 676,
        "cohort of the rate: empty": 1178,
        "cohort of the rate: told": 4894,
        "completions: known": 267595,
        "distance all": 27787,
        "distance none": 196415,
        "distance not-reported": 25957,
        "distance some": 17436,
        "distance: told": 267595,
        "employment 2023: known": 664,
        "employment 2024: known": 664,
        "employment 2025: known": 663,
        "field of study past the bachelor’s alone": 8,
        "field of study with several slots": 479,
        "graduate year in_district: known": 2011,
        "graduate year in_district: not-reported": 4061,
        "graduate year in_state: imputed": 305,
        "graduate year in_state: known": 1706,
        "graduate year in_state: not-reported": 4061,
        "graduate year out_of_state: imputed": 305,
        "graduate year out_of_state: known": 1706,
        "graduate year out_of_state: not-reported": 4061,
        "graduation rate: known": 4894,
        "graduation rate: not-reported": 1178,
        "hours at graduate levels: known": 8,
        "hours at graduate levels: not-reported": 76307,
        "hours at undergraduate levels: imputed": 1,
        "hours at undergraduate levels: known": 7242,
        "hours at undergraduate levels: not-reported": 184037,
        "institutions: told": 1,
        "level of a price: by-hours": 944,
        "level of a price: empty": 260344,
        "level of a price: no price": 478,
        "level of a price: not-stated": 245,
        "level of a price: only": 6062,
        "merged into: empty": 6045,
        "merged into: told": 27,
        "months at graduate levels: known": 8,
        "months at graduate levels: not-reported": 76307,
        "months at undergraduate levels: estimated band": 184037,
        "months at undergraduate levels: imputed": 1,
        "months at undergraduate levels: known": 7242,
        "name of what it is part of: empty": 6045,
        "name of what it is part of: told": 27,
        "one slot, one level": 5983,
        "one slot, several levels, the hours leave it open": 114,
        "one slot, several levels, the hours tell": 329,
        "other prices: empty": 260344,
        "people of the rate: known": 4894,
        "people of the rate: not-reported": 1178,
        "program of a closed or merged school": 49,
        "program of an open school": 267546,
        "programs: told": 1,
        "projections: known": 3990,
        "rate of a small group": 991,
        "school closed or merged": 96,
        "school open": 5976,
        "slot with a price": 7482,
        "slot without a price": 11,
        "tuition_in_district at graduate levels: known": 8,
        "tuition_in_district at graduate levels: not-reported": 76307,
        "tuition_in_district at undergraduate levels: estimated": 126563,
        "tuition_in_district at undergraduate levels: estimated band": 52721,
        "tuition_in_district at undergraduate levels: imputed": 1,
        "tuition_in_district at undergraduate levels: known": 7231,
        "tuition_in_district at undergraduate levels: not-reported": 4764,
        "tuition_in_state at graduate levels: known": 8,
        "tuition_in_state at graduate levels: not-reported": 76307,
        "tuition_in_state at undergraduate levels: estimated": 126563,
        "tuition_in_state at undergraduate levels: estimated band": 52721,
        "tuition_in_state at undergraduate levels: imputed": 1,
        "tuition_in_state at undergraduate levels: known": 7231,
        "tuition_in_state at undergraduate levels: not-reported": 4764,
        "tuition_out_of_state at graduate levels: known": 8,
        "tuition_out_of_state at graduate levels: not-reported": 76307,
        "tuition_out_of_state at undergraduate levels: estimated": 126563,
        "tuition_out_of_state at undergraduate levels: estimated band": 52721,
        "tuition_out_of_state at undergraduate levels: imputed": 1,
        "tuition_out_of_state at undergraduate levels: known": 7231,
        "tuition_out_of_state at undergraduate levels: not-reported": 4764,
        "unit of hours: told": 7251,
        "wages 2023: at-least": 81,
        "wages 2023: known": 3214,
        "wages 2023: not-applicable": 25,
        "wages 2024: at-least": 87,
        "wages 2024: known": 3208,
        "wages 2024: not-applicable": 25,
        "wages 2025: known": 3290,
        "wages 2025: not-applicable": 25,
        "wages of 2023 in use": 1,
        "wages of 2024 in use": 1,
        "wages of 2025 in use": 1,
        "weeks at graduate levels: known": 8,
        "weeks at graduate levels: not-reported": 76307,
        "weeks at undergraduate levels: estimated band": 184037,
        "weeks at undergraduate levels: imputed": 1,
        "weeks at undergraduate levels: known": 7242,
        "year books: known": 3329,
        "year books: not-reported": 2743,
        "year in_district: imputed": 3,
        "year in_district: known": 3522,
        "year in_district: not-reported": 2547,
        "year in_state: imputed": 26,
        "year in_state: known": 3499,
        "year in_state: not-reported": 2547,
        "year out_of_state: imputed": 24,
        "year out_of_state: known": 3501,
        "year out_of_state: not-reported": 2547,
      }
    `)
  })

  it('finds what graduates pay, and how many people a rate is of, on a card of every school', () => {
    auditCards(findings, DATASETS_FOLDER, db)
    expect(findings.differences).toEqual([])
    expect(findings.countsOf(/card/)).toMatchInlineSnapshot(`
      {
        "card of a small group": 3501,
        "card of no small group": 21948,
        "people on the card: told": 25449,
        "yearly price of graduates on the card: empty": 2712,
        "yearly price of graduates on the card: told": 5907,
      }
    `)
  })

  it(`finds ${NATIONAL_SAID.found} shown, and the others behind a chip`, () => {
    const find = openFind(db)
    expect(find(asked({ limit: 0 })).total).toBe(NATIONAL.found)
    expect(find(asked({ limit: 0, closed: true })).total).toBe(NATIONAL.programs)
  })

  it('fills every placeholder of the guides', () => expectGuidesToResolve(db))
})
