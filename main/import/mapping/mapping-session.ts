import { createHash, randomBytes } from 'node:crypto'
import type { Request } from '../../../data/contract/contract.ts'
import type { Encoding } from '../../../data/contract/encodings.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import {
  LONGEST_LIST_NAME,
  type OwnColumn,
  type OwnImported,
  type OwnPreview,
  type OwnTable,
  type TableReading,
} from '../../../data/contract/own.ts'
import { NO_CHOICES, type ShapeChoices } from '../../../data/contract/shape.ts'
import { MAPPABLE } from '../../../data/fields/catalogue.ts'
import { cleanName } from '../../../data/format/clean-text.ts'
import type { Language, Translator } from '../../../data/messages/translate.ts'
import type { ListToMatch, MatchedList } from '../../catalog/matching/own-matches.ts'
import type { KeptShape, KnownColumns, RememberedMapping } from '../../person/mappings.ts'
import type { ListInPieces, NewList } from '../../person/new-list.ts'
import type { PersonStore } from '../../person/store.ts'
import type { Staging } from '../../storage/staging.ts'
import { OfficialFileError } from '../official-file-error.ts'
import { headingWords } from './column-names.ts'
import type { RunningWork } from '../work.ts'
import { piecesOf, type OpenTable, type TableHead } from './mapped-table.ts'
import { mappingProblems, previewOf, unreadable } from './preview.ts'
import { pastedTable } from './raw-table.ts'
import { TableAtHand } from './table-at-hand.ts'

export interface OwnTablesParts {
  readonly staging: Pick<Staging, 'get'>
  readonly person: Pick<PersonStore, 'mapping' | 'shape' | 'importList' | 'personal'>
  /** Opens a file where a bad one does no harm. */
  openFile(
    file: { readonly path: string; readonly name: string },
    sheet: string | null,
    shape: ShapeChoices,
    language: Language,
  ): RunningWork<OpenTable>
  /** What the active catalog has for the schools and programs of a list. */
  match(list: ListToMatch): Promise<MatchedList>
  /** Of the person's language now. */
  words(): Translator
}

interface Opened {
  readonly id: string
  readonly choices: ShapeChoices
  readonly table: OpenTable
  readonly columns: readonly OwnColumn[]
}

interface Recognised {
  readonly fingerprint: string
  /** Null of what has none to choose. */
  readonly encoding: Encoding | null
}

/** The table that a person maps: one at a time, let go when another is opened or it is imported. */
export class OwnTables {
  readonly #parts: OwnTablesParts
  #opened: Opened | null = null
  /** The table before anything was decided about its rows. */
  #recognised: Recognised = { fingerprint: '', encoding: null }
  #opening: RunningWork<OpenTable> | null = null

  constructor(parts: OwnTablesParts) {
    this.#parts = parts
  }

