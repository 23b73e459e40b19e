import type { Cell, ComparedTable, ComparisonRow, CredentialVerdict } from '../../data/contract/comparison.ts'
import type { ExportRequest } from '../../data/contract/export.ts'
import { reasonWords } from '../../data/format/reason.ts'
import { sourceDate, sourceWords } from '../../data/format/source-words.ts'
import { saysMoreThanStatus, statusWords } from '../../data/format/status.ts'
import { isGuess, type Figure, type Provenance, type Status, type Unit } from '../../data/figures/figure.ts'
import { peopleOf } from '../../data/figures/group.ts'
import { asName, asWords, joined, textOf, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { CODED_LINES } from './codes.ts'
import { JOB_LINES, LINES } from './headings.ts'
import { mapRuns } from './map-runs.ts'
import { writePlace } from './place.ts'
import { NOTHING, type Entry, type Line } from './exported-table.ts'

/** What a file says beside each value. */
export type Beside = Pick<ExportRequest, 'status' | 'source' | 'asOf'>

/** What entries are made with. */
export interface EntryContext extends MadeEntries {
  readonly comparison: Pick<ComparedTable, 'programs' | 'occupations' | 'sources'>
  readonly beside: Beside
  readonly words: Translator
}

/** What many cells share, made once for a whole export, in however many pieces its comparison comes. */
export interface MadeEntries {
  /** Sources in words, by their key: many programs share theirs. */
  readonly provenanceTable: Map<readonly Provenance[], Pick<Entry, 'source' | 'asOf'>>
  /** Statuses in words, where they say no more than the status. */
  readonly statuses: Map<Status, string>
  /** Entries of verdicts and occupations: programs of one field of study and level share them, too. */
  readonly lists: Map<readonly unknown[], Entry>
  /** Long texts as a cell of CSV, in lines: the reasons of a verdict are those of thousands. */
  readonly cellsInLines: Map<string, string>
}

export const madeEntries = (): MadeEntries => ({
  provenanceTable: new Map(),
  statuses: new Map(),
  lists: new Map(),
  cellsInLines: new Map(),
})

const lines = new Map<string, Line>([...LINES, ...JOB_LINES].map((line) => [line.id, line]))

/** @throws RangeError for what is no line of any export. */
export function lineOf(id: string): Line {
  const line = lines.get(id)
  if (!line) throw new RangeError(`The comparison has a row "${id}" that is not a compared field`)
  return line
}

/** The cells of a comparison's row as a file holds them. */
export function entriesOf(context: EntryContext, { field, cells }: ComparisonRow): readonly Entry[] {
  const line = lineOf(field)
  // What a place is in code stands in the program, not in the cell's words.
  if (line.id === 'city')
    return cells.map((cell, column) => entryOf(context, line, cell, context.comparison.programs[column]))
  return mapRuns(cells, (cell) => entryOf(context, line, cell))
}

/** One cell of a line; its program where the line is a place. */
export function entryOf(
  context: EntryContext,
  line: Line,
  cell: Cell,
  program?: ComparedTable['programs'][number],
): Entry {
  const { beside, words } = context
  switch (cell.kind) {
    case 'figure':
      return figureEntry(context, line, cell.figure, cell.unit)
    case 'category':
      return {
        ...textEntry(context, line, cell, words.word(`${cell.words}.${cell.code}`, cell.code), cell.code),
        ...(line.id === 'awardLevel' ? asListed(cell) : {}),
      }
    case 'text':
      return textEntry(
        context,
        line,
        cell,
        cell.text,
        line.id === 'city' && program ? writePlace(program) : cell.text,
      )
    case 'occupations':
      return line.kind === 'figure'
        ? { ...NOTHING, status: beside.status ? words.t('export.notChosen') : null }
        : once(context, cell.occupations, () => occupationNames(context, cell.occupations))
    case 'verdicts':
      return once(context, cell.verdicts, () => verdictEntry(context, cell.verdicts))
  }
}

/** The award in the words of its list. */
function asListed({ figure }: Extract<Cell, { kind: 'category' }>): Pick<Entry, 'written'> {
  const text = figure.notes?.find(({ code }) => code === 'award-as-listed')?.params?.['text']
  return typeof text === 'string' ? { written: text } : {}
}

function once({ lists }: EntryContext, list: readonly unknown[], make: () => Entry): Entry {
  let entry = lists.get(list)
  if (!entry) lists.set(list, (entry = make()))
  return entry
}

function statusOf({ words, statuses }: MadeEntries & Pick<EntryContext, 'words'>, figure: Figure): string {
  if (saysMoreThanStatus(figure)) return statusWords(figure, words)
  let said = statuses.get(figure.status)
  if (said === undefined) statuses.set(figure.status, (said = statusWords(figure, words)))
  return said
}

function figureEntry(context: EntryContext, line: Line, figure: Figure, unit: Unit): Entry {
  const { source, asOf } = provenanceTableOf(context, figure.provenance)
  // Written out, not spread: an export makes half a million of these.
  return {
    value: figure.value,
    high: figure.high ?? null,
    people: peopleOf(figure),
    unit: line.unit === null && figure.value !== null ? unit : null,
    text: null,
    why: null,
    status: context.beside.status ? statusOf(context, figure) : null,
    source,
    asOf,
    code: null,
    statusCode: context.beside.status && CODED_LINES.has(line.id) ? figure.status : null,
    ...(line.id === 'months' ? ruleOf(figure) : NO_RULE),
  }
}

const NO_RULE = {}
function ruleOf({ provenance }: Figure): Pick<Entry, 'rule'> {
  const rule = provenance.find((each) => each.rule !== undefined)?.rule
  return rule === undefined ? NO_RULE : { rule }
}

/** A text says its status only where there is none to read, or where it is the person's own. */
function textEntry(
  context: EntryContext,
  { id }: Line,
  { figure }: Extract<Cell, { kind: 'text' | 'category' }>,
  text: string | null,
  code: string | null,
): Entry {
  const { beside } = context
  // A file is read back as what a list tells; a guess is none of that, and comes back from the name.
  if (isGuess(figure))
    return { ...NOTHING, status: beside.status ? context.words.t('status.not-reported') : null }
  const { source, asOf } = provenanceTableOf(context, figure.provenance)
  const saysStatus = beside.status && (figure.value === null || figure.status === 'own')
  const isCoded = CODED_LINES.has(id)
  return {
    value: null,
    high: null,
    people: null,
    unit: null,
    text: text || null,
    why: null,
    status: saysStatus ? statusOf(context, figure) : null,
    source,
    asOf,
    code: (isCoded && text && code) || null,
    statusCode: isCoded && saysStatus ? figure.status : null,
  }
}

function occupationNames(context: EntryContext, socs: readonly string[]): Entry {
  return { ...NOTHING, text: textOf(occupationParts(context, socs)) || null }
}

/** "SOC 29-2072 Medical Records Specialists; SOC …" */
export function occupationParts(
  { comparison, words }: Pick<EntryContext, 'comparison' | 'words'>,
  socs: readonly string[],
): readonly Said[] {
  return socs.flatMap((soc, at) => {
    const title = comparison.occupations.find((each) => each.soc === soc)?.title ?? ''
    const code = words.t('export.code.soc', { code: soc })
    return [...joined([asWords(`${at === 0 ? '' : '; '}${code}`), asName(title)], ' ')]
  })
}

function verdictEntry({ words }: EntryContext, verdicts: readonly CredentialVerdict[]): Entry {
  return {
    ...NOTHING,
    text:
      verdicts
        .map(({ credential, verdict }) => `${credential}: ${words.t(`verdict.${verdict}`)}`)
        .join('; ') || null,
    why:
      verdicts
        .map(
          ({ credential, reasons }) =>
            `${credential}${OF}${reasons.map((reason) => reasonWords(reason, words)).join(' ')}`,
        )
        .join('\n') || null,
  }
}

const OF = ': '

/** The reasons of an entry, by credential. */
export function reasonsOf({ why }: Entry): ReadonlyMap<string, string> {
  return new Map(
    (why ?? '').split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf(OF)
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + OF.length)]]
    }),
  )
}

