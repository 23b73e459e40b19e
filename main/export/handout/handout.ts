import type {
  Cell,
  ComparedProgram,
  Comparison,
  CredentialVerdict,
} from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import { hasValue, isGuess, isLowerBound, type Provenance } from '../../../data/figures/figure.ts'
import { formatAsOf } from '../../../data/format/as-of.ts'
import { closingWords } from '../../../data/format/closing.ts'
import { guessWords } from '../../../data/format/guess-words.ts'
import {
  asName,
  asWords,
  joined,
  sayParts,
  textOf as textOfSaid,
  type Said,
} from '../../../data/messages/said.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { cellOf, textOf } from '../../../data/ranking/cell-order.ts'
import { firstExams } from '../../../data/ranking/first-exams.ts'
import { ASKED_OF_SCHOOLS } from '../../../data/ranking/questions.ts'
import { sourceDate, sourceWords } from '../../../data/format/source-words.ts'
import { EXPLAINED, figureInWords, type Explained } from './figure-words.ts'
import { jobOf, type HandoutJob } from './job.ts'
import { stepsOf, type Step, type Told } from './steps.ts'

/** What a client takes home, apart from its form: rows in words, next steps, who made it. */
export interface Handout {
  /** The name of the case; '' where it has none. */
  readonly name: string
  readonly title: string
  readonly made: string
  readonly heads: readonly HandoutHead[]
  readonly rows: readonly HandoutRow[]
  readonly job: HandoutJob | null
  readonly steps: readonly Step[]
  /** What the words on it mean: only those that are used. */
  readonly meanings: readonly string[]
  /** Names of the exams that it names by their letters. */
  readonly exams: readonly string[]
  readonly facts: string
  /** The organization's own lines, as they were typed. */
  readonly foot: readonly string[]
}

interface HandoutHead {
  readonly program: string
  readonly institution: string
  /** "Closed July 30, 2024"; null where it is open, as far as anybody says. */
  readonly closed: string | null
}

export interface HandoutRow {
  readonly label: string
  /** By program; each cell is lines. */
  readonly cells: readonly (readonly (readonly Said[])[])[]
  /** What all cells say, as sentences that begin with "All 3"; null where they differ, or there is one. */
  readonly same: readonly (readonly Said[])[] | null
}

export interface HandoutParts {
  readonly name: string
  readonly organisation: string
  readonly equalOpportunity: string
  readonly languageAssistance: string
  readonly today: Date
  readonly told: Told
}

/** What the rows of a page are made with. */
interface Making {
  readonly comparison: Comparison
  readonly words: Translator
  readonly used: Set<Explained>
  readonly exams: Set<string>
  /** By publisher, the dates of what stands on the page. */
  readonly sources: Map<string, Set<string>>
}

export function handoutOf(comparison: Comparison, parts: HandoutParts, words: Translator): Handout {
  const { t, locale } = words
  const { programs } = comparison
  const making: Making = { comparison, words, used: new Set(), exams: new Set(), sources: new Map() }
  const rows = ROWS.map(([label, lines]): HandoutRow => {
    const cells = programs.map((program, column) => lines(making, column, program))
    return { label: t(label), cells, same: sameOf(cells, words) }
  }).filter(({ cells }) => cells.some((lines) => lines.length > 0))
  const job = jobOf(comparison, (provenance) => noteSources(making, provenance), words)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(parts.today)
  const { organisation, equalOpportunity, languageAssistance } = parts
  return {
    name: parts.name,
    title: t('handout.title', { count: programs.length }),
    made:
      organisation === ''
        ? t('handout.made', { date })
        : t('handout.madeBy', { organization: organisation, date }),
    heads: programs.map(({ program, institution, closed }) => ({
      program,
      institution,
      closed: closed ? closingWords(closed, words) : null,
    })),
    rows,
    job,
    steps: stepsOf(comparison, parts.told, words),
    meanings: [
      ...EXPLAINED.filter((word) => making.used.has(word)).map((word) => t(`handout.word.${word}`)),
      ...(making.comparison.residency === 'by-state'
        ? []
        : [t('handout.word.prices', { residency: words.word(`residency.${comparison.residency}`) })]),
    ],
    exams: [...making.exams].flatMap((exam) => {
      const name = words.word(`credential.${exam}`, '')
      return name === '' ? [] : [t('handout.word.exam', { exam, name })]
    }),
    facts: factsOf(making),
    foot: [organisation, equalOpportunity, languageAssistance].filter((line) => line !== ''),
  }
}