  /** @throws PathwiseError 'file-gone', 'file-unreadable', 'own-too-many-rows', 'import-too-large', 'import-none' */
  async open(request: Request<'own.open'>): Promise<OwnTable> {
    let choices = request.shape ?? NO_CHOICES
    // While the file is read, the directory is made ready; what is wrong with it the preview says.
    this.#parts.match({ providers: [], programs: [] }).catch(() => undefined)
    let table = await this.#read(request, choices)
    if (!request.shape && !table.head.isPathwise) {
      const { head } = table
      this.#recognised = {
        fingerprint: named(head).fingerprint,
        encoding: head.shape.encoding?.is ?? null,
      }
      const known = this.#parts.person.shape(this.#recognised.fingerprint)
      if (isDecided(known, this.#recognised)) [table, choices] = await this.#readAsBefore(request, known)
    }
    const { head } = table
    const { columns, answers, origin } = this.#columns(head)
    const id = randomBytes(12).toString('hex')
    this.#opened = { id, table, columns, choices }
    const name = nameOf(head, this.#parts.words())
    const { sheets, hiddenSheets, sheet, rows, aboutJobs } = head
    const shape = head.isPathwise ? null : head.shape
    return {
      id,
      name,
      sheets,
      hiddenSheets,
      sheet,
      rows,
      columns,
      answers,
      origin,
      shape,
      choices,
      aboutJobs,
    }
  }

  /**
   * Lets a table go, and ends what is under way; whoever waits for it is told 'import-none'.
   * @param table null: the one that is being opened
   */
  stop(table: string | null): void {
    if (!this.#opened || this.#opened.id === table) this.#stop()
  }

  #stop(): void {
    void this.#opening?.stop()
    this.#opened?.table.close()
    this.#opening = this.#opened = null
  }

  /** @throws PathwiseError 'file-gone' where another table was opened since, 'invalid-input', 'import-none' */
  async preview(request: Request<'own.preview'>): Promise<OwnPreview> {
    const { table, reading, problems } = this.#mapped(request)
    if (problems.length > 0) return unreadable(problems)
    const read = await table.read(reading)
    const { providers, programs } = read.first
    const first = await this.#parts.match({ providers, programs })
    const matched = { exact: 0, guess: 0, none: 0 }
    const count = ({ providers }: MatchedList) => {
      for (const { match } of providers) matched[match] += 1
    }
    count(first)
    // A list of many schools is matched in pieces, between which others are answered.
    for await (const more of piecesOf(table, read, 'providers', providers.length))
      count(await this.#parts.match({ providers: more, programs: [] }))
    return previewOf(read, first, matched, this.#parts.words())
  }

  /**
   * @throws PathwiseError 'file-gone', 'own-full', 'own-nothing', 'import-none' where it was stopped,
   *   'invalid-input' where the mapping cannot be
   */
  async import(request: Request<'own.import'>): Promise<OwnImported> {
    const { table, choices, reading, problems } = this.#mapped(request)
    if (problems.length > 0) throw new PathwiseError('invalid-input', { at: 'mapping' })
    const { store } = this.#parts.person.personal()
    const read = await table.read(reading)
    const { columns, taken, rejected } = read
    // A private session that began or ended meanwhile has nothing of what was asked outside of it.
    if (this.#parts.person.personal().store !== store) throw new PathwiseError('import-none')
    const { head } = table
    if (taken === 0) throw new PathwiseError('own-nothing', head.file === '' ? {} : { file: head.file })
    const list: ListInPieces = {
      name: request.name,
      file: head.file,
      columns,
      count: taken,
      providers: piecesOf(table, read, 'providers'),
      programs: piecesOf(table, read, 'programs'),
      remember: head.isPathwise ? null : remembered(head, reading, this.#recognised, choices),
    }
    const imported = { list: await this.#parts.person.importList(list), rejected }
    this.stop(request.table)
    return imported
  }

  /** Where the rows can no longer be read so, they are as they are recognised. */
  async #readAsBefore(request: Request<'own.open'>, known: KeptShape): Promise<[OpenTable, ShapeChoices]> {
    const encoding = encodingFor(known, this.#recognised)
    const choices: ShapeChoices = { heading: null, encoding, steps: known.steps }
    try {
      const table = await this.#read(request, choices)
      const { firstLines, shape } = table.head
      const [line = null] = [...firstLines].find(([, says]) => says === known.heading) ?? []
      if (line === null || line === shape.heading) return [table, { ...choices, heading: line }]
      const withHeading = { ...choices, heading: line }
      return [await this.#read(request, withHeading), withHeading]
    } catch (error) {
      if (!(error instanceof PathwiseError) || error.code === 'import-none') throw error
      return [await this.#read(request, NO_CHOICES), NO_CHOICES]
    }
  }

  async #read(request: Request<'own.open'>, choices: ShapeChoices): Promise<OpenTable> {
    // One table is open at a time.
    this.#stop()
    const words = this.#parts.words()
    if (request.from === 'file') {
      const file = this.#parts.staging.get(request.file)
      this.#opening = this.#parts.openFile(file, request.sheet, choices, words.language)
      return this.#opening.result
    }
    try {
      return new TableAtHand(pastedTable(request.text, { choices, words }), words)
    } catch (error) {
      if (!(error instanceof OfficialFileError)) throw error
      throw new PathwiseError(
        'file-unreadable',
        { file: words.t('own.pasted'), reason: error.code },
        { cause: error },
      )
    }
  }

  #columns(head: TableHead): Pick<OwnTable, 'columns' | 'answers' | 'origin'> {
    const { columns } = head
    if (head.isPathwise) return { columns, answers: [], origin: 'pathwise' }
    const known = this.#parts.person.mapping(named(head))
    if (!known) return { columns, answers: [], origin: 'guessed' }
    return {
      origin: known.isSame ? 'remembered' : 'alike',
      columns: asLastTime(columns, known),
      answers: known.columns.map((column) => column?.answer ?? null),
    }
  }

  #mapped({ table: id, mapping: given, answers = [] }: Request<'own.preview'>): {
    readonly table: OpenTable
    readonly choices: ShapeChoices
    readonly reading: TableReading
    readonly problems: OwnPreview['problems']
  } {
    const opened = this.#opened
    if (opened?.id !== id) throw new PathwiseError('file-gone')
    const mapping = given.map((field) => MAPPABLE.find((each) => each === field) ?? null)
    const isOurs = given.every((field, at) => field === mapping[at])
    if (!isOurs || mapping.length !== opened.columns.length || answers.length > mapping.length)
      throw new PathwiseError('invalid-input', { at: 'mapping' })
    const { table, choices } = opened
    const problems = table.head.isPathwise ? [] : mappingProblems(mapping)
    return { table, choices, reading: { mapping, answers }, problems }
  }
}

function nameOf({ file, sheet, sheets }: TableHead, words: Translator): string {
  if (file === '') return words.t('own.pasted')
  const stem = file.replace(/\.[a-z0-9]{1,5}$/i, '').trim() || file
  return cleanName(sheet !== null && sheets.length > 1 ? `${stem}, ${sheet}` : stem, LONGEST_LIST_NAME)
}

/** What a table is known again by: its headings, however they are written. */
function named(table: TableHead): Pick<RememberedMapping, 'fingerprint' | 'headings'> {
  const headings = table.headings.map((heading) => headingWords(heading).join(' '))
  return { headings, fingerprint: createHash('sha256').update(JSON.stringify(headings)).digest('hex') }
}

/** Columns that the table of last time did not have are as they were guessed, unless another has their field now. */
function asLastTime(columns: readonly OwnColumn[], { columns: known }: KnownColumns): readonly OwnColumn[] {
  const taken = new Map(
    known.flatMap((column, at) => (column?.field ? [[column.field, columns[at]?.heading ?? '']] : [])),
  )
  return columns.map((column, at): OwnColumn => {
    const before = known[at]
    if (before) {
      const { field } = before
      if (field !== null) return { ...column, guess: field, because: 'remembered', left: null }
      return { ...column, guess: null, because: null, left: column.left ?? { code: 'as-last-time' } }
    }
    const { guess } = column
    const other = guess === null ? undefined : taken.get(guess)
    if (guess === null || other === undefined) return column
    return {
      ...column,
      guess: null,
      because: null,
      left: { code: 'other-column', field: guess, text: other },
    }
  })
}

/** Letters that are recognised as others than the last time are not written as they were then. */
const encodingFor = ({ encoding }: KeptShape, recognised: Recognised): Encoding | null =>
  encoding !== null && encoding.recognised === recognised.encoding ? encoding.chosen : null

const isDecided = (kept: KeptShape, recognised: Recognised): boolean =>
  kept.heading !== null || encodingFor(kept, recognised) !== null || Object.keys(kept.steps).length > 0

/** Columns without any heading say nothing about the next table. */
function remembered(
  table: TableHead,
  reading: TableReading,
  { fingerprint, encoding: recognised }: Recognised,
  { heading, encoding: chosen, steps }: ShapeChoices,
): NewList['remember'] {
  if (table.headings.every((heading) => heading === '')) return null
  const kept: KeptShape = {
    heading: heading === null ? null : table.firstLines.get(heading) || null,
    encoding: chosen === null || recognised === null ? null : { chosen, recognised },
    steps,
  }
  return { ...named(table), ...reading, shape: { fingerprint, kept } }
}
