import type {
  Cell,
  ComparedProgram,
  Comparison,
  ComparisonRow,
  Peers,
} from '../../../data/contract/comparison.ts'
import type { Figure, Note, Provenance, Source, Unit } from '../../../data/figures/figure.ts'
import { formatAsOf } from '../../../data/format/as-of.ts'
import { sourceParts, sourceWords } from '../../../data/format/source-words.ts'
import { formatFigureWithUnit } from '../../../data/format/format-figure.ts'
import { educationWords } from '../../../data/format/education-words.ts'
import { noteKey } from '../../../data/format/note-key.ts'
import { guessWords } from '../../../data/format/guess-words.ts'
import { statusWords } from '../../../data/format/status.ts'
import { isOwnList } from '../../../data/listed-program.ts'
import { asName, asWords, sayParts, textOf, type Said } from '../../../data/messages/said.ts'
import { isOwnFigureSource } from '../../../data/own-figure.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { peersOnCard } from './peer-labels.ts'

/** What a figure card says, all in words. */
export interface FigureCard {
  /** "Books and supplies". */
  readonly title: string
  /** "$900", "at least $9,329", "not reported". */
  readonly value: string
  /** "known", "known, at least; books unknown"; null where the value says it already. */
  readonly status: string | null
  /** Whose figure: "Medical Assistant, Certificate, at College A". */
  readonly about: string
  /** How it was derived. */
  readonly rules: readonly string[]
  /** Population, remarks, what to check. */
  readonly notes: readonly string[]
  readonly sources: readonly CardSource[]
  /** Where nothing was reported: whom to ask. */
  readonly ask: Ask | null
  /** Where it stands among programs of its kind, in sentences. */
  readonly peers: readonly string[]
  /** Of a value of the person's own: what stands there without it. */
  readonly original: FigureCard | null
  /** What each source says where they disagree, also after the person chose; else empty. */
  readonly sides: readonly CardSide[]
}

/** One side of a conflict. */
export interface CardSide {
  /** `Side.id`. */
  readonly id: string
  /** "$399", "~$6,400". */
  readonly value: string
  /** "estimated"; null where it is simply known. */
  readonly status: string | null
  /** "Secondary sources, Certification fees". */
  readonly source: readonly Said[]
  readonly dates: string
}

export interface CardSource {
  readonly id: string
  /** "College Board, Annual survey"; one of them where there is no more. */
  readonly name: readonly Said[]
  /** "File ic2023_py.csv, column CIPTUIT2"; null where there is no file. */
  readonly place: string | null
  /** "As of 2023–24, read on November 23, 2026". */
  readonly dates: string
  /** The publisher's page; null where there is none. */
  readonly url: string | null
}

interface Ask {
  /** "The official files do not give books for this program at College A." */
  readonly why: string
  /** Null where the catalog has none. */
  readonly phone: string | null
}

/** What a card needs of a comparison; a figure of a job alone has no programs around it. */
export type CardFrame = Pick<Comparison, 'programs' | 'sources' | 'groups'>

export interface CardSubject {
  readonly comparison: CardFrame
  readonly column: number
  readonly label: string
  readonly figure: Figure
  /** Of numbers; null for codes and texts, whose words are in `text`. */
  readonly unit: Unit | null
  readonly text: string | null
  readonly peers?: Peers | undefined
  /** Of a code or a text of the person's own: the words that stood there. */
  readonly originalText?: string | null
}

/** What the card of a cell is about; null for exams and occupations, which have cards of their own. */
export function subjectOf(
  comparison: CardFrame,
  column: number,
  label: string,
  cell: Cell,
  translate: Translator,
): CardSubject | null {
  const { word } = translate
  const subject = { comparison, column, label }
  switch (cell.kind) {
    case 'figure':
      return { ...subject, figure: cell.figure, unit: cell.unit, text: null, peers: cell.peers }
    case 'category': {
      const words = (code: string) => word(`${cell.words}.${code}`, code)
      const originalText = cell.original === undefined ? null : words(cell.original)
      return {
        ...subject,
        figure: cell.figure,
        unit: null,
        text: guessWords(cell.figure, words(cell.code), translate),
        originalText,
      }
    }
    case 'text':
      return {
        ...subject,
        figure: cell.figure,
        unit: null,
        text:
          cell.text === null
            ? null
            : guessWords(cell.figure, educationWords(cell.text, translate), translate),
        originalText: cell.original ?? null,
      }
    default:
      return null
  }
}

