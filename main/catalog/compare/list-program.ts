import type { ComparedProgram } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure, Note, Provenance, Unit } from '../../../data/figures/figure.ts'
import { placeWords } from '../../../data/format/place-words.ts'
import {
  hasNoSetLength,
  hasResidencies,
  isMissing,
  priceFor,
  unknownNumber,
  type ListedFigure,
  type ListedProgram,
  type ListedValue,
  type Provider,
} from '../../../data/listed-program.ts'
import { ownFigureSource } from '../../../data/own-figure.ts'
import { residencyAt, type Residency } from '../../../data/program.ts'
import { closingOf } from '../../../data/school-closing.ts'
import { monthsOfTraining } from '../../../data/formulas/estimate.ts'
import { withGiven } from '../given.ts'
import { guessedAward, guessedField } from '../guesses.ts'
import { isAtSchool } from '../index/listed-entries.ts'
import { milesElsewhere } from '../matching/elsewhere.ts'
import { ZIP_SOURCE } from '../zip-places.ts'
import { lengthByLevelNotes } from './price-notes.ts'
import type { InstitutionRow } from './read-programs.ts'
import { graduationRate, schoolPlace } from './school.ts'
import { storedText } from './stored-cells.ts'
import type { Context } from './context.ts'
import { makeFigure, provenanceOnly, statusNotes, withNotes } from './make-figure.ts'
import type {
  Coded,
  ProgramSource,
  Place,
  SourceCode,
  SourceFigure,
  SourceText,
  Worded,
} from './program-source.ts'

/** A program of a state's list or of the person's own, with the institution that its provider was found to be. */
export class ListProgram implements ProgramSource {
  readonly program: ComparedProgram
  readonly official = null
  readonly priceLevelNotStated = false
  readonly #context: Context
  readonly #listed: ListedProgram
  /** With what the person gave. */
  readonly #stated: ListedProgram
  readonly #school: InstitutionRow | null

  constructor(context: Context, listed: ListedProgram, school: InstitutionRow | null) {
    this.#context = context
    this.#listed = listed
    this.#stated = withGiven(listed, context.overrides.given)
    const { key, list, name, provider, cip, awardLevel } = this.#stated
    this.#school = school
    const closed = school && closingOf(school)
    this.program = {
      key,
      list,
      program: name,
      institution: provider.name,
      city: provider.city,
      state: provider.state,
      zip: provider.zip,
      cip: cip ?? '',
      awardLevel,
      ...(closed
        ? { closed: provider.match === 'guess' ? { ...closed, guessed: true as const } : closed }
        : {}),
    }
  }

  get unitid(): number | null {
    return this.#school?.unitid ?? null
  }

  get school(): InstitutionRow | null {
    return this.#school
  }

