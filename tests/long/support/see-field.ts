/**
 * `node see-field.ts FOLDER FIELD,FIELD PROGRAM FILE...`: makes the catalog that ships, imports
 * official files into it and prints what the comparison, its CSV and its cards say of fields
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

const [folder = '', fields = '', program = '', ...files] = process.argv.slice(2)
const words = translator('en')

const catalogFile = join(folder, 'catalog.db')
makeCatalog(join(import.meta.dirname, '..', '..', '..', 'data', 'catalog'), catalogFile)
const shipped = openCatalog(catalogFile)
const before = tableOf(shipped, ['103501-51.0713-21'])

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
const csv = comparisonCsv(
  comparison,
  { layout: 'rows', show: 'all', status: true, source: true, asOf: true },
  words,
)
console.log(
  JSON.stringify({
    recognised: plan.files.map(({ datasets }) => datasets.map(({ id }) => id)),
    csv: new TextDecoder().decode(csv.bytes),
    fields: Object.fromEntries(fields.split(',').map((id) => [id, seenOf(id)])),
  }),
)

function seenOf(id: string) {
  const cell = rowOf(comparison, id)?.cells[0]
  const label = words.word(`field.${id}`)
  if (cell?.kind !== 'text' && cell?.kind !== 'figure')
    return { before: null, label, value: null, card: null }
  const [text, unit] = cell.kind === 'text' ? [cell.text, null] : [null, cell.unit]
  const card = figureCard({ comparison, column: 0, label, figure: cell.figure, unit, text }, words)
  return {
    /** In the catalog that ships, whose text tables were written before. */
    before: rowOf(before, id) ?? null,
    label,
    value: cell.kind === 'text' ? cell.text : cell.figure.value,
    card,
  }
}

function tableOf(db: ReturnType<typeof openCatalog>, programs: readonly string[]): Comparison {
  const request: CompareRequest = v.parse(CompareInputSchema, { programs })
  return compare({ active: db, pinned: null }, request)
}

function rowOf({ groups }: Comparison, id: string) {
  return groups.flatMap(({ rows }) => rows).find((row) => row.field === (id as FieldId))
}
