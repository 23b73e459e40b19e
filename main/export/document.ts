import type { Comparison, ComparisonRow } from '../../data/contract/comparison.ts'
import type { PageChart, PageMap, TextRequest } from '../../data/contract/export.ts'
import { readCellKey, type Notes } from '../../data/comparison-state.ts'
import type { SchoolQuestions } from '../../data/ranking/questions.ts'
import { field, type FieldId, type GroupId } from '../../data/fields/catalogue.ts'
import type { Note } from '../../data/figures/figure.ts'
import { formatAsOf } from '../../data/format/as-of.ts'
import { closingWords } from '../../data/format/closing.ts'
import { asName, asWords, joined, sayParts, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { ProgramKey } from '../../data/program.ts'
import { isSaidAmongPay, jobStripOf } from '../../data/job-strip.ts'
import { depthOf } from '../../data/rows.ts'
import { chosenOccupation } from './comparison-table.ts'
import { documentCell, MARKS, type DocumentCell, type Mark } from './document-cell.ts'
import { madeEntries, type Beside } from './entries.ts'
import { SourceNumbers, type DocumentSource } from './document-sources.ts'
import { documentMap, type DocumentMap } from './document-map.ts'
import { documentStrip, type DocumentStrip } from './document-strip.ts'
import { shownGroups } from './shown-rows.ts'

/**
 * A comparison of programs or of jobs in words and numbers, apart from any form: workbook, web page,
 * Markdown and plain text only lay it out.
 */
export interface ComparisonDocument {
  /** The name of the case, or what the document is. */
  readonly title: string
  /** The name of the case; '' where it has none. */
  readonly name: string
  /** "November 25, 2026". */
  readonly madeOn: string
  /** '' for none. */
  readonly organisation: string
  readonly columns: readonly DocumentColumn[]
  /** What its columns are. Files of programs are read back as such. */
  readonly kind: 'programs' | 'jobs'
  /** What prices, pay and sums follow. */
  readonly follows: readonly { readonly label: string; readonly value: readonly Said[] }[]
  readonly groups: readonly DocumentGroup[]
  /** What to know before reading across. */
  readonly notices: readonly string[]
  /** The signs that its cells use, with their meaning. */
  readonly marks: readonly { readonly sign: string; readonly meaning: string }[]
  /** Everything its figures come from, numbered from 1. */
  readonly sources: readonly DocumentSource[]
  readonly notes: readonly { readonly about: readonly Said[]; readonly text: string }[]
  readonly charts: readonly PageChart[]
  /** Where its schools are; null where that was not asked for, or nobody knows. */
  readonly map: DocumentMap | null
  /** What to ask each school. */
  readonly questions: readonly SchoolQuestions[]
}

/** What stands in a column: a program, or a job. */
interface DocumentColumn {
  /** Of a program its key, of a job its code. */
  readonly key: ProgramKey
  readonly name: string
  /** The school; '' of a job. */
  readonly institution: string
  readonly place: string
  /** Beneath it, in words: the award, with a word where its school closed; of a job its code. */
  readonly kind: string
}

export interface DocumentGroup {
  readonly label: string
  /** What pay and outlook are about; null elsewhere. */
  readonly detail: readonly Said[] | null
  /** What is the job's and not a program's, where sentences were asked for: its rows are not among `rows`. */
  readonly strip: DocumentStrip | null
  readonly rows: readonly DocumentRow[]
}

export interface DocumentRow {
  readonly field: FieldId
  readonly label: string
  /** Once, beside the label; null where the label or the cells say it. */
  readonly unit: string | null
  /** 0; 1 or 2 for a part of a sum above. */
  readonly depth: number
  readonly cells: readonly DocumentCell[]
  /** Do the cells say different things? */
  readonly differs: boolean
  /** It is of one job, and the programs lead to several of which none was settled on. */
  readonly waitsForJob: boolean
}

/** What is for people to read: a row that waits for a job says nothing. Files have it all the same. */
export const groupsToRead = ({ groups }: Pick<ComparisonDocument, 'groups'>): readonly DocumentGroup[] =>
  groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ waitsForJob }) => !waitsForJob) }))
    .filter(({ rows, strip }) => rows.length > 0 || strip !== null)

