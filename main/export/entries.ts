import type { Cell, Comparison, ComparisonRow, CredentialVerdict } from '../../data/contract/comparison.ts'
import type { ExportRequest } from '../../data/contract/export.ts'
import { formatAsOf } from '../../data/format/as-of.ts'
import { statusWords } from '../../data/format/status.ts'
import type { Figure, Provenance, Unit } from '../../data/figures/figure.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { CODED_LINES } from './codes.ts'
import { LINES } from './headings.ts'
import { writePlace } from './place.ts'
import { sourceName } from './source-name.ts'
import { NOTHING, type Entry, type Line } from './exported-table.ts'

/** What a file says beside each value. */
export type Beside = Pick<ExportRequest, 'status' | 'source' | 'asOf'>

/** What entries are made with; one for a whole export. */
export interface EntryContext {
  readonly comparison: Comparison
  readonly beside: Beside
  readonly words: Translator
  /** Sources in words, by their key: many programs share theirs. */
  readonly provenanceTable: Map<readonly Provenance[], Pick<Entry, 'source' | 'asOf'>>
  /** Entries of verdicts and occupations: programs of one field of study and level share them, too. */
  readonly lists: Map<readonly unknown[], Entry>
}

export function entryContext(comparison: Comparison, beside: Beside, words: Translator): EntryContext {
  return { comparison, beside, words, provenanceTable: new Map(), lists: new Map() }
}

const lines = new Map<string, Line>(LINES.map((line) => [line.id, line]))

/** @throws RangeError for what is no line of an export. */
export function lineOf(id: string): Line {
  const line = lines.get(id)
  if (!line) throw new RangeError(`The comparison has a row "${id}" that is not a compared field`)
  return line
}

/** One cell of a comparison as a file holds it. */
export function entryOf(context: EntryContext, row: ComparisonRow, column: number): Entry {
  const cell = row.cells[column]
  if (!cell) throw new RangeError(`Row ${row.field} has no cell for column ${column}`)
  const { beside, words } = context
  switch (cell.kind) {
    case 'figure':
      return figureEntry(context, lineOf(row.field), cell.figure, cell.unit)
    case 'category':
      return {
        ...textEntry(
          context,
          lineOf(row.field),
          cell,
          words.word(`${cell.words}.${cell.code}`, cell.code),
          cell.code,
        ),
        ...(row.field === 'awardLevel' ? asListed(cell) : {}),
      }
    case 'text': {
      const program = row.field === 'city' ? context.comparison.programs[column] : undefined
      const code = program ? writePlace(program) : cell.text
      return textEntry(context, lineOf(row.field), cell, cell.text, code)
    }
    case 'occupations':
      return lineOf(row.field).kind === 'figure'
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

function figureEntry(context: EntryContext, line: Line, figure: Figure, unit: Unit): Entry {
  const { source, asOf } = provenanceTableOf(context, figure.provenance)
  // Written out, not spread: an export makes half a million of these.
  return {
    value: figure.value,
    high: figure.high ?? null,
    unit: line.unit === null && figure.value !== null ? unit : null,
    text: null,
    why: null,
    status: context.beside.status ? statusWords(figure, context.words) : null,
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
  const { beside, words } = context
  const { source, asOf } = provenanceTableOf(context, figure.provenance)
  const saysStatus = beside.status && (figure.value === null || figure.status === 'own')
  const isCoded = CODED_LINES.has(id)
  return {
    value: null,
    high: null,
    unit: null,
    text: text || null,
    why: null,
    status: saysStatus ? statusWords(figure, words) : null,
    source,
    asOf,
    code: (isCoded && text && code) || null,
    statusCode: isCoded && saysStatus ? figure.status : null,
  }
}

function occupationNames({ comparison, words }: EntryContext, socs: readonly string[]): Entry {
  const title = (soc: string) => comparison.occupations.find((each) => each.soc === soc)?.title ?? ''
  const names = socs.map((soc) => `${words.t('export.code.soc', { code: soc })} ${title(soc)}`.trim())
  return { ...NOTHING, text: names.join('; ') || null }
}

function verdictEntry({ words }: EntryContext, verdicts: readonly CredentialVerdict[]): Entry {
  const each = (say: (verdict: CredentialVerdict) => string) =>
    verdicts.map((verdict) => `${verdict.credential}: ${say(verdict)}`).join('; ') || null
  return {
    ...NOTHING,
    text: each(({ verdict }) => words.t(`verdict.${verdict}`)),
    why: each(({ reasons }) =>
      reasons.map(({ code, params }) => words.word(`reason.${code}`, code, params)).join(' '),
    ),
  }
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
      const { publisher = source, title = '', file = '' } = sources[source] ?? {}
      const who = sourceName(source, publisher, words)
      const where = [who, title, file, columns].filter((part) => part !== '').join(', ')
      return rule === undefined ? where : `${where} (${words.word(`rule.${rule}`, rule)})`
    })
    const asOf = [...new Set(dates)].map((date) => formatAsOf(date, words.locale)).join(', ')
    found = {
      source: (beside.source && named.join('; ')) || null,
      asOf: beside.asOf && asOf !== '' ? words.t('export.code.asOf', { code: asOf }) : null,
    }
    provenanceTable.set(provenance, found)
  }
  return found
}

const NO_PAPERS = { source: null, asOf: null }