function provenanceTableOf(
  { comparison: { sources }, beside, words, provenanceTable }: EntryContext,
  provenance: readonly Provenance[],
): Pick<Entry, 'source' | 'asOf'> {
  if (!beside.source && !beside.asOf) return NO_PAPERS
  let found = provenanceTable.get(provenance)
  if (!found) {
    const dates = provenance.flatMap(({ source }) => sources[source]?.asOf ?? [])
    const named = provenance.map(({ source, columns, rule }) => {
      const known = sources[source]
      const { publisher, title } = known
        ? sourceWords(known, words)
        : { publisher: asWords(source), title: asWords('') }
      const where = [publisher.text, title.text, known?.file ?? '', columns]
        .filter((part) => part !== '')
        .join(', ')
      return rule === undefined ? where : `${where} (${words.word(`rule.${rule}`, rule)})`
    })
    const asOf = [...new Set(dates)].map((date) => sourceDate(date, words)).join(', ')
    found = {
      source: (beside.source && named.join('; ')) || null,
      // What has no date is not "as of" anything.
      asOf:
        !beside.asOf || asOf === ''
          ? null
          : /\d/.test(asOf)
            ? words.t('export.code.asOf', { code: asOf })
            : asOf,
    }
    provenanceTable.set(provenance, found)
  }
  return found
}

const NO_PAPERS = { source: null, asOf: null }