/** What a document is made of beside the comparison. */
export interface DocumentParts {
  /** Pay and outlook as sentences where they are the same for all: for what is read, and not computed with. */
  readonly strips?: boolean
  readonly options: Pick<TextRequest, 'show' | 'rows'> & { readonly beside: Beside }
  readonly name: string
  readonly organisation: string
  readonly today: Date
  /** None where they were not asked for. */
  readonly notes: Notes
  readonly charts: readonly PageChart[]
  readonly map?: PageMap | null
  readonly questions: readonly SchoolQuestions[]
}

export function comparisonDocument(
  comparison: Comparison,
  { strips = false, options, name, organisation, today, notes, charts, map = null, questions }: DocumentParts,
  words: Translator,
): ComparisonDocument {
  const context = { comparison, beside: options.beside, words, ...madeEntries() }
  const numbers = new SourceNumbers(comparison.sources, words)
  const used = new Set<Mark>()
  const cellOf = (row: ComparisonRow, column: number): DocumentCell => {
    const cell = documentCell(context, row, column, numbers)
    for (const mark of cell.marks) used.add(mark)
    return cell
  }
  const groups = shownGroups(comparison, options).flatMap(({ id, rows }): DocumentGroup[] => {
    const fields = rows.map((row) => row.field)
    const strip = strips ? jobStripOf(id, fields, comparison, {}) : null
    const others = rows.filter((row) => !strip?.fields.includes(row.field))
    const isSaid = strip !== null && isSaidAmongPay(strip, id)
    if (isSaid && others.length === 0) return []
    const inGroup = new Set(fields)
    return [
      {
        label: words.t(`group.${id}`),
        // A strip says itself that several jobs are meant.
        detail: strip && comparison.occupation === null ? [] : detailOf(id, comparison, words),
        strip: strip && !isSaid ? documentStrip(strip, comparison, rows, cellOf, words) : null,
        rows: others.map((row) => ({
          field: row.field,
          ...labelOf(row, comparison, words),
          depth: depthOf(row.field, inGroup),
          differs: row.differs,
          waitsForJob: waitsForJob(row),
          cells: row.cells.map((_, column) => cellOf(row, column)),
        })),
      },
    ]
  })
  return {
    title: name || words.t('export.title'),
    name,
    madeOn: dayInWords(today, words),
    organisation,
    columns: comparison.programs.map(({ key, program, institution, city, state, awardLevel, closed }) => ({
      key,
      name: program,
      institution,
      place: [city, state].filter((part) => part !== '').join(', '),
      kind: [words.word(`awardLevel.${awardLevel}`, ''), closed ? closingWords(closed, words) : '']
        .filter((part) => part !== '')
        .join('. '),
    })),
    kind: 'programs',
    follows: follows(comparison, groups, words),
    groups,
    notices: notices(comparison, words),
    marks: markLines(used, words),
    sources: numbers.list,
    notes: noteLines(notes, comparison, words),
    charts,
    map: map && documentMap(map, comparison, words),
    questions,
  }
}

/** The list of occupations itself waits for nothing. */
const waitsForJob = ({ field: id, cells }: ComparisonRow): boolean =>
  id !== 'occupation' && cells.length > 0 && cells.every(({ kind }) => kind === 'occupations')

export const dayInWords = (today: Date, { locale }: Translator): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(today)

/** The signs that cells use, in the order of the legend. */
export function markLines(used: ReadonlySet<Mark>, words: Translator): ComparisonDocument['marks'] {
  return MARKS.filter((mark) => used.has(mark)).map((mark) => ({
    sign: words.t(`export.mark.${mark}`),
    meaning: words.t(`export.meaning.${mark}`),
  }))
}

/** The credential chosen and the years of the outlook stand in the labels of what follows them, as on screen. */
function labelOf(
  { field: id }: ComparisonRow,
  { credential, facts, occupation }: Comparison,
  words: Translator,
): Pick<DocumentRow, 'label' | 'unit'> {
  const outlook = facts.find(({ soc }) => soc === occupation)?.outlook
  const label = () => {
    if (credential !== null && (id === 'costToCredential' || id === 'exam'))
      return words.t(`compare.label.${id}`, { credential })
    if (outlook && id === 'employment')
      return words.t('compare.label.employment', { year: String(outlook.baseYear) })
    if (outlook && id === 'employmentTarget')
      return words.t('compare.label.employmentTarget', { year: String(outlook.targetYear) })
    return words.t(`field.${id}`)
  }
  const { unit } = field(id)
  const named = label()
  if (!unit) return { label: named, unit: null }
  const sign = words.word(`compare.unit.${unit}`, '')
  if (sign !== '') return { label: named, unit: sign }
  const measured = (unit === 'months' || unit === 'miles') && words.t(`unit.${unit}`)
  return {
    label: named,
    unit: measured && !named.toLowerCase().includes(measured) ? measured : null,
  }
}