function sameOf(cells: HandoutRow['cells'], words: Translator): HandoutRow['same'] {
  const [first, ...others] = cells
  if (!first || others.length === 0 || first.length === 0) return null
  const written = (lines: (typeof cells)[number]) => lines.map(textOfSaid).join('\n')
  if (others.some((lines) => written(lines) !== written(first))) return null
  const [begins = [], ...more] = first
  const all = sayParts(words, 'handout.all', { said: begins }, { count: cells.length })
  return [all, ...more].map((line) => [...line, asWords('.')])
}

type Lines = (making: Making, column: number, program: ComparedProgram) => readonly (readonly Said[])[]

const said = (text: string): readonly Said[] => [asWords(text)]

const ROWS: readonly (readonly [Parameters<Translator['t']>[0], Lines])[] = [
  ['handout.row.where', whereLines],
  ['handout.row.award', awardLines],
  ['handout.row.cost', costLines],
  ['handout.row.months', (making, column) => figureLine(making, 'months', column)],
  ['handout.row.exams', examLines],
  ['handout.row.aid', aidLines],
  ['handout.row.graduates', graduateLines],
  ['handout.row.call', callLines],
]

function whereLines(making: Making, column: number, { city, state }: ComparedProgram): ReturnType<Lines> {
  const { comparison, words } = making
  const miles = cellOf(comparison, 'miles', column)
  const online = cellOf(comparison, 'online', column)
  const place = joined([asName(city), asName(state)], ', ')
  return [
    ...(place.length === 0 ? [] : [place]),
    ...(miles?.kind === 'figure' && miles.figure.value !== null ? [said(milesWords(miles, words))] : []),
    ...(online?.kind === 'category' && hasValue(online.figure.status) && !isGuess(online.figure)
      ? [said(words.word(`handout.online.${online.code}`, ''))]
      : []),
  ].filter((line) => line.some(({ text }) => text !== ''))
}

function milesWords({ figure, unit }: Extract<Cell, { kind: 'figure' }>, words: Translator): string {
  if (Math.round(figure.value ?? 0) === 0) return words.t('handout.miles.none')
  return capital(words.t('handout.miles', { miles: figureInWords(figure, unit, words) }), words)
}

function awardLines({ comparison, words }: Making, column: number): ReturnType<Lines> {
  const cell = cellOf(comparison, 'awardLevel', column)
  if (cell?.kind !== 'category') return [said(words.t('handout.value.not-reported'))]
  const name = words.word(`${cell.words}.${cell.code}`, cell.code)
  return [said(isGuess(cell.figure) ? guessWords(cell.figure, name, words) : name)]
}

function costLines(making: Making, column: number): ReturnType<Lines> {
  const { comparison, words } = making
  const all = cellOf(comparison, 'costToCredential', column)
  // Of an exam that the program does not open there is no cost; that of the program still counts.
  const opens = comparison.credential !== null && all?.kind === 'figure' && all.figure.value !== null
  const credential = opens ? comparison.credential : null
  const cell = opens ? all : cellOf(comparison, 'costToFinish', column)
  if (cell?.kind !== 'figure') return []
  const { figure } = cell
  noteSources(making, figure.provenance)
  const cost = figureInWords(figure, cell.unit, words, making.used)
  if (figure.value === null) return [said(capital(cost, words))]
  const named =
    credential === null
      ? words.t('handout.cost.finish', { cost })
      : words.t('handout.cost.credential', { cost, credential })
  const missing = isLowerBound(figure)
    ? (figure.unknownParts ?? []).map((part) => words.word(`part.${part}`, part))
    : []
  const after = cellOf(comparison, 'costAfterAid', column)
  return [
    said(capital(named, words)),
    ...(missing.length === 0
      ? []
      : [
          said(words.t('handout.cost.missing', { parts: new Intl.ListFormat(words.locale).format(missing) })),
        ]),
    ...(after?.kind === 'figure' && after.figure.value !== null
      ? [
          said(
            words.t('handout.cost.afterAid', {
              cost: figureInWords(after.figure, after.unit, words, making.used),
            }),
          ),
        ]
      : []),
  ]
}

