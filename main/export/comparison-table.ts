import type { Cell, Comparison, ComparisonRow, CredentialVerdict } from '../../data/contract/comparison.ts'
import type { ExportRequest } from '../../data/contract/contract.ts'
import { statusWords } from '../../data/format/status.ts'
import type { Figure, Provenance, Unit } from '../../data/figures/figure.ts'
import { formatAsOf } from '../../data/format/as-of.ts'
import { isOwnList } from '../../data/listed.ts'
import { isOwnFigureSource } from '../../data/own-figure.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { LINES } from './headings.ts'
import { NOTHING, type Entry, type ExportTable, type Line, type LineId } from './table.ts'

/** What of a comparison is exported, apart from the programs. */
export type ExportOptions = Pick<ExportRequest, 'layout' | 'status' | 'source' | 'asOf' | 'differencesOnly'>

/** A comparison as a table to export: the rows of the screen in their order, after what the figures follow. */
export function comparisonTable(
  comparison: Comparison,
  options: ExportOptions,
  words: Translator,
): ExportTable {
  const context: Context = { comparison, options, words, papers: new Map(), lists: new Map() }
  const rows = comparison.groups
    .flatMap((group) => group.rows)
    .filter((row) => row.differs || !options.differencesOnly)
  const extra = extraLines(context)
  const lines = [...extra.map(({ id }) => id), ...rows.map((row) => row.field)].map(lineOf)
  return {
    lines,
    programs: comparison.programs.map((_, column) => [
      ...extra.map(({ entry }) => entry(column)),
      ...rows.map((row) => entryOf(context, row, column)),
    ]),
  }
}

interface Context {
  readonly comparison: Comparison
  readonly options: ExportOptions
  readonly words: Translator
  /** Sources in words, by their key: many programs share theirs. */
  readonly papers: Map<readonly Provenance[], Pick<Entry, 'source' | 'asOf'>>
  /** Entries of verdicts and occupations: programs of one field of study and level share them, too. */
  readonly lists: Map<readonly unknown[], Entry>
}

const lines = new Map<string, Line>(LINES.map((line) => [line.id, line]))

function lineOf(id: string): Line {
  const line = lines.get(id)
  if (!line) throw new RangeError(`The comparison has a row "${id}" that is not a compared field`)
  return line
}

interface ExtraLine {
  readonly id: LineId
  readonly entry: (column: number) => Entry
}

/** What each program is, and what the prices, the pay and the sums follow. */
function extraLines({ comparison, options, words }: Context): ExtraLine[] {
  const { programs, residency, credential, presentPay } = comparison
  const same = (id: LineId, text: string | null): ExtraLine[] => {
    const entry = { ...NOTHING, text }
    return text === null ? [] : [{ id, entry: () => entry }]
  }
  const each = (id: LineId, read: (program: Comparison['programs'][number]) => string): ExtraLine => ({
    id,
    entry: (column) => {
      const program = programs[column]
      return { ...NOTHING, text: (program && read(program)) || null }
    },
  })
  const pay: Entry = {
    ...NOTHING,
    value: presentPay,
    status: options.status ? statusWords({ status: 'own', value: presentPay }, words) : null,
  }
  return [
    each('key', ({ key }) => key),
    each('program', ({ program }) => program),
    each('institution', ({ institution }) => institution),
    ...same('residency', words.word(`residency.${residency}`)),
    ...same('chosenOccupation', chosenOccupation(comparison, words)),
    ...same('chosenCredential', credential),
    ...(presentPay === null ? [] : [{ id: 'presentPay', entry: () => pay } as const]),
  ]
}

/** A wage without its occupation code, area and month is not a fact, nor is an outlook without its years. */
function chosenOccupation({ occupation, facts }: Comparison, words: Translator): string | null {
  const chosen = facts.find(({ soc }) => soc === occupation)
  if (!chosen) return null
  const { outlook } = chosen
  const wage = chosen.wages[0]
  const parts = [`${words.t('export.code.soc', { code: chosen.soc })} ${chosen.title}`]
  if (wage) {
    parts.push(words.word(`export.area.${wage.area}`, wage.area))
    parts.push(words.t('export.pay', { when: formatAsOf(wage.vintage, words.locale) }))
  }
  if (outlook) {
    const years = { from: String(outlook.baseYear), to: String(outlook.targetYear) }
    parts.push(words.t('export.outlook', years))
  }
  return parts.join(', ')
}

