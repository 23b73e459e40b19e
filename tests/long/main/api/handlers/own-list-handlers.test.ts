import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FindInputSchema } from '../../../../../data/contract/find.ts'
import { openCatalogClient, type CatalogClient } from '../../../../../main/catalog/client.ts'
import { generationPlaces } from '../../../../../main/catalog/generations.ts'
import { makeCatalog } from '../../../../../main/catalog/make-catalog.ts'
import { ownHandlers } from '../../../../../main/api/handlers/own-list-handlers.ts'
import { openPerson } from '../../../../../main/person/open-person.ts'
import type { PersonStore } from '../../../../../main/person/store.ts'
import { StagedFiles } from '../../../../../main/storage/staged-files.ts'
import { SHIPPED_TABLES } from '../../../../main/catalog/support/shipped.ts'
import { DATASETS_FOLDER } from '../../../../main/import/support/datasets.ts'
import { ofWholeFiles } from '../../../support/whole-files.ts'
import { personalOf } from '../../../../support/person-lists.ts'

/** The real program but for its host: the shipped catalog in its thread, person.db, files on the disk. */
let folder: string
let catalogClient: CatalogClient
let person: PersonStore
const staging = new StagedFiles()
let own: ReturnType<typeof ownHandlers>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-own-'))
  makeCatalog(SHIPPED_TABLES, join(folder, 'catalog.db'))
  catalogClient = openCatalogClient(generationPlaces(join(folder, 'catalog.db'), folder))
  const data = join(folder, 'data')
  mkdirSync(data)
  person = await openPerson(data)
  await catalogClient.setPersonal(person.personal())
  own = ownHandlers({ catalogClient, person, staging })
})
afterAll(async () => {
  person.close()
  await catalogClient.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const find = (input: v.InferInput<typeof FindInputSchema>) =>
  catalogClient.request('find.query', v.parse(FindInputSchema, input))

ofWholeFiles('the Texas list as a spreadsheet of the person’s own', () => {
  it('is mapped, imported whole, and matched', async () => {
    const file = join(DATASETS_FOLDER, 'state-etpl', 'tx_etpl_2024-03-20.xlsx')
    const { id } = await staging.take(file)
    const table = await own['own.open']({ from: 'file', file: id, sheet: null })
    expect(table).toMatchObject({ rows: 6245, sheet: 'Statewide List (03.20.2024)' })
    const guessed = Object.fromEntries(
      table.columns.flatMap(({ heading, guess }) => (guess ? [[guess, heading]] : [])),
    )
    expect(guessed).toEqual({
      institution: 'ProviderName',
      city: 'Campus City',
      state: 'Campus State',
      zip: 'Campus Zip Code',
      program: 'Program Name',
      cip: 'Instructional Program (CIP) Code',
      website: 'Program URL',
      awardLevel: 'Program Outcome',
      hours: 'Length: Contact Hours',
      months: 'Length: Weeks',
      online: 'Delivery Method',
      occupation: 'Occupation Code (ONET 1)',
      tuitionAndFees: 'Required Cost: Tuition & Fees',
      tuitionOutOfDistrict: '(Out Of District) Cost: Tuition & Fees',
      books: 'Required Cost: Books & Supplies',
    })
    const mapping = table.columns.map(({ guess }) => guess)
    const preview = await own['own.preview']({ table: table.id, mapping })
    expect(preview.taken).toBe(6245)
    expect(preview.matched.exact).toBeGreaterThan(140)
    expect(preview.matched.guess).toBeGreaterThan(130)
    const { list } = await own['own.import']({ table: table.id, mapping, name: 'Texas' })
    expect(list.programs).toBe(6245)
    const programs = personalOf(person).lists[0]?.programs ?? []
    // The real file: weeks that are 0, "ERROR" or not to be believed are not reported, never 0.
    expect(programs.filter(({ figures }) => figures.months === undefined)).toHaveLength(338 + 18)
    expect(
      programs.every(({ figures }) => figures.months === undefined || (figures.months.value ?? 0) > 0),
    ).toBe(true)
    const { state } = await find({ text: 'phlebotomy', facets: { state: ['TX'] }, limit: 1 }).then(
      ({ rows }) => rows[0]!,
    )
    expect(state).toBe('TX')
  })
})
