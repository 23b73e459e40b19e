import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFind } from '../../../main/catalog/find/find.ts'
import { auditCards } from '../../main/audit/cards.ts'
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
    expect(findings.counts).toMatchInlineSnapshot()
  })

  it('finds what graduates pay, and how many people a rate is of, on a card of every school', () => {
    auditCards(findings, DATASETS_FOLDER, db)
    expect(findings.differences).toEqual([])
    expect(findings.countsOf(/card/)).toMatchInlineSnapshot()
  })

  it(`finds ${NATIONAL_SAID.found} shown, and the others behind a chip`, () => {
    const find = openFind(db)
    expect(find(asked({ limit: 0 })).total).toBe(NATIONAL.found)
    expect(find(asked({ limit: 0, closed: true })).total).toBe(NATIONAL.programs)
  })
})
