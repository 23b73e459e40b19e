import { OfficialFileError } from '../official-file-error.ts'
import { LONGEST_CELL, type Budget } from './budget.ts'
import { listenTo } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** Official workbooks have some dozen. */
const MOST_SHEETS = 200

/** In characters, as a request may name it; Excel's own limit is 31. */
const LONGEST_NAME = 100

/** Of a workbook to its parts; each sheet is one, and some are of styles and the like. */
const MOST_RELATIONS = 10_000

/** More than Excel takes: support.microsoft.com, "Excel specifications and limits". */
const MOST_FORMATS = 70_000

/** In characters; Excel's own limit of a number format. */
const LONGEST_FORMAT = 255

/** Sheets of a workbook, in their order, and what their cells refer to. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly part: ZipEntry }[]
  readonly strings: ZipEntry | null
  readonly styles: ZipEntry | null
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean
}

/**
 * @throws RangeError when there is no workbook in the archive, or a part of it is missing;
 *   OfficialFileError 'too-large' where it has more sheets than any, 'too-much'
 */
export async function findParts(
  entries: readonly ZipEntry[],
  budget: Budget,
  file: string,
): Promise<WorkbookParts> {
  const parts = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]))
  const partAt = (path: string) => {
    const part = parts.get(path.toLowerCase())
    if (!part) throw new RangeError(`This workbook has no part ${path}`)
    return part
  }
  const book = partAt('xl/workbook.xml')
  const relations = await relationsOf(partAt('xl/_rels/workbook.xml.rels'), budget)
  const ofType = (type: string) => relations.find((each) => each.type.endsWith(`/${type}`))
  const sheets: { name: string; isHidden: boolean; part: ZipEntry }[] = []
  let from1904 = false
  await listenTo(budget.unpack(book), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes().date1904 ?? '')
      if (name !== 'sheet') return
      const found = attributes()
      const id = Object.entries(found).find(([key]) => key.endsWith(':id'))?.[1]
      const relation = relations.find((each) => each.id === id)
      // Sheets of charts and dialogs hold no cells.
      if (!relation?.type.endsWith('/worksheet')) return
      if (sheets.length === MOST_SHEETS) throw new OfficialFileError('too-large', { file })
      sheets.push({
        name: (found.name ?? '').slice(0, LONGEST_NAME),
        // "hidden" or "veryHidden", which only a macro shows.
        isHidden: /hidden$/i.test(found.state ?? ''),
        part: partAt(relation.path),
      })
    },
    close() {},
    text() {},
  })
  const strings = ofType('sharedStrings')
  const styles = ofType('styles')
  return {
    sheets,
    strings: strings ? partAt(strings.path) : null,
    styles: styles ? partAt(styles.path) : null,
    from1904,
  }
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly path: string
}

/** Links to other files ("External") are not followed. */
async function relationsOf(part: ZipEntry, budget: Budget): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  await listenTo(budget.unpack(part), {
    open(name, attributes) {
      if (name !== 'Relationship') return
      if (relations.length === MOST_RELATIONS) throw new RangeError('This workbook has too many relations')
      const { Id = '', Type = '', Target = '', TargetMode } = attributes()
      if (TargetMode === 'External') return
      relations.push({ id: Id, type: Type, path: Target.startsWith('/') ? Target.slice(1) : `xl/${Target}` })
    },
    close() {},
    text() {},
  })
  return relations
}

/** The texts that cells refer to by number. What stands in small above a text (for reading it aloud) is left out. */
export async function readStrings(part: ZipEntry | null, budget: Budget): Promise<readonly string[]> {
  const strings: string[] = []
  if (!part) return strings
  let text = ''
  let [inText, aloud] = [false, false]
  await listenTo(budget.unpack(part), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !aloud
      else if (name === 'rPh') aloud = true
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') aloud = false
      else if (name === 'si') {
        const string = unescaped(text)
        strings.push(string)
        // An empty text takes its place too.
        budget.characters(string.length + 8)
      }
    },
    text(piece) {
      if (inText) text = joined(text, piece)
    },
  })
  return strings
}

/** A text and what follows it, up to the end of a cell. */
export function joined(text: string, piece: string): string {
  const room = LONGEST_CELL - text.length
  return room <= 0 ? text : text + piece.slice(0, room)
}

/** Excel writes characters that XML does not allow as _x000D_. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
}

/** Which styles of cells (by number) show a date. */
export async function readDateStyles(part: ZipEntry | null, budget: Budget): Promise<ReadonlySet<string>> {
  const dates = new Set<string>()
  if (!part) return dates
  const formats = new Map<string, string>()
  let [inCells, style] = [false, 0]
  await listenTo(budget.unpack(part), {
    open(name, attributes) {
      if (formats.size > MOST_FORMATS || style > MOST_FORMATS)
        throw new RangeError('This workbook has more formats than Excel takes')
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes()
        formats.set(numFmtId, formatCode.slice(0, LONGEST_FORMAT))
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        if (isDateFormat(attributes().numFmtId ?? '0', formats)) dates.add(String(style))
        style += 1
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    text() {},
  })
  return dates
}

/** 14 to 17 and 22 are Excel's own formats with a date; of others, the code has a year or a day. */
function isDateFormat(id: string, formats: ReadonlyMap<string, string>): boolean {
  if (/^(1[4-7]|22)$/.test(id)) return true
  const code = (formats.get(id) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /[yd]/i.test(code)
}
