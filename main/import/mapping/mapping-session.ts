import { createHash, randomBytes } from 'node:crypto'
import type { Request } from '../../../data/contract/contract.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { LONGEST_LIST_NAME } from '../../../data/contract/own.ts'
import type { Mapping, OwnColumn, OwnImported, OwnPreview, OwnTable } from '../../../data/contract/own.ts'
import { MAPPABLE } from '../../../data/fields/catalogue.ts'
import { cleanName, cutText } from '../../../data/format/clean-text.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { NamedMatch } from '../../catalog/matching/own-matches.ts'
import { headingsOf } from '../../export/headings.ts'
import type { NewList, NewProvider } from '../../person/new-list.ts'
import type { PersonStore } from '../../person/store.ts'
import type { Staging } from '../../storage/staging.ts'
import { OfficialFileError } from '../official-file-error.ts'
import { firstCells, guessMapping } from './guess.ts'
import { headingWords } from './column-names.ts'
import { LINES_TAKEN, readPathwise } from './pathwise.ts'
import { mappingProblems, previewOf, unreadable } from './preview.ts'
import { readPrograms, type ReadTable } from './mapped-programs.ts'
import { pastedTable, type RawTable } from './raw-table.ts'

export interface OwnTablesParts {
  readonly staging: Pick<Staging, 'get'>
  readonly person: Pick<PersonStore, 'mapping' | 'importList'>
  /** Opens a file where a bad one does no harm. */
  openFile(file: { readonly path: string; readonly name: string }, sheet: string | null): Promise<RawTable>
  /** What the active directory has for providers, in their order. */
  match(providers: readonly NewProvider[]): Promise<readonly NamedMatch[]>
  /** Of the person's language now. */
  words(): Translator
}

interface Opened {
  readonly id: string
  readonly table: RawTable
  readonly columns: readonly OwnColumn[]
}

/** Cells of a column that are shown beside its heading. */
const SAMPLES = 3
const LONGEST_SAMPLE = 80

/** The table that a person maps: one at a time, let go when another is opened or it is imported. */
export class OwnTables {
  readonly #parts: OwnTablesParts
  #opened: Opened | null = null

  constructor(parts: OwnTablesParts) {
    this.#parts = parts
  }

