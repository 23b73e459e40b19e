import type { ComparedProgram } from '../../../data/contract/comparison.ts'
import type { Figure, Unit } from '../../../data/figures/figure.ts'
import type { ListedProgram } from '../../../data/listed.ts'
import { withListPrices } from './prices.ts'
import type { Context } from './context.ts'
import type { Coded, Listing, Place, SubjectCode, SubjectFigure, SubjectText, Worded } from './listing.ts'

/**
 * A program with all that is known of it: what its own listing says, the prices that
 * other lists give for it, and above both what the person tells.
 */
export class Subject {
  readonly #context: Context
  readonly #listing: Listing
  /** Programs of lists that are the same program. */
  readonly #same: readonly ListedProgram[]

  constructor(context: Context, listing: Listing, same: readonly ListedProgram[]) {
    this.#context = context
    this.#listing = listing
    this.#same = same
  }

  get program(): ComparedProgram {
    return this.#listing.program
  }

  /** Its institution, where the directory has it. */
  get unitid(): number | null {
    return this.#listing.unitid
  }

  get place(): Place | null {
    return this.#listing.place
  }

  get hoursUnit(): Unit {
    return this.#listing.hoursUnit
  }

  /** Does the school state the price shown without the award level it is for? */
  get priceLevelNotStated(): boolean {
    return this.#listing.priceLevelNotStated && !this.#isToldPrice()
  }

  /** Would a student of the school's own district pay less than the price shown? */
  get cheaperInDistrict(): boolean {
    return this.#listing.cheaperInDistrict && !this.#isToldPrice()
  }

  #isToldPrice(): boolean {
    return this.#context.mine.has(this.program.key, 'tuitionAndFees')
  }

  figure(field: SubjectFigure | ToldFigure): Figure {
    const { mine, sources } = this.#context
    return mine.figure(this.program.key, field, this.#published(field), sources)
  }

  #published(field: SubjectFigure | ToldFigure): Figure {
    switch (field) {
      case 'grants':
      case 'scholarships':
      case 'placement':
        return UNTOLD
      case 'tuitionAndFees':
      case 'books': {
        const price = this.#listing.figure(field)
        return this.#same.length === 0 ? price : withListPrices(this.#context, field, price, this.#same)
      }
      default:
        return this.#listing.figure(field)
    }
  }

  code(field: SubjectCode | ToldCode): Coded {
    const published =
      field === 'evening' || field === 'transfer'
        ? { code: 'not-reported', figure: UNTOLD }
        : this.#listing.code(field)
    return this.#context.mine.code(this.program.key, field, published)
  }

  text(field: SubjectText | ToldText): Worded {
    const published = field === 'startDates' ? { text: null, figure: UNTOLD } : this.#listing.text(field)
    return this.#context.mine.text(this.program.key, field, published)
  }
}

/** Fields that no file holds. */
type ToldFigure = 'grants' | 'scholarships' | 'placement'
export type ToldCode = 'evening' | 'transfer'
export type ToldText = 'startDates'

const UNTOLD: Figure = {
  status: 'not-reported',
  value: null,
  provenance: [],
  notes: [{ code: 'only-told' }],
}