function figureLine(making: Making, field: FieldId, column: number): ReturnType<Lines> {
  const cell = cellOf(making.comparison, field, column)
  if (cell?.kind !== 'figure') return []
  noteSources(making, cell.figure.provenance)
  return [said(capital(figureInWords(cell.figure, cell.unit, making.words, making.used), making.words))]
}

/** Exams that a line names. */
const MOST_EXAMS = 3

function examLines({ comparison, words, exams }: Making, column: number): ReturnType<Lines> {
  const cell = cellOf(comparison, 'maySit', column)
  const verdicts = cell?.kind === 'verdicts' ? firstExams(cell.verdicts).first : []
  const chosen = comparison.credential
  const of = (verdict: string) =>
    verdicts
      .filter((each) => each.verdict === verdict)
      .filter((each) => verdict !== 'ask' || each.credential === chosen || hangsOnSchool(each))
      .map(({ credential }) => credential)
  const lines = [
    ['handout.exams.yes', of('yes')],
    ['handout.exams.ask', of('ask')],
    // A long list of what is closed helps nobody; that of the exam in mind is told.
    ['handout.exams.no', of('no').filter((credential) => credential === chosen)],
  ] as const
  const shown = lines.filter(([, list]) => list.length > 0)
  if (shown.length === 0) return [said(words.t('handout.exams.none'))]
  return shown.map(([key, list]) => {
    // The one in mind first; of more than a few the rest is a number, which the school can name.
    const named = [...list].sort((a, b) => Number(b === chosen) - Number(a === chosen)).slice(0, MOST_EXAMS)
    if (key !== 'handout.exams.no') for (const credential of named) exams.add(credential)
    return sayParts(words, key, { list: asName(named.join(', ')) }, { more: list.length - named.length })
  })
}

/** What hangs on years of work, or on the issuer alone, is no question of this program. */
const hangsOnSchool = ({ reasons }: CredentialVerdict): boolean =>
  reasons.some(({ code }) => code in ASKED_OF_SCHOOLS)

function aidLines({ comparison, words }: Making, column: number): ReturnType<Lines> {
  const cell = cellOf(comparison, 'federalAid', column)
  const code = cell?.kind === 'category' && hasValue(cell.figure.status) ? cell.code : 'not-reported'
  return [said(words.word(`handout.aid.${code}`, words.t('handout.aid.not-reported')))]
}

function graduateLines(making: Making, column: number): ReturnType<Lines> {
  const { comparison, words } = making
  const cell = cellOf(comparison, 'completions', column)
  if (cell?.kind !== 'figure') return []
  const { figure } = cell
  noteSources(making, figure.provenance)
  const value = figureInWords(figure, cell.unit, words, making.used)
  if (figure.value === null) return [said(value)]
  const asOf = figure.provenance.map(({ source }) => comparison.sources[source]?.asOf ?? '').find(Boolean)
  const year = asOf === undefined ? words.t('handout.year') : formatAsOf(asOf, words.locale)
  return [
    said(
      figure.status === 'known'
        ? words.t('handout.graduates', { count: figure.value, year })
        : words.t('handout.graduates.words', { value: capital(value, words), year }),
    ),
  ]
}

function callLines({ comparison, words }: Making, column: number): ReturnType<Lines> {
  const phone = textOf(comparison, 'phone', column)
  const website = textOf(comparison, 'website', column)
  const address = website
    ?.replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
  return [said(phone ?? words.t('handout.phone.unknown')), ...(address ? [said(address)] : [])]
}

/** A sentence of a cell begins with a capital letter, where it begins with a letter. */
const capital = (text: string, { locale }: Translator): string =>
  text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)

function noteSources({ comparison, words, sources }: Making, provenance: readonly Provenance[]): void {
  for (const { source } of provenance) {
    const known = comparison.sources[source]
    if (!known) continue
    const { publisher } = sourceWords(known, words)
    const dates = sources.get(publisher.text) ?? new Set()
    if (/\d/.test(known.asOf)) dates.add(sourceDate(known.asOf, words))
    sources.set(publisher.text, dates)
  }
}

/** "National Center for Education Statistics (2023–24), Bureau of Labor Statistics (May 2025)" */
function factsOf({ sources, words }: Making): string {
  const named = [...sources].map(([publisher, dates]) =>
    dates.size === 0
      ? publisher
      : words.t('handout.source', { publisher, dates: [...dates].sort().join(', ') }),
  )
  return named.length === 0 ? '' : words.t('handout.facts', { sources: named.join(', ') })
}
