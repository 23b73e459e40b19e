import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import type { ComparedTable } from '../../../data/contract/comparison.ts'
import type { ExportDocument } from '../../../data/contract/export.ts'
import { COMPARED } from '../../../data/fields/catalogue.ts'
import type { Source } from '../../../data/figures/figure.ts'
import { reasonWords } from '../../../data/format/reason.ts'
import { textOf } from '../../../data/messages/said.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { chosenOccupation } from '../comparison-table.ts'
import { csvLine } from '../csv.ts'
import { makeInert } from '../inert.ts'
import { columnsOf, listOf, several, sourcesOf, type Column } from './columns.ts'
import { descriptorOf, pathOf, type TableField, type TableFile, type TableSchema } from './descriptor.ts'

/** Of every file in the ZIP, so that the same figures make the same bytes: the earliest day that a ZIP can say. */
const MADE = new Date(1980, 0, 1)
/** Bytes that are packed between two rests. */
const STEP = 1 << 20

/**
 * A comparison as a Data Package: tables for programs, and a descriptor that says what is
 * in each column, in one ZIP. Every field that is compared has its columns, whatever is in
 * view; what is missing is an empty cell, and its status stands beside it. Rests after each
 * piece that it has read, and again while it packs.
 */
export function* dataPackageInPieces(
  pieces: Iterable<ComparedTable>,
  words: Translator,
): Generator<undefined, ExportDocument> {
  const programs = new ProgramTable(words)
  const exams = new ExamTable(words)
  const sources = new Map<string, Source>()
  let follows: string | null = null
  for (const piece of pieces) {
    follows ??= followsOf(piece, words)
    programs.add(piece)
    exams.add(piece, programs.count)
    for (const { rows } of piece.groups)
      for (const { cells } of rows)
        for (const cell of cells)
          for (const id of sourcesOf(cell)) {
            const source = piece.sources[id]
            if (source && !sources.has(id)) sources.set(id, source)
          }
    yield
  }
  const used = [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const tables = [
    yield* tableFile('programs', programs.schema(), programs.csv()),
    yield* tableFile('exams', exams.schema(), exams.csv()),
    yield* tableFile('sources', sourceSchema(words), sourceCsv(used)),
  ]
  const descriptor = descriptorOf(tables, used, follows ?? '', words)
  const bytes = yield* zipped([
    ['datapackage.json', new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`)],
    ...tables.map((table) => [pathOf(table), table.bytes] as const),
  ])
  return { name: `${words.t('package.fileName')}.zip`, mime: 'application/zip', bytes }
}

/** "In-state student; SOC 29-2072 Medical Records Specialists, ...; CCS" */
function followsOf(comparison: ComparedTable, words: Translator): string {
  const { residency, credential } = comparison
  const occupation = chosenOccupation(comparison, words)
  return [
    words.word(`residency.${residency}`),
    ...(occupation ? [textOf(occupation)] : []),
    ...(credential === null ? [] : [credential]),
  ].join('; ')
}

/** @param lines with their ends */
function* tableFile(
  name: TableFile['name'],
  schema: TableSchema,
  lines: Iterable<string>,
): Generator<undefined, TableFile> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  let text = ''
  for (const each of lines) {
    text += each
    if (text.length < STEP) continue
    parts.push(encoder.encode(text))
    text = ''
    yield
  }
  const bytes = whole([...parts, encoder.encode(text)])
  return { name, schema, bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}

function whole(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** No spreadsheet runs what a list calls its programs; a descriptor's reader takes one sign more. */
const line = (cells: readonly string[]): string => csvLine(cells.map(makeInert))

/** What a program is, apart from what is compared. */
const IDENTITY = ['program', 'institution', 'city', 'state', 'zip'] as const

/** One row for each program. */
class ProgramTable {
  count = 0
  readonly #words: Translator
  readonly #rows: string[][] = []
  #columns: readonly { readonly field: string; readonly column: Column }[] | null = null
  /** By column: the codes that stand in it; for the others only whether anything does. */
  #found: Set<string>[] = []

  constructor(words: Translator) {
    this.#words = words
  }

  add({ programs, groups }: ComparedTable): void {
    const rows = new Map(
      groups.flatMap((group) => group.rows.map((row) => [row.field as string, row] as const)),
    )
    this.#columns ??= COMPARED.filter((id) => id !== 'city' && rows.has(id)).flatMap((id) =>
      columnsOf(id).map((column) => ({ field: id, column })),
    )
    if (this.#found.length === 0) this.#found = this.#columns.map(() => new Set())
    programs.forEach((program, at) => {
      this.count += 1
      const row = [
        String(this.count),
        // Of a list's program the key is a number of ours, which tells nobody anything.
        program.list === null ? program.key : '',
        ...IDENTITY.map((part) => program[part]),
      ]
      this.#columns?.forEach(({ field, column }, index) => {
        const cell = rows.get(field)?.cells[at]
        const text = cell ? column.read(cell, program) : ''
        const found = this.#found[index]
        if (text !== '' && found && (column.label !== undefined || found.size === 0)) found.add(text)
        row.push(text)
      })
      this.#rows.push(row)
    })
  }

  schema(): TableSchema {
    const words = this.#words
    const { t } = words
    const identity: readonly TableField[] = [
      {
        name: 'number',
        type: 'integer',
        title: t('package.number'),
        constraints: { required: true, unique: true },
      },
      { name: 'key', type: 'string', title: t('export.line.key'), description: t('package.key') },
      ...IDENTITY.map((id): TableField => ({ name: id, type: 'string', title: t(`field.${id}`) })),
    ]
    return {
      fields: [
        ...identity,
        ...this.#shown().map(({ column, found }): TableField => {
          const { label } = column
          const codes = label ? [...found].sort().map((value) => ({ value, label: label(value, words) })) : []
          return {
            name: column.name,
            ...column.describe(words),
            ...(codes.length === 0 ? {} : { categories: codes }),
          }
        }),
      ],
      missingValues: [''],
      primaryKey: ['number'],
    }
  }

  *csv(): Generator<string, void> {
    const first = 2 + IDENTITY.length
    const shown = this.#shown()
    const head = ['number', 'key', ...IDENTITY, ...shown.map(({ column }) => column.name)]
    yield line(head)
    for (const row of this.#rows)
      yield lineOf([...row.slice(0, first), ...shown.map(({ index }) => row[first + index] ?? '')])
  }

  #shown() {
    return (this.#columns ?? []).flatMap(({ column }, index) => {
      const found = this.#found[index] ?? new Set<string>()
      return column.isOptional && found.size === 0 ? [] : [{ column, index, found }]
    })
  }
}

/** A negative number stays one. */
const NUMBER = /^-?\d+(\.\d+)?$/
const lineOf = (cells: readonly string[]): string =>
  csvLine(cells.map((cell) => (NUMBER.test(cell) ? cell : makeInert(cell))))

/** One row for each program and exam: may its graduate take it? */
class ExamTable {
  readonly #words: Translator
  readonly #lines: string[] = []

  constructor(words: Translator) {
    this.#words = words
  }

  /** @param count programs so far, these with them */
  add({ programs, groups }: ComparedTable, count: number): void {
    const row = groups.flatMap(({ rows }) => rows).find(({ field }) => field === 'maySit')
    row?.cells.forEach((cell, at) => {
      if (cell.kind !== 'verdicts') return
      const number = String(count - programs.length + at + 1)
      for (const { credential, verdict, reasons } of cell.verdicts) {
        const why = reasons.map((reason) => reasonWords(reason, this.#words)).join(' ')
        this.#lines.push(line([number, credential, verdict, listOf(reasons.map(({ code }) => code)), why]))
      }
    })
  }

  schema(): TableSchema {
    const { t, word } = this.#words
    const required = { required: true } as const
    const verdicts = (['yes', 'ask', 'no'] as const).map((value) => ({
      value,
      label: word(`verdict.${value}`),
    }))
    return {
      fields: [
        { name: 'number', type: 'integer', title: t('package.number'), constraints: required },
        {
          name: 'credential',
          type: 'string',
          title: t('export.line.chosenCredential'),
          constraints: required,
        },
        {
          name: 'verdict',
          type: 'string',
          title: t('field.maySit'),
          categories: verdicts,
          constraints: required,
        },
        { name: 'reasons', ...several(t('package.reasons'), null, this.#words) },
        { name: 'why', type: 'string', title: t('export.column.why', { label: t('field.maySit') }) },
      ],
      missingValues: [''],
      primaryKey: ['number', 'credential'],
      foreignKeys: [{ fields: ['number'], reference: { resource: 'programs', fields: ['number'] } }],
    }
  }

  csv(): readonly string[] {
    return [line(['number', 'credential', 'verdict', 'reasons', 'why']), ...this.#lines]
  }
}

/** What figures come from: `id` is what the columns of sources name. */
const SOURCE_COLUMNS = {
  id: 'package.source.id',
  publisher: 'export.sources.publisher',
  title: 'export.sources.title',
  file: 'export.sources.file',
  asOf: 'export.sources.asOf',
  readOn: 'export.sources.readOn',
  url: 'export.sources.url',
  licence: 'export.sources.licence',
} as const satisfies Readonly<Record<keyof Source, string>>
const SOURCE_IDS = Object.keys(SOURCE_COLUMNS) as readonly (keyof Source)[]

function sourceSchema({ t }: Translator): TableSchema {
  return {
    fields: SOURCE_IDS.map((id) => ({
      name: id,
      type: 'string',
      title: t(SOURCE_COLUMNS[id]),
      ...(id === 'id' ? { constraints: { required: true, unique: true } as const } : {}),
    })),
    missingValues: [''],
    primaryKey: ['id'],
  }
}

const sourceCsv = (sources: readonly Source[]): readonly string[] => [
  line(SOURCE_IDS),
  ...sources.map((source) => line(SOURCE_IDS.map((id) => source[id]))),
]

function* zipped(files: readonly (readonly [string, Uint8Array])[]): Generator<undefined, Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [name, bytes] of files) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = MADE
    zip.add(file)
    for (let at = 0; at === 0 || at < bytes.length; at += STEP) {
      file.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
      yield
    }
  }
  zip.end()
  return whole(chunks)
}
