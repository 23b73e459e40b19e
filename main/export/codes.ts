import { currentId } from '../../data/fields/aliases.ts'
import { SHOWN_FIGURES } from '../../data/listed-program.ts'
import { LINES, type Found } from './headings.ts'
import { PARTS, type Entry, type LineId } from './exported-table.ts'

/**
 * Codes by which a file of ours is read back, whatever its words: they stand in the
 * last column, out of the way of whoever sorts, filters or charts the rest.
 *
 * Its heading says the form of the file:
 *   pathwise/1 across value,status        what each program has columns for
 *   pathwise/1 workbook value,status;key=…|…  the same, and what a workbook has no rows for
 *   pathwise/1 rows key,program,months.status  what each column holds
 * Beneath it, each row of an across file says which line it is, and what its cells
 * are in codes, program by program: `awardLevel;code=2|21;status=known|estimated`.
 * In a rows file it says so of its program: `key=…;awardLevel=2;books.status=known`.
 *
 * A place has its parts as code, and a name that a spreadsheet would take for a number or a
 * date has itself.
 */
const MARK = 'pathwise/1 '

const FORMS = ['across', 'workbook', 'rows'] as const
type Form = (typeof FORMS)[number]

/** Cheap to tell, before a large foreign table is read twice. */
export const hasCodes = (text: string): boolean => text.includes(MARK)

/** What an entry has a code for. */
const CODED_PARTS = ['code', 'status', 'unit', 'written', 'rule'] as const
type CodedPart = (typeof CODED_PARTS)[number]

export type EntryCodes = Partial<Record<CodedPart, string>>

/** Lines whose words mean something to whoever reads the file back: of these the codes are written as well. */
export const CODED_LINES: ReadonlySet<LineId> = new Set<LineId>([
  'key',
  'program',
  'institution',
  'cip',
  'city',
  'phone',
  'awardLevel',
  'online',
  ...SHOWN_FIGURES,
])

/** Signs that part codes from each other, and what a spreadsheet might change. */
const PARTING = /[%|;=,\s\p{Cc}\p{Cs}]/gu

/** Nearly no code needs it, and there are a hundred thousand in a large file. */
const NEEDS_ESCAPE = /[%|;=,\s\p{Cc}\p{Cs}]/u

const escaped = (text: string) =>
  !NEEDS_ESCAPE.test(text)
    ? text
    : text.replaceAll(PARTING, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)

const unescaped = (text: string) =>
  text.replaceAll(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))

function codesOf(entry: Entry): EntryCodes {
  const { code, statusCode, unit, written, rule } = entry
  return {
    ...(code === null ? {} : { code }),
    ...(statusCode === null ? {} : { status: statusCode }),
    ...(unit === null ? {} : { unit }),
    ...(written === undefined ? {} : { written }),
    ...(rule === undefined ? {} : { rule }),
  }
}

export function writeHeading(form: Form, list: readonly string[], more: readonly string[] = []): string {
  return [`${MARK}${form} ${list.join(',')}`, ...more].join(';')
}

export interface CodeHeading {
  readonly form: Form
  readonly list: readonly string[]
  readonly column: number
  /** Of a workbook: names that stand in its headings. */
  readonly named: ReadonlyMap<string, readonly string[]>
}

/** Null where no heading is of this form: an older file, or one of a newer Pathwise, has only its words. */
export function readHeading(headings: readonly string[]): CodeHeading | null {
  const column = headings.findIndex((text) => text.startsWith(MARK))
  const [first = '', ...more] = (headings[column] ?? '').slice(MARK.length).split(';')
  const [named = '', list = ''] = first.split(' ')
  const form = FORMS.find((each) => each === named)
  if (!form) return null
  return { form, list: list.split(','), column, named: new Map(more.map(readList)) }
}

/** `code=2|21` */
export function writeList(name: string, values: readonly (string | null | undefined)[]): string {
  return `${name}=${values.map((value) => escaped(value ?? '')).join('|')}`
}

function readList(text: string): [string, readonly string[]] {
  const at = text.indexOf('=')
  return [
    text.slice(0, Math.max(at, 0)),
    text
      .slice(at + 1)
      .split('|')
      .map(unescaped),
  ]
}

/** "months", "months.high" */
export const placeCode = ({ line, part }: Found): string =>
  part === 'value' ? line.id : `${line.id}.${part}`

const byCode = new Map<string, Found>(
  LINES.flatMap((line) =>
    (['value', ...PARTS] as const).map((part): [string, Found] => [
      placeCode({ line, part }),
      { line, part },
    ]),
  ),
)

/** Null for a code that this Pathwise does not know; a line may have another id by now. */
export function placeOf(code: string): Found | null {
  const [id = '', ...part] = code.split('.')
  return byCode.get([currentId('field', id), ...part].join('.')) ?? null
}

/** Of a row in an across file; the entries of all programs where it is the row of values. */
export function writeRow(place: Found, entries: readonly Entry[] = []): string {
  if (!CODED_LINES.has(place.line.id) || place.part !== 'value') return placeCode(place)
  const codes = entries.map(codesOf)
  return [
    placeCode(place),
    ...CODED_PARTS.filter((part) => codes.some((each) => each[part] !== undefined)).map((part) =>
      writeList(
        part,
        codes.map((each) => each[part]),
      ),
    ),
  ].join(';')
}

export interface CodedRow {
  readonly place: Found
  /** By program; none where their number is not that of the programs. */
  codes(program: number, programs: number): EntryCodes
}

export function readRow(cell: string): CodedRow | null {
  const [id = '', ...lists] = cell.split(';')
  const place = placeOf(id)
  if (!place) return null
  const read = lists.map(readList)
  return {
    place,
    codes: (program, programs) =>
      Object.fromEntries(
        read.flatMap(([name, values]) => {
          const value = values.length === programs ? values[program] : ''
          return isCodedPart(name) && value ? [[name, value]] : []
        }),
      ),
  }
}

/** What a line is in codes for one program of a rows file; '' where there is nothing to say. */
export function programCode(id: LineId, { code, statusCode, unit, written, rule }: Entry): string {
  return joinCodes([
    code === null ? '' : `${id}=${escaped(code)}`,
    statusCode === null ? '' : `${id}.status=${escaped(statusCode)}`,
    unit === null ? '' : `${id}.unit=${unit}`,
    written === undefined ? '' : `${id}.written=${escaped(written)}`,
    rule === undefined ? '' : `${id}.rule=${escaped(rule)}`,
  ])
}

/** Of all lines of a program, say. */
export const joinCodes = (codes: readonly string[]): string => codes.filter((each) => each !== '').join(';')

/** By line. */
export function readProgram(cell: string): ReadonlyMap<string, EntryCodes> {
  const found = new Map<string, EntryCodes>()
  for (const each of cell.split(';')) {
    const [name, [value = '']] = readList(each)
    const dot = name.indexOf('.')
    const id = dot < 0 ? name : name.slice(0, dot)
    const part = dot < 0 ? 'code' : name.slice(dot + 1)
    if (isCodedPart(part) && value) found.set(id, { ...found.get(id), [part]: value })
  }
  return found
}

const isCodedPart = (name: string): name is CodedPart => (CODED_PARTS as readonly string[]).includes(name)