  /** @throws PathwiseError 'file-gone', 'file-unreadable', 'own-full', 'import-too-large' */
  async open(request: Request<'own.open'>): Promise<OwnTable> {
    const table = await this.#read(request)
    const { columns, origin } = this.#columns(table)
    const id = randomBytes(12).toString('hex')
    this.#opened = { id, table, columns }
    return {
      id,
      name: nameOf(table, this.#parts.words()),
      sheets: table.sheets,
      sheet: table.sheet,
      rows: table.pathwise ? table.pathwise.programs.length : table.rows.length,
      columns,
      origin,
    }
  }

  /** @throws PathwiseError 'file-gone' where another table was opened since, 'invalid-input' */
  async preview(request: Request<'own.preview'>): Promise<OwnPreview> {
    const { table, mapping, problems } = this.#mapped(request)
    if (problems.length > 0) return unreadable(problems)
    const read = await this.#programs(table, mapping)
    return previewOf(read, await this.#parts.match(read.providers), this.#parts.words())
  }

  /** @throws PathwiseError 'file-gone', 'own-full', 'own-nothing', 'invalid-input' where the mapping cannot be */
  async import(request: Request<'own.import'>): Promise<OwnImported> {
    const { table, mapping, problems } = this.#mapped(request)
    if (problems.length > 0) throw new PathwiseError('invalid-input', { at: 'mapping' })
    const read = await this.#programs(table, mapping)
    if (read.programs.length === 0)
      throw new PathwiseError('own-nothing', table.file === '' ? {} : { file: table.file })
    const { columns, providers, programs, rejects } = read
    const list: NewList = {
      name: request.name,
      file: table.file,
      columns,
      providers,
      programs,
      remember: table.pathwise ? null : remembered(table, mapping),
    }
    const imported = { list: this.#parts.person.importList(list), rejected: rejects.count }
    if (this.#opened?.id === request.table) this.#opened = null
    return imported
  }

  async #programs(table: RawTable, mapping: Mapping): Promise<ReadTable> {
    return table.pathwise
      ? readPathwise(table.pathwise, table.file, this.#parts.words())
      : readPrograms(table, mapping)
  }

  async #read(request: Request<'own.open'>): Promise<RawTable> {
    if (request.from === 'file')
      return this.#parts.openFile(this.#parts.staging.get(request.file), request.sheet)
    try {
      return pastedTable(request.text)
    } catch (error) {
      if (!(error instanceof OfficialFileError)) throw error
      throw new PathwiseError(
        'file-unreadable',
        { file: this.#parts.words().t('own.pasted'), reason: error.code },
        { cause: error },
      )
    }
  }

  #columns(table: RawTable): Pick<OwnTable, 'columns' | 'origin'> {
    if (table.pathwise)
      return { columns: pathwiseColumns(table.pathwise, this.#parts.words()), origin: 'pathwise' }
    const before = this.#parts.person.mapping(fingerprint(table))
    const known = before?.length === table.headings.length ? before : null
    const guesses = known ? [] : guessMapping(table)
    return {
      origin: known ? 'remembered' : 'guessed',
      columns: table.headings.map((heading, at): OwnColumn => {
        const guess = known ? (known[at] ?? null) : (guesses[at]?.guess ?? null)
        const because = known ? (guess === null ? null : 'remembered') : (guesses[at]?.because ?? null)
        return { heading, samples: firstCells(table, at, SAMPLES).map(short), guess, because }
      }),
    }
  }

  #mapped({ table: id, mapping: given }: Request<'own.preview'>): {
    readonly table: RawTable
    readonly mapping: Mapping
    readonly problems: OwnPreview['problems']
  } {
    const opened = this.#opened
    if (opened?.id !== id) throw new PathwiseError('file-gone')
    const mapping = given.map((field) => MAPPABLE.find((each) => each === field) ?? null)
    const isOurs = given.every((field, at) => field === mapping[at])
    if (!isOurs || mapping.length !== opened.columns.length)
      throw new PathwiseError('invalid-input', { at: 'mapping' })
    return {
      table: opened.table,
      mapping,
      problems: opened.table.pathwise ? [] : mappingProblems(mapping),
    }
  }
}

function pathwiseColumns(table: NonNullable<RawTable['pathwise']>, words: Translator): readonly OwnColumn[] {
  const headings = headingsOf(words)
  return table.lines.map(({ id }, at): OwnColumn => {
    const guess = LINES_TAKEN.has(id) ? (MAPPABLE.find((each) => each === id) ?? null) : null
    const samples = table.programs.flatMap((entries) => {
      const { text = null, value = null } = entries[at] ?? {}
      return text ?? (value === null ? [] : String(value))
    })
    return {
      heading: headings.label(id),
      samples: samples.slice(0, SAMPLES).map(short),
      guess,
      because: guess === null ? null : 'pathwise',
    }
  })
}

function nameOf({ file, sheet, sheets }: RawTable, words: Translator): string {
  if (file === '') return words.t('own.pasted')
  const stem = file.replace(/\.[a-z0-9]{1,5}$/i, '').trim() || file
  return cleanName(sheet !== null && sheets.length > 1 ? `${stem}, ${sheet}` : stem, LONGEST_LIST_NAME)
}

/** The same for tables with the same headings, however they are written. */
function fingerprint({ headings }: RawTable): string {
  const named = headings.map((heading) => headingWords(heading).join(' '))
  return createHash('sha256').update(JSON.stringify(named)).digest('hex')
}

/** Columns without any heading say nothing about the next table. */
function remembered(table: RawTable, mapping: Mapping): NewList['remember'] {
  return table.headings.some((heading) => heading !== '')
    ? { fingerprint: fingerprint(table), mapping }
    : null
}

const short = (cell: string) => cutText(cell, LONGEST_SAMPLE)
