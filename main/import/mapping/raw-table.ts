import {
  NO_CHOICES,
  type ShapeChoices,
  type ShapeStep,
  type TableShape,
} from '../../../data/contract/shape.ts'
import { translators, type Translator } from '../../../data/messages/translate.ts'
import type { ExportTable } from '../../export/exported-table.ts'
import { contentsOfEntry, contentsOfFile, type Contents } from '../files/archive.ts'
import { readText } from '../files/encoding.ts'
import { guessEncoding } from '../files/guess-encoding.ts'
import { NO_FACTS } from '../files/sheet-facts.ts'
import type { SourceRow } from '../files/source.ts'
import type { Sheet } from '../files/workbook.ts'
import { OfficialFileError } from '../official-file-error.ts'
import { Rejects, type Reject } from '../rejects.ts'
import { parseDelimited } from './delimited.ts'
import type { Grid } from './grid.ts'
import { pathwiseSheet, pathwiseText } from './our-own.ts'
import { headingFor, shaped, type Shaped } from './shaped.ts'
import { chooseSheet, gridOf, type Choice } from './sheets.ts'
import { structureOf } from './structure.ts'
import { checkText, TableLimits } from './table-limits.ts'

/** A person's table, whatever it came from, before anybody said what its columns hold. */
export interface RawTable {
  /** Name of the file; '' where it was pasted. */
  readonly file: string
  readonly sheets: readonly string[]
  /** Those of them that the workbook hides. */
  readonly hiddenSheets: readonly string[]
  readonly sheet: string | null
  /** What parts the columns of a text; '' of a workbook. */
  readonly delimiter: string
  /** '' where a column has none. */
  readonly headings: readonly string[]
  /** All as wide as the headings. */
  readonly rows: readonly SourceRow[]
  /** Rows that are none of the table's. */
  readonly rejects: readonly Reject[]
  /** How all of that was found, and what of it may be decided otherwise. */
  readonly shape: TableShape
  /** What each of the first rows says, by its line. */
  readonly firstLines: ReadonlyMap<number, string>
  /** The comparison that it is, where Pathwise itself exported it. */
  readonly pathwise: ExportTable | null
}

/** What a person wants of a table, other than all that Pathwise recognises. */
export interface Wanted {
  readonly choices?: ShapeChoices
  /** Of the person's language: columns that a reading adds are called in it. */
  readonly words?: Translator
}

/** More text than this is no list of a person's. */
const LARGEST_TEXT = 150_000_000

/**
 * Opens a delimited file, a workbook, or either of them alone in a ZIP.
 * @param sheet of a workbook; null: the one that is the table
 * @throws OfficialFileError; PathwiseError 'own-too-many-rows' where it has more rows than a list can
 */
export async function openTable(
  path: string,
  name: string,
  sheet: string | null,
  wanted: Wanted = {},
): Promise<RawTable> {
  const contents = await unpacked(await contentsOfFile(path, name), name)
  if (contents.type === 'workbook') return workbookTable(contents, name, sheet, settled(wanted))
  if (contents.type === 'archive') throw new OfficialFileError('zip-nested', { file: name })
  const { bytes } = contents
  if (bytes.size > LARGEST_TEXT) throw new OfficialFileError('too-large', { file: name })
  const told = wanted.choices?.encoding ?? null
  const encoding = told === null ? await guessEncoding(bytes) : { is: told, isSure: true }
  let text = ''
  for await (const piece of readText(bytes.read(), encoding.is)) text += piece
  if (/^\s*(<!DOCTYPE html|<html|<\?xml)/i.test(text)) throw new OfficialFileError('web-page', { file: name })
  return textTable(text, name, encoding, settled(wanted))
}

/** @throws PathwiseError 'own-too-many-rows'; OfficialFileError 'empty' */
export function pastedTable(text: string, wanted: Wanted = {}): RawTable {
  return textTable(text, '', null, settled(wanted))
}

type Settled = Required<Wanted>

function settled({ choices = NO_CHOICES, words = translators()[0] }: Wanted): Settled {
  if (!words) throw new Error('There are words in no language')
  return { choices, words }
}

async function unpacked(contents: Contents, name: string): Promise<Contents> {
  if (contents.type !== 'archive') return contents
  // A Mac puts notes of its own beside each file.
  const tables = contents.entries.filter(
    ({ path }) => /\.(csv|tsv|txt|xlsx|xlsm|ods|fods)$/i.test(path) && !/(^|\/)(__MACOSX\/|\._)/.test(path),
  )
  const [only] = tables
  if (!only || tables.length > 1) throw new OfficialFileError('unreadable', { file: name })
  const inside = await contentsOfEntry(only, contents.budget)
  if (inside.type === 'archive') throw new OfficialFileError('zip-nested', { file: name })
  return inside
}

