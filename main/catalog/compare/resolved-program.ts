import type { ComparedProgram } from '../../../data/contract/comparison.ts'
import { isOfLists, type FieldId } from '../../../data/fields/catalogue.ts'
import { isGuess, type Figure, type Unit } from '../../../data/figures/figure.ts'
import type { ListedProgram } from '../../../data/listed-program.ts'
import { calendarLength } from '../../../data/formulas/weeks.ts'
import type { Span } from '../../../data/formulas/estimate.ts'
import { kindNotes } from './kinds.ts'
import { lengthOfLists, withListPrices } from './prices.ts'
import { withNotes } from './make-figure.ts'
import type { InstitutionRow, ProgramRow } from './read-programs.ts'
import { schoolStatus } from './school.ts'
import {
  storedCode,
  storedFigure,
  storedText,
  type FigureNotes,
  type ProgramFigure,
  type ProgramText,
  type SchoolFigure,
  type SchoolText,
} from './stored-cells.ts'
import type { Context } from './context.ts'
import type {
  Coded,
  ProgramSource,
  Place,
  SourceCode,
  SourceFigure,
  SourceText,
  Worded,
} from './program-source.ts'

/**
 * A program with all that is known of it: what its source says, the prices that
 * other lists give for it, and above both what the person tells.
 */
export class ResolvedProgram {
  readonly #context: Context
  readonly #source: ProgramSource
  /** Programs of lists that are the same program. */
  readonly #same: readonly ListedProgram[]
  #told: Span | null | undefined

  constructor(context: Context, source: ProgramSource, same: readonly ListedProgram[]) {
    this.#context = context
    this.#source = source
    this.#same = same
    this.program = source.program
    const { cip, awardLevel } = this.program
    this.judged = { cip: source.official || context.fields.has(cip) ? cip : '', awardLevel }
  }

