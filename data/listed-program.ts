import type { Status } from './figures/figure.ts'
import type { FieldId } from './fields/catalogue.ts'
import type { Online, ProgramKey, Residency } from './program.ts'

/**
 * Programs that are not IPEDS's: those of a state's list of eligible training
 * providers (in official.db) and a person's own (in person.db). The catalog's
 * thread treats both alike; `list` says whose they are.
 */
export interface ListedProgram {
  /** "etpl-texas:32211" or "own:3:17"; never of the form "UNITID-CIP-AWLEVEL". */
  readonly key: ProgramKey
  /** Id of its list: a dataset of the catalog ("etpl-texas-2024-03-20") or "own:3". */
  readonly list: string
  readonly provider: Provider
  readonly name: string
  /** Its own page, where it is another than its school's; left out where the list gives none. */
  readonly website?: string
  /** "51.0713", or null where the list gives none. */
  readonly cip: string | null
  /** NCES AWLEVEL; 0 where the list does not state it. */
  readonly awardLevel: number
  /** The award as the list writes it; '' where it does not. */
  readonly credential: string
  /** SOC codes that the list itself names; the crosswalk's of its CIP come on top. */
  readonly occupations: readonly string[]
  readonly online: Online
  readonly figures: Readonly<Partial<Record<ListedFigure, ListedValue>>>
  /** Column or heading that each field was read from, for its figure card. */
  readonly columns: Readonly<Partial<Record<FieldId, string>>>
  /** The official program that it is; its figures then stand beside that program's own. Null: it stands for itself. */
  readonly official: ProgramKey | null
  /**
   * Whole miles from its school to the ZIP that its list gives, where that is another place: it
   * is taught there, and stands for itself in Find though its school has it as an official program.
   */
  readonly elsewhere?: number
}

/** Prices of some students alone, by where they live; `tuitionAndFees` beside them is that of all others. */
const PRICES_BY_RESIDENCY = [
  'tuitionInDistrict',
  'tuitionInState',
  'tuitionOutOfDistrict',
  'tuitionOutOfState',
] as const satisfies readonly FieldId[]

/** Figures that a list may give; a missing one is not reported. Money is whole cents. */
export const LISTED_FIGURES = [
  'tuitionAndFees',
  ...PRICES_BY_RESIDENCY,
  'books',
  'months',
  'hours',
  'completions',
  'graduationRate',
] as const satisfies readonly FieldId[]
export type ListedFigure = (typeof LISTED_FIGURES)[number]

/** Those that are shown by themselves; a price of some students alone is shown where it is the price. */
export type ShownFigure = Exclude<ListedFigure, (typeof PRICES_BY_RESIDENCY)[number]>
export const SHOWN_FIGURES: readonly ShownFigure[] = LISTED_FIGURES.filter(
  (id): id is ShownFigure => !(PRICES_BY_RESIDENCY as readonly FieldId[]).includes(id),
)

/** Those that are money: whole cents. */
export const MONEY_FIGURES = ['tuitionAndFees', ...PRICES_BY_RESIDENCY, 'books'] as const
export type MoneyFigure = (typeof MONEY_FIGURES)[number]

/** Those of which several columns of a table may each hold a part: what they say is added up. */
export const ADDED_UP = ['tuitionAndFees', 'books', 'exam'] as const satisfies readonly FieldId[]

/** Those that several columns of a table may hold: what is added up, and clock hours beside credits. */
export const IN_SEVERAL = [...ADDED_UP, 'hours'] as const satisfies readonly FieldId[]

/** Those of which a list may tell both ends: "$5,000 to $7,000", "9-12 months". */
export const BAND_FIGURES = [...MONEY_FIGURES, 'months', 'hours'] as const
export type BandFigure = (typeof BAND_FIGURES)[number]

export interface ListedValue {
  /** The lower end where `high` is given. */
  readonly value: number | null
  /** Upper end of a band, of `BAND_FIGURES`. */
  readonly high?: number
  readonly status: Status
  /** Of a length that the list gives in weeks: they are what is computed with. */
  readonly weeks?: number
  /** Rule that made it (`rule.<id>`), e.g. 'weeks-to-months'. */
  readonly rule?: string
  /** Of hours. */
  readonly unit?: 'clock-hours' | 'credit-hours'
}

/** Of a length: the list says that it hangs on the student, so no rule of an award level stands for it. */
export const NO_SET_LENGTH: ListedValue = { value: null, status: 'not-reported', rule: 'no-set-length' }

export const hasNoSetLength = (length: ListedValue | undefined): boolean =>
  length?.rule === NO_SET_LENGTH.rule