function entryOf(context: Context, row: ComparisonRow, column: number): Entry {
  const cell = row.cells[column]
  if (!cell) throw new RangeError(`Row ${row.field} has no cell for column ${column}`)
  const { options, words } = context
  switch (cell.kind) {
    case 'figure':
      return figureEntry(context, cell.figure, cell.unit, lineOf(row.field).unit)
    case 'category':
      return textEntry(context, cell, words.word(`${cell.words}.${cell.code}`, cell.code))
    case 'text':
      return textEntry(context, cell, cell.text)
    case 'occupations':
      return lineOf(row.field).kind === 'figure'
        ? { ...NOTHING, status: options.status ? words.t('export.notChosen') : null }
        : once(context, cell.occupations, () => occupationNames(context, cell.occupations))
    case 'verdicts':
      return once(context, cell.verdicts, () => verdictEntry(context, cell.verdicts))
  }
}

function once({ lists }: Context, list: readonly unknown[], make: () => Entry): Entry {
  let entry = lists.get(list)
  if (!entry) lists.set(list, (entry = make()))
  return entry
}

function figureEntry(context: Context, figure: Figure, unit: Unit, lineUnit: Unit | null): Entry {
  const { source, asOf } = papersOf(context, figure.provenance)
  // Written out, not spread: an export makes half a million of these.
  return {
    value: figure.value,
    high: figure.high ?? null,
    unit: lineUnit === null && figure.value !== null ? unit : null,
    text: null,
    why: null,
    status: context.options.status ? statusWords(figure, context.words) : null,
    source,
    asOf,
  }
}

/** A text says its status only where there is none to read. */
function textEntry(
  context: Context,
  { figure }: Extract<Cell, { kind: 'text' | 'category' }>,
  text: string | null,
): Entry {
  const { options, words } = context
  const { source, asOf } = papersOf(context, figure.provenance)
  return {
    value: null,
    high: null,
    unit: null,
    text: text || null,
    why: null,
    status: options.status && figure.value === null ? statusWords(figure, words) : null,
    source,
    asOf,
  }
}

function occupationNames({ comparison, words }: Context, socs: readonly string[]): Entry {
  const title = (soc: string) => comparison.occupations.find((each) => each.soc === soc)?.title ?? ''
  const names = socs.map((soc) => `${words.t('export.code.soc', { code: soc })} ${title(soc)}`.trim())
  return { ...NOTHING, text: names.join('; ') || null }
}

function verdictEntry({ words }: Context, verdicts: readonly CredentialVerdict[]): Entry {
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

function papersOf(
  { comparison: { sources }, options, words, papers }: Context,
  provenance: readonly Provenance[],
): Pick<Entry, 'source' | 'asOf'> {
  if (!options.source && !options.asOf) return NO_PAPERS
  let found = papers.get(provenance)
  if (!found) {
    const dates = provenance.flatMap(({ source }) => sources[source]?.asOf ?? [])
    const named = provenance.map(({ source, columns, rule }) => {
      const { publisher = source, title = '', file = '' } = sources[source] ?? {}
      const who = isOwnList(source)
        ? words.t('source.own')
        : isOwnFigureSource(source)
          ? words.t('source.you')
          : publisher
      const where = [who, title, file, columns].filter((part) => part !== '').join(', ')
      return rule === undefined ? where : `${where} (${words.word(`rule.${rule}`, rule)})`
    })
    const asOf = [...new Set(dates)].map((date) => formatAsOf(date, words.locale)).join(', ')
    found = {
      source: (options.source && named.join('; ')) || null,
      asOf: options.asOf && asOf !== '' ? words.t('export.code.asOf', { code: asOf }) : null,
    }
    papers.set(provenance, found)
  }
  return found
}

const NO_PAPERS = { source: null, asOf: null }