/** A wage without its occupation, area and month is not a fact, nor is an outlook without its years. */
function detailOf(
  id: GroupId,
  { facts, occupation, area }: Comparison,
  words: Translator,
): DocumentGroup['detail'] {
  const chosen = facts.find(({ soc }) => soc === occupation)
  const wage = chosen?.wages[0]
  if (id === 'pay' && occupation === null && facts.length > 1)
    return [asWords(words.t('export.detail.severalJobs'))]
  if (id === 'pay' && chosen && wage) {
    const names = {
      occupation: asName(chosen.title),
      area: asName(wage.area === area.area ? area.title : wage.area),
    }
    return sayParts(words, 'export.detail.pay', names, { when: formatAsOf(wage.vintage, words.locale) })
  }
  if (id !== 'outlook' || !chosen?.outlook) return null
  const { baseYear, targetYear } = chosen.outlook
  const years = { from: String(baseYear), to: String(targetYear) }
  return sayParts(words, 'export.detail.outlook', { occupation: asName(chosen.title) }, years)
}

function follows(
  comparison: Comparison,
  groups: readonly DocumentGroup[],
  words: Translator,
): ComparisonDocument['follows'] {
  const { residency, credential, presentPay } = comparison
  // The heads of pay and outlook say it, where there are any.
  const isUserProvided = comparison.occupation !== null && groups.some(({ detail }) => detail !== null)
  const occupation = isUserProvided ? null : chosenOccupation(comparison, words)
  const money = (cents: number) =>
    new Intl.NumberFormat(words.locale, {
      style: 'currency',
      currency: 'USD',
      maximumFractionDigits: 0,
    }).format(cents / 100)
  const lines = [
    ['residency', [asWords(words.word(`residency.${residency}`))]],
    ['chosenOccupation', occupation],
    [
      'chosenCredential',
      credential === null
        ? null
        : joined([asName(credential), asWords(words.word(`credential.${credential}`, credential))], ', '),
    ],
    ['presentPay', presentPay === null ? null : [asWords(money(presentPay))]],
  ] as const
  return lines.flatMap(([id, value]) =>
    value === null ? [] : [{ label: words.t(`export.line.${id}`), value }],
  )
}

function notices({ notices, missing }: Comparison, words: Translator): string[] {
  const said = notices.map(({ code, params = {} }) => {
    const said = datesInWords(params, words)
    // Nothing of the program's own buttons on paper or in a file.
    return words.word(`export.notice.${code}`, '', said) || words.word(`notice.${code}`, code, said)
  })
  return missing.length === 0
    ? said
    : [words.t('notice.programs-missing', { count: missing.length }), ...said]
}

/** Dates of prices, as people write them. */
function datesInWords(params: NonNullable<Note['params']>, words: Translator): NonNullable<Note['params']> {
  const { prices } = params
  if (typeof prices !== 'string') return params
  const dates = prices.split(', ').map((date) => formatAsOf(date, words.locale))
  return { ...params, prices: new Intl.ListFormat(words.locale).format(dates) }
}

/** Notes on the whole first, then program by program; those on programs that are not compared stay at home. */
function noteLines(notes: Notes, { programs }: Comparison, words: Translator): ComparisonDocument['notes'] {
  const entries = Object.entries(notes).map(([key, text]) => ({ ...readCellKey(key), text }))
  const label = (id: FieldId | '') => (id === '' ? [] : [asWords(words.t(`field.${id}`))])
  const of = (key: string, names: readonly Said[]) =>
    entries
      .filter(({ program }) => program === key)
      .sort((a, b) => Number(a.field !== '') - Number(b.field !== ''))
      .map(({ field: id, text }) => ({ about: joined([...names, ...label(id)], ', '), text }))
  return [
    ...of('', [asWords(words.t('export.note.all'))]),
    ...programs.flatMap(({ key, program, institution }) => of(key, [asName(program), asName(institution)])),
  ]
}
