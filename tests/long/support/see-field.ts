/**
 * `node see-field.ts FOLDER FIELD PROGRAM FILE...`: makes the catalog that ships, imports
 * official files into it and prints what the comparison, its CSV and its card say of one field
 * of one program. It runs inside the copy of the project that a recipe was done to.
 */
import { basename, join } from 'node:path'
import type { CompareRequest, Comparison } from '../../../data/contract/comparison.ts'
import { CompareInputSchema } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import { translator } from '../../../data/messages/translate.ts'
import { compare } from '../../../main/catalog/compare/compare.ts'
import { makeCatalog } from '../../../main/catalog/make-catalog.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { comparisonCsv } from '../../../main/export/comparison-csv.ts'
import { buildOfficial } from '../../../main/import/build/build-official.ts'
import { figureCard } from '../../../renderer/shared/comparison/figure-card.ts'
import * as v from 'valibot'

const [folder = '', field = '', program = '', ...files] = process.argv.slice(2)
const words = translator('en')
const label = words.word(`field.${field}`)

const catalogFile = join(folder, 'catalog.db')
makeCatalog(join(import.meta.dirname, '..', '..', '..', 'data', 'catalog'), catalogFile)
const shipped = openCatalog(catalogFile)
const before = rowOf(tableOf(shipped, ['103501-51.0713-21']))

const { partial, plan } = await buildOfficial({
  dataDir: folder,
  catalogFile,
  add: files.map((path, at) => ({ id: String(at), path, name: basename(path) })),
  remove: null,
  purpose: { code: 'import' },
  now: '2026-11-30T10:00:00.000Z',
})
if (partial === null) throw new Error('Nothing was imported')
const comparison = tableOf(openCatalog(partial), [program])
const cell = rowOf(comparison)?.cells[0]
if (cell?.kind !== 'text') throw new Error(`No text in ${field}`)
const card = figureCard(
  { comparison, column: 0, label, figure: cell.figure, unit: null, text: cell.text },
  words,
)
const csv = comparisonCsv(
  comparison,
  { layout: 'rows', show: 'all', status: true, source: true, asOf: true },
  words,
)
console.log(
  JSON.stringify({
    recognised: plan.files.map(({ datasets }) => datasets.map(({ id }) => id)),
    /** In the catalog that ships, whose text tables were written before. */
    before: before ?? null,
    text: cell.text,
    label,
    card,
    csv: new TextDecoder().decode(csv.bytes),
  }),
)

function tableOf(db: ReturnType<typeof openCatalog>, programs: readonly string[]): Comparison {
  const request: CompareRequest = v.parse(CompareInputSchema, { programs })
  return compare({ active: db, pinned: null }, request)
}

function rowOf(comparison: Comparison) {
  return comparison.groups.flatMap(({ rows }) => rows).find((row) => row.field === (field as FieldId))
}