  get schoolNotes(): readonly Note[] {
    if (this.#school) return guessNotes(this.#listed)
    const { provider } = this.#listed
    const unknown = unknownNotes(provider)
    return unknown.length > 0 ? unknown : [{ code: 'no-institution', params: { provider: provider.name } }]
  }

  /**
   * Where the list says: a campus of the school need not be where the school is. In the
   * school's own ZIP, and near it, it is the school, whose position is better than the middle
   * of a ZIP.
   */
  get place(): Place | null {
    const { zip } = this.#listed.provider
    const atSchool = this.#school && schoolPlace(this.#context, this.#school)
    // The list says that it is this campus.
    if (atSchool && isAtSchool(this.#listed.provider, this.#school))
      return { ...atSchool, notes: atSchool.notes?.filter(({ code }) => code !== 'main-campus') ?? [] }
    const own = this.#context.zips?.at(zip)
    const isGuess = this.#listed.provider.match === 'guess'
    const miles = own && atSchool && !isGuess ? milesElsewhere(own, atSchool.position) : null
    if (own && (miles !== null || !atSchool || isGuess)) {
      const middle: Provenance = { source: ZIP_SOURCE.id, columns: 'INTPTLAT, INTPTLONG' }
      return {
        position: own.position,
        provenance: [...listProvenance(this.#listed, 'zip'), middle],
        notes: miles === null ? [] : [this.#elsewhere(zip, miles)],
      }
    }
    return atSchool && { ...atSchool, notes: [...(atSchool.notes ?? []), ...this.schoolNotes] }
  }

  #elsewhere(zip: string, miles: number): Note {
    const params = { zip: zip.slice(0, 5), miles: Math.round(miles), institution: this.#school?.name ?? '' }
    return { code: 'list-elsewhere', params }
  }

  get cheaperInDistrict(): boolean {
    return isCheaperInDistrict(this.#listed)
  }

  get hoursUnit(): Unit {
    return this.#listed.figures.hours?.unit ?? 'clock-hours'
  }

  figure(field: SourceFigure): Figure {
    const school = this.#school
    const fromList = listFigure(this.#context, this.#listed, field)
    if (field === 'months' && hasNoSetLength(this.#listed.figures.months)) return fromList
    if (field === 'months' && fromList.value === null) return this.#lengthByLevel() ?? fromList
    if (fromList.value !== null || field !== 'graduationRate' || !school) return fromList
    return withNotes(graduationRate(this.#context, school), this.schoolNotes)
  }

  /** Of a list that tells no length: the rule's, where it or the person tells the award level. */
  #lengthByLevel(): Figure | null {
    const { key, awardLevel } = this.#stated
    const months = monthsOfTraining(awardLevel)
    if (!months) return null
    const own = this.#context.overrides.find(key, 'awardLevel')
    const told = own && [{ source: ownFigureSource(own.on).id, columns: '' }]
    const provenance = (told ?? listProvenance(this.#listed, 'awardLevel')).map((each) => ({
      ...each,
      rule: 'length-by-level',
    }))
    const figure = { status: 'estimated', value: months.low, high: months.high } as const
    return makeFigure(figure, provenance, lengthByLevelNotes(awardLevel))
  }

  code(field: SourceCode): Coded {
    switch (field) {
      case 'awardLevel': {
        const { awardLevel, credential } = this.#listed
        const notes = credential === '' ? [] : [{ code: 'award-as-listed', params: { text: credential } }]
        const guess = guessedAward(this.#listed)
        if (guess) {
          const { level, words } = guess
          const figure = guessed(this.#listed, { code: 'guess-award', params: { words } })
          return { code: String(level), figure: withNotes(figure, notes) }
        }
        const figure = provenanceOnly(listProvenance(this.#listed, field), awardLevel !== 0)
        return { code: String(awardLevel), figure: withNotes(figure, [...notes, ...this.#notOfficial()]) }
      }
      case 'online': {
        const { online } = this.#listed
        return {
          code: online,
          figure: provenanceOnly(listProvenance(this.#listed, field), online !== 'not-reported'),
        }
      }
    }
  }

  text(field: SourceText): Worded {
    const { cip, provider } = this.#listed
    switch (field) {
      case 'cip': {
        if (cip !== null) {
          const { text, figure } = this.#ofList(field, cip)
          return { text, figure: withNotes(figure, this.#notOfficial()) }
        }
        const guess = guessedField(this.#listed, this.#context.fields)
        if (!guess) return this.#ofList(field, '')
        const { name } = this.#listed
        const note = { code: 'guess-field', params: { name, title: guess.title } }
        return { text: guess.cip, figure: guessed(this.#listed, note) }
      }
      case 'city':
        return this.#ofList(field, placeWords(provider))
      case 'phone':
      case 'website': {
        const userProvided = (field === 'website' ? this.#listed.website : undefined) ?? provider[field]
        const school = this.#school
        if (userProvided !== '' || !school?.[field]) return this.#ofList(field, userProvided)
        const { text, figure } = storedText(this.#context, school, field, field)
        return { text, figure: withNotes(figure, this.schoolNotes) }
      }
    }
  }

  /** Of a list that names its schools by number: why it is no official program. */
  #notOfficial(): Note[] {
    if (!isMissing(this.#listed)) return unknownNotes(this.#listed.provider)
    return [{ code: 'no-such-program', params: { institution: this.#school?.name ?? '' } }]
  }

  #ofList(field: SourceText, text: string): Worded {
    return { text: text || null, figure: provenanceOnly(listProvenance(this.#listed, field), text !== '') }
  }
}

/** Of a code or a text that only the program's name speaks for. */
const guessed = (listed: ListedProgram, note: Note): Figure => ({
  status: 'estimated',
  value: 1,
  provenance: listProvenance(listed, 'program'),
  notes: [note],
})

/** What the list itself says of a figure; a missing one is not reported by the list. */
export function listFigure(context: Context, listed: ListedProgram, field: SourceFigure): Figure {
  const { sources } = context
  const told = field === 'tuitionAndFees' ? toldPrice(context, listed) : null
  const given: ListedValue = told?.price ?? listed.figures[field] ?? NOT_LISTED
  const { value, high, status, rule, weeks } = given
  const provenance = listProvenance(listed, told?.field ?? field).map((each) =>
    rule === undefined ? each : { ...each, rule },
  )
  // An agency that stops counting is another matter.
  const bound = status === 'at-least' ? [{ code: 'listed-at-least' }] : statusNotes(status)
  const notes = [...bound, ...(told ? [told.note] : [])]
  if (value === 0 && (field === 'tuitionAndFees' || field === 'books') && status === 'known')
    notes.push({ code: 'no-charge' })
  if (value === 0 && field === 'completions') notes.push({ code: 'no-awards' })
  if (value !== null && field === 'graduationRate')
    notes.push({ code: 'rate-as-listed' }, { code: 'people-not-told' })
  if (status === 'not-reported' && !hasNoSetLength(given)) {
    notes.push({ code: 'not-listed', params: { list: sources[listed.list]?.title ?? listed.list } })
  }
  const figure = makeFigure({ status, value, high: high ?? null }, provenance, notes)
  return weeks === undefined ? figure : { ...figure, weeks }
}

const NOT_LISTED: ListedValue = { value: null, status: 'not-reported' }

/** Of a list that tells students apart by where they live, the price of the residency asked for, and whose it is. */
function toldPrice(
  { request: { residency: choice, home } }: Context,
  listed: ListedProgram,
): { readonly price: ListedValue; readonly field: FieldId; readonly note: Note } | null {
  if (!hasResidencies(listed)) return null
  const { state } = listed.provider
  const none = (code: string) => ({ price: NOT_LISTED, field: 'tuitionAndFees' as const, note: { code } })
  // Of a school that may be anywhere nobody can tell whether its state is the person's.
  if (choice === 'by-state' && home.state !== null && state === '') return none('listed-state-not-told')
  const residency = residencyAt(choice, home.state, state)
  const found = priceFor(listed, residency)
  if (!found || found.price.value === null) return none('listed-for-others')
  return { ...found, note: { code: whosePrice(listed, residency, found.field) } }
}

/** Whose price a field of a list is; the note that says so. */
function whosePrice({ figures }: ListedProgram, residency: Residency, field: FieldId): string {
  const has = (id: ListedFigure) => (figures[id]?.value ?? null) !== null
  switch (field) {
    case 'tuitionInDistrict':
      return 'listed-in-district'
    case 'tuitionInState':
      return 'listed-resident'
    case 'tuitionOutOfState':
      return 'listed-nonresident'
    case 'tuitionOutOfDistrict':
      if (residency === 'out-of-state') return 'listed-out-of-state'
      return isCheaperInDistrict({ figures }) ? 'listed-in-state' : 'listed-out-of-district'
    default:
      return residency === 'in-district' && has('tuitionOutOfDistrict') ? 'listed-in-district' : 'listed-rest'
  }
}

function isCheaperInDistrict(listed: Pick<ListedProgram, 'figures'>): boolean {
  const district = priceFor(listed, 'in-district')?.price.value ?? null
  const state = priceFor(listed, 'in-state')?.price.value ?? null
  return district !== null && state !== null && state > district
}

/** What rests on a guessed institution says so. */
export function guessNotes({ provider }: ListedProgram): Note[] {
  return provider.match === 'guess' ? [{ code: 'provider-guess', params: { provider: provider.name } }] : []
}

/** That no school has the number that the list gives. */
function unknownNotes(provider: Provider): Note[] {
  const number = provider.match === 'none' ? unknownNumber(provider) : null
  return number === null ? [] : [{ code: 'unknown-number', params: { number, provider: provider.name } }]
}

function listProvenance({ list, columns }: ListedProgram, field: FieldId): Provenance[] {
  return [{ source: list, columns: columns[field] ?? '' }]
}