type PriceField = 'tuitionAndFees' | (typeof PRICES_BY_RESIDENCY)[number]

/**
 * Which prices are a residency's, the first that a list gives: whoever lives in the district
 * lives in the state, and whoever lives in another state lives in no district of this one. A
 * price of fewer students than these never stands for them.
 */
const PRICES_FOR: Readonly<Record<Residency, readonly PriceField[]>> = {
  'in-district': ['tuitionInDistrict', 'tuitionInState', 'tuitionAndFees'],
  'in-state': ['tuitionInState', 'tuitionOutOfDistrict', 'tuitionAndFees'],
  'out-of-state': ['tuitionOutOfState', 'tuitionOutOfDistrict', 'tuitionAndFees'],
}

/** Does its list tell students apart by where they live? */
export const hasResidencies = ({ figures }: Pick<ListedProgram, 'figures'>): boolean =>
  PRICES_BY_RESIDENCY.some((field) => (figures[field]?.value ?? null) !== null)

/** Tuition and fees of a residency, and the field whose heading it was read from; null where the list gives none. */
export function priceFor(
  { figures }: Pick<ListedProgram, 'figures'>,
  residency: Residency,
): { readonly field: PriceField; readonly price: ListedValue } | null {
  for (const field of PRICES_FOR[residency]) {
    const price = figures[field]
    if (price && price.value !== null) return { field, price }
  }
  // Why there is none, where the list says that.
  const price = figures.tuitionAndFees
  return price ? { field: 'tuitionAndFees', price } : null
}

/** How an institution was found for a provider's name: `person` was decided by the person. */
export type Match = 'exact' | 'guess' | 'none' | 'person'

/** The numbers by which a list names a school, whatever it calls it. */
export interface SchoolNumbers {
  /** Of IPEDS; null where the list gives none. */
  readonly unitid: number | null
  /** Of the Office of Postsecondary Education, as written; '' where the list gives none. */
  readonly opeid: string
}

/** Who offers a listed program. */
export interface Provider {
  /** Unique over all lists: "etpl-texas:austin community college|78702" or "own:3:..."; the same in every edition. */
  readonly id: string
  readonly name: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly website: string
  /** Left out where the list gives none. */
  readonly numbers?: SchoolNumbers
  /** The institution of the directory that it is, or null. */
  readonly unitid: number | null
  readonly match: Match
  /** 0 to 1; of a guess, how alike the two are. */
  readonly score: number
}

/** "UNITID 999999": the number of a provider that no school of the directory has; null where it has none. */
export function unknownNumber({ numbers, unitid }: Pick<Provider, 'numbers' | 'unitid'>): string | null {
  if (!numbers || unitid !== null) return null
  return numbers.unitid === null ? `OPEID ${numbers.opeid}` : `UNITID ${numbers.unitid}`
}

/** Does its list say by numbers which official program it is, and is there none? */
export const isMissing = ({ provider, cip, awardLevel, official }: ListedProgram): boolean =>
  provider.numbers !== undefined &&
  provider.match === 'exact' &&
  official === null &&
  cip !== null &&
  awardLevel !== 0

/** What the catalog's worker is told of the person's: their lists, and where they corrected a match. */
export interface Personal {
  readonly lists: readonly PersonalList[]
  /** By provider id: the UNITID the person chose, or null for "none of them". */
  readonly matches: Readonly<Record<string, number | null>>
}

export interface PersonalList {
  /** "own:3" */
  readonly id: string
  readonly name: string
  /** Name of the file it came from; '' where it was pasted or typed. */
  readonly file: string
  /** ISO date. */
  readonly importedOn: string
  readonly programs: readonly ListedProgram[]
}

/** A list without what is in it. */
export type PersonalListHead = Omit<PersonalList, 'programs'>

/** The person's lists as they are kept. What is in them comes in pieces: a long one is much to read at once. */
export interface PersonalSource {
  /** Tells the lists of one store from those of another: a private session has lists of the same ids. */
  readonly store: string
  readonly lists: readonly PersonalListHead[]
  readonly matches: Personal['matches']
  /** The programs of a list, which never change; each piece is read when it is asked for. */
  programs(list: string): Iterable<readonly ListedProgram[]>
}

/** Ids of a person's lists are "own:3"; those of state lists are datasets. */
export const isOwnList = (list: string): boolean => list.startsWith('own:')

export const NOTHING_PERSONAL: Personal = { lists: [], matches: {} }

/** 52 weeks are 12 months; rounded up, since a course of five weeks is not over after one month. Rule 'weeks-to-months'. */
export function monthsOfWeeks(weeks: number): number {
  return Math.ceil((weeks * 12) / 52)
}