export function figureCard(subject: CardSubject, translate: Translator): FigureCard {
  const { comparison, column, figure } = subject
  const program = comparison.programs[column]
  const what = unreported(subject, translate)
  const { rules, sources } = provenanceLines(figure.provenance, comparison.sources, translate)
  const sides = sidesOf(subject, translate)
  return {
    title: subject.label,
    ...valueAndStatus(subject, translate),
    about: program ? programWords(program, translate) : '',
    rules,
    notes: (figure.notes ?? [])
      // Said where it tells whom to ask.
      .filter(({ code }) => !(what && NOT_TOLD.includes(code)))
      // Said in the status, and where one chooses between the sides.
      .filter(({ code }) => !SAID_ELSEWHERE.includes(code))
      .filter(({ code }) => sides.length === 0 || !SAID_BY_SIDES.includes(code))
      .map((note) => noteWords(note, program, translate)),
    sources: isUserProvided(figure) ? sources.filter(({ id }) => !isOwnFigureSource(id)) : sources,
    peers: subject.peers && subject.unit ? peersOnCard(subject.peers, figure, subject.unit, translate) : [],
    original: originalCard(subject, translate),
    sides,
    ask:
      program && what
        ? {
            why: askWords(comparison, program, what, translate),
            phone: phoneOf(comparison, column),
          }
        : null,
  }
}

/** "Medical/Clinical Assistant, Certificate, 12 weeks to 1 year, at College A". */
export function programWords(
  program: Pick<ComparedProgram, 'program' | 'awardLevel' | 'institution'>,
  translate: Translator,
): string {
  return textOf(programParts(program, translate))
}

/** The same in parts, of which program and school are names. */
export function programParts(
  { program, awardLevel, institution }: Pick<ComparedProgram, 'program' | 'awardLevel' | 'institution'>,
  translate: Translator,
): readonly Said[] {
  const names = { program: asName(program), institution: asName(institution) }
  return sayParts(translate, 'compare.program', names, {
    awardLevel: translate.word(`awardLevel.${awardLevel}`),
  })
}

/** Did the person tell it here? A figure of their own list is their own, too, and is none of these. */
const isUserProvided = ({ notes = [] }: Figure): boolean => notes.some(({ code }) => code === 'told-by')

function originalCard(subject: CardSubject, translate: Translator): FigureCard | null {
  const { figure, originalText = null } = subject
  if (!isUserProvided(figure) || !figure.original) return null
  return figureCard(
    { ...subject, figure: figure.original, text: originalText, originalText: null, peers: undefined },
    translate,
  )
}

function sidesOf({ comparison, figure, unit }: CardSubject, translate: Translator): readonly CardSide[] {
  const sides = figure.sides ?? (isUserProvided(figure) ? [] : figure.original?.sides) ?? []
  if (unit === null) return []
  return sides.map(({ id, figure: side }) => {
    const { sources } = provenanceLines(side.provenance, comparison.sources, translate)
    const [source] = sources
    return {
      id,
      value: formatFigureWithUnit(side, unit, translate),
      status: side.status === 'known' ? null : statusWords(side, translate),
      source: source?.name ?? [asWords(id)],
      dates: source?.dates ?? '',
    }
  })
}

function valueAndStatus(
  { figure, unit, text }: CardSubject,
  translate: Translator,
): Pick<FigureCard, 'value' | 'status'> {
  const status = userProvidedLabel(figure, translate) ?? statusWords(figure, translate)
  if (unit === null) {
    const value = text ?? translate.word(`status.${figure.status}`)
    // A code or a text is stated or it is not; "known" beside it says nothing.
    return { value, status: text === null || figure.status === 'known' ? null : status }
  }
  if (figure.value === 0 && unit === 'cents' && figure.status === 'known') {
    return {
      value: formatFigureWithUnit(figure, unit, translate),
      status: translate.t('compare.card.noCharge'),
    }
  }
  const value = formatFigureWithUnit(figure, unit, translate)
  return value === translate.t('figure.not-reported') ? { value: status, status: null } : { value, status }
}

/** "your own figure, told by phone, November 25, 2026"; null where nobody told it. */
function userProvidedLabel({ notes = [], status }: Figure, { t, word, locale }: Translator): string | null {
  const params = notes.find(({ code }) => code === 'told-by')?.params
  if (!params) return null
  return t('table.own.told', {
    status: word(`status.${status}`),
    by: word(`toldBy.${params['by']}`),
    on: formatAsOf(String(params['asOf']), locale),
  })
}

/** Who does not give it: the official files, or the list. */
const NOT_TOLD: readonly string[] = ['not-reported', 'not-listed']