  /** Of an official program the files say what it is. */
  #isGiven(field: SourceFigure | SourceText | SourceCode | UserProvidedCode | UserProvidedText): boolean {
    return this.#source.official === null || !isOfLists(field)
  }

  /** With the field of study and the award that the person gave where its list tells none, or others. */
  readonly program: ComparedProgram

  /**
   * Field and level as rules and crosswalk may count them: '' and 0 where they are not
   * known. A code that the catalog does not hold says nothing of what it leads to.
   */
  readonly judged: { readonly cip: string; readonly awardLevel: number }

  /** Is it only what the program's name sounds like? Then nothing follows from it. */
  isGuess(field: 'cip' | 'awardLevel'): boolean {
    return isGuess(field === 'cip' ? this.text(field).figure : this.code(field).figure)
  }

  /** Its institution, where the directory has it. */
  get unitid(): number | null {
    return this.#source.unitid
  }

  get place(): Place | null {
    return this.#source.place
  }

  get hoursUnit(): Unit {
    return this.#source.hoursUnit
  }

  /** Does the school state the price shown without the award level it is for? */
  get priceLevelNotStated(): boolean {
    return this.#source.priceLevelNotStated && !this.#isUserProvidedPrice()
  }

  /** Would a student of the school's own district pay less than the price shown? */
  get cheaperInDistrict(): boolean {
    return this.#source.cheaperInDistrict && !this.#isUserProvidedPrice()
  }

  #isUserProvidedPrice(): boolean {
    return this.#context.overrides.has(this.program.key, 'tuitionAndFees')
  }

  figure(field: SourceFigure | UserProvidedFigure): Figure {
    const { overrides, sources } = this.#context
    return overrides.figure(this.program.key, field, this.#marked(field), sources)
  }

  /** As it is published; what cannot be right so is marked. */
  #marked(field: SourceFigure | UserProvidedFigure): Figure {
    const figure = this.#published(field)
    const { cip, awardLevel } = this.program
    return withNotes(figure, kindNotes(this.#context.kinds, cip, awardLevel, field, figure))
  }

  #published(field: SourceFigure | UserProvidedFigure): Figure {
    switch (field) {
      case 'grants':
      case 'scholarships':
      case 'placement':
      case 'passRate':
        return NOT_PROVIDED
      case 'months':
        return this.#publishedLength()
      case 'tuitionAndFees':
      case 'books': {
        const price = this.#source.figure(field, this.#lengthTold())
        return this.#same.length === 0 ? price : withListPrices(this.#context, field, price, this.#same)
      }
      default:
        return this.#source.figure(field)
    }
  }

  /** As its source publishes it; where that is a rule's, as a list of the same program does. */
  #publishedLength(): Figure {
    const length = this.#source.figure('months')
    if (this.#same.length === 0 || (length.value !== null && length.status !== 'estimated')) return length
    return lengthOfLists(this.#context, this.#same) ?? length
  }

  /** Calendar months that the person tells or somebody publishes; null where only the rule knows. */
  #lengthTold(): Span | null {
    // Undefined until it was asked for: the prices of a year ask for it, each again.
    if (this.#told === undefined) this.#told = spanTold(this.figure('months'))
    return this.#told
  }

  code(field: SourceCode | UserProvidedCode): Coded {
    const published = isUserProvidedCode(field)
      ? { code: 'not-reported', figure: NOT_PROVIDED }
      : this.#source.code(field)
    if (!this.#isGiven(field)) return published
    return this.#context.overrides.code(this.program.key, field, published)
  }

  text(field: SourceText | UserProvidedText): Worded {
    const published = isUserProvidedText(field)
      ? { text: null, figure: NOT_PROVIDED }
      : this.#source.text(field)
    if (!this.#isGiven(field)) return published
    return this.#context.overrides.text(this.program.key, field, published)
  }

  /** A figure of its institution, by the column of `institutions` that holds it. */
  schoolFigure(field: FieldId, column: SchoolFigure, notes?: FigureNotes): Figure {
    const { overrides, sources } = this.#context
    const published = this.#ofSchool(
      (school) => storedFigure(this.#context, school, field, column, { about: 'whole-school', ...notes }),
      UNKNOWN,
    )
    return overrides.figure(this.program.key, field, this.#besideSchool(published), sources)
  }

  /** A text of its institution, by the column of `institutions` that holds it. */
  schoolText(field: FieldId, column: SchoolText): Worded {
    const { text, figure } = this.#ofSchool((school) => storedText(this.#context, school, field, column), {
      text: null,
      figure: UNKNOWN,
    })
    return this.#context.overrides.text(this.program.key, field, { text, figure: this.#besideSchool(figure) })
  }

  /** A code of its institution, by the column of `institutions` that holds it. */
  schoolCode(field: FieldId, column: SchoolText): Coded {
    const { code, figure } = this.#ofSchool((school) => storedCode(this.#context, school, field, column), {
      code: 'not-reported',
      figure: UNKNOWN,
    })
    return this.#context.overrides.code(this.program.key, field, { code, figure: this.#besideSchool(figure) })
  }

  /** Is its institution open? */
  schoolStatus(): Coded {
    const { code, figure } = this.#ofSchool((school) => schoolStatus(this.#context, school), {
      code: 'not-reported',
      figure: UNKNOWN,
    })
    return { code, figure: this.#besideSchool(figure) }
  }

  /** A figure of the program itself, by the column that the official files fill. */
  programFigure(field: FieldId, column: ProgramFigure, notes: FigureNotes = {}): Figure {
    const { overrides, sources } = this.#context
    const published = this.#ofProgram(
      (row) => storedFigure(this.#context, row, field, column, notes),
      OFFICIAL_ONLY,
    )
    return overrides.figure(this.program.key, field, published, sources)
  }

  /** A text of the program itself, by the column that the official files fill. */
  programText(field: FieldId, column: ProgramText): Worded {
    const said = this.#ofProgram((row) => storedText(this.#context, row, field, column), {
      text: null,
      figure: OFFICIAL_ONLY,
    })
    return this.#context.overrides.text(this.program.key, field, said)
  }

  /** A code of the program itself, by the column that the official files fill. */
  programCode(field: FieldId, column: ProgramText): Coded {
    const said = this.#ofProgram((row) => storedCode(this.#context, row, field, column), {
      code: 'not-reported',
      figure: OFFICIAL_ONLY,
    })
    return this.#context.overrides.code(this.program.key, field, said)
  }

  #ofProgram<Said>(say: (row: ProgramRow) => Said, none: Said): Said {
    const { official } = this.#source
    return official ? say(official) : none
  }

  #ofSchool<Said>(say: (school: InstitutionRow) => Said, none: Said): Said {
    const { school } = this.#source
    return school ? say(school) : none
  }

  #besideSchool(figure: Figure): Figure {
    return withNotes(figure, this.#source.schoolNotes)
  }
}

function spanTold(months: Figure): Span | null {
  const { status, value, high } = calendarLength(months)
  return value === null || status === 'estimated' ? null : { low: value, high: high ?? value }
}

/** Of a school that the directory does not have. */
const UNKNOWN: Figure = { status: 'not-reported', value: null, provenance: [] }

/** Of a program of a list: nobody asked it what the official files ask. */
const OFFICIAL_ONLY: Figure = { ...UNKNOWN, notes: [{ code: 'official-only' }] }

/** Fields that no file holds. */
type UserProvidedFigure = 'grants' | 'scholarships' | 'placement' | 'passRate'
const USER_PROVIDED_CODES = [
  'evening',
  'transfer',
  'accredited',
  'handsOn',
  'meetsState',
  'examIncluded',
  'practicum',
  'enrolls',
] as const
export type UserProvidedCode = (typeof USER_PROVIDED_CODES)[number]
const isUserProvidedCode = (field: SourceCode | UserProvidedCode): field is UserProvidedCode =>
  (USER_PROVIDED_CODES as readonly string[]).includes(field)
const USER_PROVIDED_TEXTS = ['startDates', 'refund'] as const
export type UserProvidedText = (typeof USER_PROVIDED_TEXTS)[number]
const isUserProvidedText = (field: SourceText | UserProvidedText): field is UserProvidedText =>
  (USER_PROVIDED_TEXTS as readonly string[]).includes(field)

const NOT_PROVIDED: Figure = {
  status: 'not-reported',
  value: null,
  provenance: [],
  notes: [{ code: 'only-told' }],
}
