import type { ComparedProgram } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure, Note, Provenance, Unit } from '../../../data/figures/figure.ts'
import { placeWords } from '../../../data/format/place-words.ts'
import type { ListedFigure, ListedProgram, ListedValue } from '../../../data/listed-program.ts'
import { residencyAt } from '../../../data/program.ts'
import { closingOf } from '../../../data/school-closing.ts'
import { monthsOfTraining } from '../../../data/formulas/estimate.ts'
import { isAtSchool } from '../index/listed-entries.ts'
import { ZIP_SOURCE } from '../zip-places.ts'
import { lengthByLevelNotes } from './price-notes.ts'
import type { InstitutionRow } from './read-programs.ts'
import { graduationRate, schoolPlace } from './school.ts'
import { storedText } from './stored-cells.ts'
import type { Context } from './context.ts'
import { guessAward } from './guess-award.ts'
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
  readonly #school: InstitutionRow | null

  constructor(context: Context, listed: ListedProgram, school: InstitutionRow | null) {
    const { key, list, name, provider, cip, awardLevel } = listed
    this.#context = context
    this.#listed = listed
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
    if (!this.#school) return [{ code: 'no-institution', params: { provider: this.#listed.provider.name } }]
    return guessNotes(this.#listed)
  }

  /**
   * Where the list says: a campus of the school need not be where the school is. In the
   * school's own ZIP it is the school, whose position is better than the middle of a ZIP.
   */
  get place(): Place | null {
    const { zip } = this.#listed.provider
    const atSchool = this.#school && schoolPlace(this.#context, this.#school)
    // The list says that it is this campus.
    if (atSchool && isAtSchool(this.#listed.provider, this.#school))
      return { ...atSchool, notes: atSchool.notes?.filter(({ code }) => code !== 'main-campus') ?? [] }
    const own = this.#context.zips?.at(zip)
    if (own) {
      const middle: Provenance = { source: ZIP_SOURCE.id, columns: 'INTPTLAT, INTPTLONG' }
      return { position: own.position, provenance: [...listProvenance(this.#listed, 'zip'), middle] }
    }
    return atSchool && { ...atSchool, notes: [...(atSchool.notes ?? []), ...this.schoolNotes] }
  }

  get cheaperInDistrict(): boolean {
    const { outside, figures } = this.#listed
    const district = figures.tuitionAndFees?.value ?? null
    return district !== null && (outside?.price.value ?? 0) > district
  }

  get hoursUnit(): Unit {
    return this.#listed.figures.hours?.unit ?? 'clock-hours'
  }

  figure(field: SourceFigure): Figure {
    const school = this.#school
    const fromList = listFigure(this.#context, this.#listed, field)
    if (field === 'months' && fromList.value === null) return this.#lengthByLevel() ?? fromList
    if (fromList.value !== null || field !== 'graduationRate' || !school) return fromList
    return withNotes(graduationRate(this.#context, school), this.schoolNotes)
  }

  /** Of a list that tells no length: the rule's, where it tells the award level. */
  #lengthByLevel(): Figure | null {
    const { awardLevel } = this.#listed
    const months = monthsOfTraining(awardLevel)
    if (!months) return null
    const provenance = listProvenance(this.#listed, 'awardLevel').map((each) => ({
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
        const guess = awardLevel === 0 ? this.#guessAward() : null
        if (guess) {
          const { level, words } = guess
          const figure = guessed(this.#listed, { code: 'guess-award', params: { words } })
          return { code: String(level), figure: withNotes(figure, notes) }
        }
        const figure = provenanceOnly(listProvenance(this.#listed, field), awardLevel !== 0)
        return { code: String(awardLevel), figure: withNotes(figure, notes) }
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
        if (cip !== null) return this.#ofList(field, cip)
        const guess = this.#context.fields.guess(this.#listed.name)
        if (!guess) return this.#ofList(field, '')
        const { name } = this.#listed
        const note = { code: 'guess-field', params: { name, title: guess.title } }
        return { text: guess.cip, figure: guessed(this.#listed, note) }
      }
      case 'city':
        return this.#ofList(field, placeWords(provider))
      case 'phone':
      case 'website': {
        const userProvided = provider[field]
        const school = this.#school
        if (userProvided !== '' || !school?.[field]) return this.#ofList(field, userProvided)
        const { text, figure } = storedText(this.#context, school, field, field)
        return { text, figure: withNotes(figure, this.schoolNotes) }
      }
    }
  }

  #guessAward(): ReturnType<typeof guessAward> {
    const { name, credential, figures } = this.#listed
    return guessAward(`${name}; ${credential}`, figures.months?.value ?? null)
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
export function listFigure(context: Context, listed: ListedProgram, field: ListedFigure): Figure {
  const { sources } = context
  const told = field === 'tuitionAndFees' ? priceFor(context, listed) : null
  const given: ListedValue = told?.price ?? listed.figures[field] ?? { value: null, status: 'not-reported' }
  const { value, high, status, rule, weeks } = given
  const from =
    told?.column === undefined
      ? listProvenance(listed, field)
      : [{ source: listed.list, columns: told.column }]
  const provenance = from.map((each) => (rule === undefined ? each : { ...each, rule }))
  const notes = [...statusNotes(status), ...(told ? [told.note] : [])]
  if (value === 0 && (field === 'tuitionAndFees' || field === 'books') && status === 'known')
    notes.push({ code: 'no-charge' })
  if (value === 0 && field === 'completions') notes.push({ code: 'no-awards' })
  if (value !== null && field === 'graduationRate')
    notes.push({ code: 'rate-as-listed' }, { code: 'people-not-told' })
  if (status === 'not-reported') {
    notes.push({ code: 'not-listed', params: { list: sources[listed.list]?.title ?? listed.list } })
  }
  const figure = makeFigure({ status, value, high: high ?? null }, provenance, notes)
  return weeks === undefined ? figure : { ...figure, weeks }
}

/** Of a list that tells students of the district and others apart, the price of the residency asked for. */
function priceFor(
  { request }: Context,
  { outside, provider }: ListedProgram,
): { readonly price?: ListedValue; readonly column?: string; readonly note: Note } | null {
  if (!outside) return null
  const residency = residencyAt(request.residency, request.home.state, provider.state)
  const note: Note = { code: `listed-${residency}` }
  return residency === 'in-district' ? { note } : { ...outside, note }
}

/** What rests on a guessed institution says so. */
export function guessNotes({ provider }: ListedProgram): Note[] {
  return provider.match === 'guess' ? [{ code: 'provider-guess', params: { provider: provider.name } }] : []
}

function listProvenance({ list, columns }: ListedProgram, field: FieldId): Provenance[] {
  return [{ source: list, columns: columns[field] ?? '' }]
}