/** That there is more than one value is seen where each stands with its source. */
const SAID_BY_SIDES: readonly string[] = ['conflict', 'conflict-prices']

const SAID_ELSEWHERE: readonly string[] = ['told-by', 'chosen-side', 'other-side']

function askWords(
  { sources }: CardFrame,
  { institution, list }: ComparedProgram,
  what: string,
  { t }: Translator,
): string {
  return list === null
    ? t('compare.card.unreported', { institution, what })
    : t('compare.card.unlisted', { institution, what, list: sources[list]?.title ?? list })
}

/** Parts of a cost that the school sets; the rest is the issuer's or the agency's. */
const ASKED_OF_SCHOOLS: readonly string[] = ['tuitionAndFees', 'books']

/** Codes and texts that are another's to tell: the agency's, or the state's. */
const NOT_OF_SCHOOLS: readonly string[] = [
  'not-published',
  'no-licence-source',
  'state-rule-not-looked-up',
  'state-rule-job-not-looked-up',
  'state-rule-state-not-told',
  'job-exams-not-looked-up',
]

/**
 * What the official files do not give, in words; null where nothing can be asked of it:
 * an agency hides or does not publish it, an issuer sets it, or it does not apply.
 */
function unreported({ figure, unit }: CardSubject, translate: Translator): string | null {
  const has = (code: string) => figure.notes?.some((note) => note.code === code) ?? false
  const parts = figure.unknownParts?.filter((part) => ASKED_OF_SCHOOLS.includes(part)) ?? []
  if (parts.length > 0) {
    const list = new Intl.ListFormat(translate.locale)
    return list.format(parts.map((part) => translate.word(`part.${part}`, part)))
  }
  const isSchools = unit === null ? !NOT_OF_SCHOOLS.some(has) : NOT_TOLD.some(has)
  return figure.status === 'not-reported' && isSchools ? translate.t('compare.card.it') : null
}

function noteWords(note: Note, program: ComparedProgram | undefined, translate: Translator): string {
  const { asOf, since, inState } = note.params ?? {}
  return translate.word(noteKey(note), note.code, {
    institution: program?.institution ?? '',
    ...note.params,
    ...(typeof asOf === 'string' ? { asOf: formatAsOf(asOf, translate.locale) } : {}),
    ...(typeof since === 'string' ? { since: formatAsOf(since, translate.locale) } : {}),
    ...(typeof inState === 'string' ? { inState: translate.word(`state.${inState}`, inState) } : {}),
  })
}

/** Sources each once with all their columns, and the rules that made something of them. */
function provenanceLines(
  provenance: readonly Provenance[],
  known: Readonly<Record<string, Source>>,
  translate: Translator,
): Pick<FigureCard, 'rules' | 'sources'> {
  const columns = new Map<string, Set<string>>()
  const rules = new Set<string>()
  for (const { source, columns: names, rule } of provenance) {
    const found = columns.get(source) ?? new Set()
    columns.set(source, names ? found.add(names) : found)
    if (rule) rules.add(rule)
  }
  return {
    rules: [...rules].map((rule) => translate.word(`rule.${rule}`, rule)),
    sources: [...columns].flatMap(([id, names]) => {
      const source = known[id]
      return source ? [cardSource(source, [...names].join(', '), translate)] : []
    }),
  }
}

/** A source in words. @param columns as its publisher spells them; '' where there are none */
export function cardSource(source: Source, columns: string, translate: Translator): CardSource {
  const { t, locale } = translate
  const { id, file, asOf, readOn, url } = source
  const params = { file, columns }
  const isOwn = isOwnList(id)
  const isOwnFigure = isOwnFigureSource(id)
  const dates = isOwn
    ? 'compare.card.ownDates'
    : isOwnFigure
      ? 'compare.card.toldDates'
      : asOf === 'undated'
        ? 'compare.card.undated'
        : asOf === ''
          ? 'compare.card.yearNotTold'
          : 'compare.card.dates'
  return {
    id,
    name: sourceParts(sourceWords(source, translate), translate),
    place:
      file === '' ? null : columns === '' ? t('compare.card.file', params) : t('compare.card.column', params),
    dates: t(dates, {
      asOf: formatAsOf(asOf, locale),
      readOn: formatAsOf(readOn, locale),
    }),
    url: url.startsWith('https://') ? url : null,
  }
}

function phoneOf({ groups }: CardFrame, column: number): string | null {
  const rows: readonly ComparisonRow[] = groups.flatMap((group) => group.rows)
  const cell = rows.find(({ field }) => field === 'phone')?.cells[column]
  return cell?.kind === 'text' ? cell.text : null
}