function textTable(
  text: string,
  file: string,
  encoding: Grid['encoding'],
  { choices, words }: Settled,
): RawTable {
  const rejects = new Rejects()
  checkText(text, file)
  const { delimiter, rows } = parseDelimited(text, file, rejects, new TableLimits(file))
  const grid: Grid = { ...NO_FACTS, file, delimiter, encoding, rows, rejects: rejects.list }
  return {
    delimiter,
    ...shaped(grid, structureOf(grid, choices), words),
    sheets: [],
    hiddenSheets: [],
    sheet: null,
    pathwise: pathwiseText(text),
  }
}

async function workbookTable(
  contents: Extract<Contents, { type: 'workbook' }>,
  file: string,
  wanted: string | null,
  settled: Settled,
): Promise<RawTable> {
  const { sheets } = await contents.open(file)
  const choice = await chooseSheet(sheets, wanted, file)
  if (!choice) throw new OfficialFileError('empty', { file })
  const grid = await gridOf(choice.sheet, file, new TableLimits(file))
  const hiddenSheets = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)
  const table = withSheets(await shapedSheets(grid, choice, settled), choice, hiddenSheets, settled)
  return {
    delimiter: '',
    ...table,
    file,
    sheets: sheets.map(({ name }) => name),
    hiddenSheets,
    sheet: choice.sheet.name,
    pathwise: pathwiseSheet(grid.rows),
  }
}

async function shapedSheets(
  grid: Grid,
  { sheet, alike }: Choice,
  { choices, words }: Settled,
): Promise<Shaped> {
  if (alike.length < 2 || choices.steps.together !== true)
    return shaped(grid, structureOf(grid, choices), words)
  const limits = new TableLimits(grid.file)
  const parts: { readonly sheet: Sheet; readonly shaped: Shaped }[] = []
  for (const each of alike) {
    const its = each === sheet ? grid : await gridOf(each, grid.file, limits)
    const named = { ...its, file: `${grid.file}, ${each.name}` }
    // A line that was told of one sheet is not that of another.
    const part = each === sheet ? choices : { ...choices, heading: null }
    parts.push({ sheet: each, shaped: shaped(named, structureOf(named, part), words) })
  }
  return joined(parts, words)
}

/** Tables of the same columns as one, with a column that says which sheet a row is of. */
function joined(
  parts: readonly { readonly sheet: Sheet; readonly shaped: Shaped }[],
  words: Translator,
): Shaped {
  const [first] = parts
  if (!first) throw new Error('No sheet is no table')
  const width = Math.max(...parts.map(({ shaped }) => shaped.headings.length))
  const { headings } = parts.find(({ shaped }) => shaped.headings.length === width)?.shaped ?? first.shaped
  const steps = new Map<string, ShapeStep>()
  for (const step of parts.flatMap(({ shaped }) => shaped.shape.steps)) {
    const before = steps.get(step.id)
    steps.set(step.id, before ? { ...before, count: before.count + step.count } : step)
  }
  const names = parts.map(({ sheet }) => sheet.name)
  return {
    file: first.shaped.file,
    firstLines: first.shaped.firstLines,
    headings: [...headings, headingFor(names, headings, words, words.t('mapping.sheet'))],
    rows: parts.flatMap(({ sheet, shaped }) =>
      shaped.rows.map(({ line, cells }) => ({
        line,
        file: shaped.file,
        cells: [...Array.from({ length: width }, (_, at) => cells[at] ?? ''), sheet.name],
      })),
    ),
    rejects: parts.flatMap(({ shaped }) => shaped.rejects),
    shape: {
      ...first.shaped.shape,
      steps: [...steps.values()],
      facts: parts.flatMap(({ shaped }) => shaped.shape.facts),
    },
  }
}

/** Tells of the other sheets: those that are alike, and those that are hidden. */
function withSheets(
  table: Shaped,
  { alike }: Choice,
  hidden: readonly string[],
  { choices }: Settled,
): Shaped {
  const isDone = choices.steps.together === true
  const names = alike.map(({ name }) => name).join(', ')
  const step = { id: 'together', isDone, count: alike.length, names } as const
  const { steps, facts } = table.shape
  return {
    ...table,
    shape: {
      ...table.shape,
      steps: alike.length > 1 ? [step, ...steps] : steps,
      facts:
        hidden.length > 0
          ? [...facts, { id: 'hidden-sheets', count: hidden.length, names: hidden.join(', '), line: 0 }]
          : facts,
    },
  }
}
