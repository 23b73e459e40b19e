import type { Unit } from '../figures/figure.ts'

/**
 * The one declaration of every comparable attribute of a program or a job. Filters,
 * result columns, comparison rows, figure cards, CSV headings, import mapping
 * and tests derive from it. Adding a field is one entry here and five more
 * files: CONTRIBUTING.md has them line by line.
 */
export interface FieldDeclaration {
  readonly id: string
  readonly group: GroupId
  /**
   * figure: a number with a status. category: one code of a fixed set (words:
   * `<words>.<code>`). text: as written. occupations: the occupations of the
   * program's field of study. verdict: may a graduate sit an exam, with reasons.
   */
  readonly kind: 'figure' | 'category' | 'text' | 'occupations' | 'verdict'
  /** Of figures. `hours` is told per program (clock or credit), so it has none here. */
  readonly unit?: Unit
  /** Which direction is truly better for the person; absent where neither is. */
  readonly better?: 'lower' | 'higher'
  /** Message prefix of a category's codes. */
  readonly words?: string
  /** A facet of Find: values with counts. */
  readonly facet?: true
  /** A facet of hundreds of values, named by the catalog: it is counted only while somebody looks at it. */
  readonly long?: true
  /** A range filter of Find. */
  readonly range?: true
  /** A sort key of Find. */
  readonly sort?: true
  /** A column of Find's table. */
  readonly column?: true
  /** A row of the comparison (and so a column or row of its CSV). */
  readonly compare?: true
  /** A part of the sum named; shown indented beneath it. */
  readonly partOf?: string
  /** Other headings under which a file may hold it; the import guesses with them. */
  readonly synonyms?: readonly string[]
  /** More of them, that say it only where they are the whole heading: "in state" is a price, "in state enrollment" is none. */
  readonly headings?: readonly string[]
  /** A column of a person's own table may hold it: what a program of their own can say of itself. */
  readonly mappable?: true
  /** Of mappable ones: without it a row is no program. */
  readonly required?: true
  /** The person may give a value of their own, which then stands in the place of the official one. */
  readonly own?: true
  /** Of those: only for a program of a list, which may not say it; the official files always do. */
  readonly ofLists?: true
  /** A blank or an estimate of it is a question for the school. */
  readonly ask?: true
  /** Only the school or the person can tell it: no row of the comparison before one of them did. */
  readonly userProvided?: true
  /** Shown against the programs of the same field of study and award level. */
  readonly peers?: true
}

/** In the order of a comparison: what is weighed first, then the facts of the school. */
export const GROUPS = ['cost', 'time', 'award', 'outcomes', 'pay', 'outlook', 'program'] as const
export type GroupId = (typeof GROUPS)[number]

const PRICES = [
  'tuition',
  'tuition and fees',
  'tuition fees',
  'cost',
  'price',
  'fee',
  'fees',
  'rate',
  'charge',
]

/** What a column of prices may be called that are of these students alone. */
const pricesOf = (...students: readonly string[]): readonly string[] =>
  students.flatMap((who) =>
    PRICES.flatMap((price) => [`${who} ${price}`, `${price} ${who}`, `${price} for ${who}`]),
  )

export const FIELDS = [
  // Identity: the head of a column, not rows of the comparison.
  {
    id: 'program',
    group: 'program',
    kind: 'text',
    sort: true,
    column: true,
    synonyms: [
      'program name',
      'program of study',
      'program title',
      'official program name',
      'course',
      'course name',
      'course title',
      'title',
    ],
    mappable: true,
    required: true,
  },
  {
    id: 'institution',
    group: 'program',
    kind: 'text',
    sort: true,
    column: true,
    synonyms: [
      'institution name',
      'school',
      'school name',
      'provider',
      'provider name',
      'training provider',
      'college',
      'college name',
      'university',
      'campus',
      'instnm',
    ],
    mappable: true,
    required: true,
  },
  // The numbers by which the federal files name a school; a list that has them means that one.
  {
    id: 'unitid',
    group: 'program',
    kind: 'text',
    synonyms: ['unit id', 'ipeds id', 'ipeds unitid', 'ipeds unit id', 'ipeds number', 'ipeds code', 'ipeds'],
    mappable: true,
  },
  {
    id: 'opeid',
    group: 'program',
    kind: 'text',
    synonyms: ['ope id', 'opeid6', 'opeid8', 'ope code', 'title iv code', 'federal school code'],
    mappable: true,
  },
  {
    id: 'cip',
    group: 'program',
    kind: 'text',
    compare: true,
    synonyms: ['cip code', 'cipcode', 'instructional program', 'cip 2020', 'field of study'],
    mappable: true,
    own: true,
    ofLists: true,
  },
  {
    id: 'city',
    group: 'program',
    kind: 'text',
    compare: true,
    sort: true,
    synonyms: ['town', 'campus city', 'school city', 'city state', 'city state zip'],
    headings: [
      'location',
      'address',
      ...['campus', 'program', 'training', 'school', 'provider'].flatMap((whose) => [
        `${whose} location`,
        `${whose} address`,
      ]),
    ],
    mappable: true,
  },
  {
    id: 'state',
    group: 'program',
    kind: 'category',
    words: 'state',
    facet: true,
    sort: true,
    synonyms: ['stabbr', 'campus state', 'state code'],
    mappable: true,
  },
  // From where the person lives, in a straight line.
  {
    id: 'miles',
    group: 'program',
    kind: 'figure',
    unit: 'miles',
    better: 'lower',
    sort: true,
    column: true,
    compare: true,
  },
  { id: 'county', group: 'program', kind: 'category', words: 'county', facet: true, long: true },
  {
    id: 'zip',
    group: 'program',
    kind: 'text',
    synonyms: ['zip code', 'zipcode', 'postal code', 'postcode'],
    mappable: true,
  },
  // The CIP code as a facet: its values are the fields of study that the catalog has programs of.
  { id: 'study', group: 'program', kind: 'category', words: 'study', facet: true, long: true },
  { id: 'schoolStatus', group: 'program', kind: 'category', words: 'schoolStatus', compare: true },
  // The list of a state or of the person that a program is on, as a facet.
  { id: 'list', group: 'program', kind: 'category', words: 'list', facet: true },
  {
    id: 'control',
    group: 'program',
    kind: 'category',
    words: 'control',
    facet: true,
    compare: true,
    synonyms: ['sector', 'ownership'],
  },
  {
    id: 'federalAid',
    group: 'program',
    kind: 'category',
    words: 'federalAid',
    facet: true,
    compare: true,
    synonyms: ['title iv', 'pell', 'opeflag'],
  },
  {
    id: 'phone',
    group: 'program',
    kind: 'text',
    compare: true,
    synonyms: ['telephone', 'phone number', 'telephone number', 'contact phone', 'gentele'],
    mappable: true,
  },
  {
    id: 'website',
    group: 'program',
    kind: 'text',
    compare: true,
    synonyms: ['web address', 'web site', 'url', 'program url', 'link', 'homepage', 'webaddr'],
    mappable: true,
  },

  // Asked of online programs of another state than the person's; nobody publishes it.
  {
    id: 'enrolls',
    group: 'program',
    kind: 'category',
    words: 'enrolls',
    compare: true,
    own: true,
    userProvided: true,
  },

  { id: 'costToCredential', group: 'cost', kind: 'figure', unit: 'cents', better: 'lower', compare: true },
  {
    id: 'costToFinish',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    better: 'lower',
    range: true,
    sort: true,
    column: true,
    compare: true,
    partOf: 'costToCredential',
    // A column of a person's table is held against its parts.
    synonyms: [
      'total cost',
      'total costs',
      'total price',
      'total program cost',
      'total program price',
      'total charges',
      'total cost of program',
      'total cost of attendance',
      'cost of attendance',
      'all costs',
    ],
    headings: ['total', 'grand total'],
    mappable: true,
    peers: true,
  },
  {
    id: 'tuitionAndFees',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    better: 'lower',
    compare: true,
    partOf: 'costToFinish',
    synonyms: [
      'tuition',
      'tuition and fees',
      'tuition cost',
      'program cost',
      'program price',
      'program fee',
      'program fees',
      'course fee',
      'course fees',
      'total tuition',
      'price',
      'cost',
    ],
    mappable: true,
    own: true,
    ask: true,
    peers: true,
  },
  // A list may tell students apart by where they live; which of these is a program's price follows the residency.
  {
    id: 'tuitionInDistrict',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    synonyms: pricesOf('in district', 'district resident', 'in county', 'in district student'),
    headings: ['in district', 'in county', 'district resident', 'district residents'],
    mappable: true,
  },
  {
    id: 'tuitionInState',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    synonyms: pricesOf('in state', 'instate', 'resident', 'residents', 'state resident', 'in state student'),
    headings: ['in state', 'instate', 'resident', 'residents', 'state resident', 'tuitionfee in'],
    mappable: true,
  },
  {
    id: 'tuitionOutOfDistrict',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    synonyms: pricesOf('out of district', 'outside district', 'out of county', 'out of district student'),
    headings: ['out of district', 'out of county'],
    mappable: true,
  },
  {
    id: 'tuitionOutOfState',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    synonyms: pricesOf(
      'out of state',
      'outofstate',
      'non resident',
      'nonresident',
      'non residents',
      'nonresidents',
      'out of state student',
    ),
    headings: [
      'out of state',
      'outofstate',
      'non resident',
      'nonresident',
      'non residents',
      'nonresidents',
      'tuitionfee out',
    ],
    mappable: true,
  },
  {
    id: 'books',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    better: 'lower',
    compare: true,
    partOf: 'costToFinish',
    synonyms: [
      'books and supplies',
      'cost of books and supplies',
      'books materials cost',
      'books',
      'textbooks',
      'supplies',
      'materials',
    ],
    mappable: true,
    own: true,
    ask: true,
    peers: true,
  },
  {
    id: 'exam',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    compare: true,
    partOf: 'costToCredential',
    synonyms: [
      'exam fee',
      'exam fees',
      'exam cost',
      'testing fee',
      'testing fees',
      'testing licensing fees',
      'certification fee',
      'certification exam fee',
      'licensing fee',
      'license fee',
    ],
    // A part of a total of a person's table; Compare has the fees of exams from their own sources.
    mappable: true,
    own: true,
  },
  {
    id: 'membership',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    compare: true,
    partOf: 'costToCredential',
    own: true,
  },
  {
    id: 'renewal',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    compare: true,
    partOf: 'costToCredential',
    own: true,
  },
  // What need not be paid back. Nobody publishes it by program: the person tells it.
  {
    id: 'grants',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    better: 'higher',
    compare: true,
    own: true,
    ask: true,
    userProvided: true,
  },
  {
    id: 'scholarships',
    group: 'cost',
    kind: 'figure',
    unit: 'cents',
    better: 'higher',
    compare: true,
    own: true,
    ask: true,
    userProvided: true,
  },
  // Where it is, that exam adds nothing to the cost of the credential.
  {
    id: 'examIncluded',
    group: 'cost',
    kind: 'category',
    words: 'examIncluded',
    compare: true,
    own: true,
    ask: true,
    userProvided: true,
  },
  { id: 'refund', group: 'cost', kind: 'text', compare: true, own: true, ask: true, userProvided: true },
  { id: 'costAfterAid', group: 'cost', kind: 'figure', unit: 'cents', better: 'lower', compare: true },
  { id: 'costPerMonth', group: 'cost', kind: 'figure', unit: 'cents', compare: true },
  { id: 'priceStatus', group: 'cost', kind: 'category', words: 'priceStatus', facet: true },

  {
    id: 'months',
    group: 'time',
    kind: 'figure',
    unit: 'months',
    better: 'lower',
    range: true,
    sort: true,
    column: true,
    compare: true,
    synonyms: [
      'length in months',
      'length months',
      'program length',
      'length of program',
      'calendar length',
      'duration',
      'duration months',
      'duration weeks',
      'length',
      'weeks',
      'length weeks',
      'length in weeks',
      'number of weeks',
      'program length weeks',
      'time to complete',
      'time to completion',
      'weeks to complete',
      'months to complete',
      'length years',
    ],
    headings: ['years', 'semesters', 'academic years'],
    mappable: true,
    own: true,
    ask: true,
    peers: true,
  },
  {
    id: 'hours',
    group: 'time',
    kind: 'figure',
    compare: true,
    synonyms: [
      'clock hours',
      'credit hours',
      'contact hours',
      'length contact hours',
      'credits',
      'total credits',
      'total hours',
      'total clock hours',
      'program hours',
      'program length hours',
      'hours of instruction',
      'total hours of instruction',
    ],
    mappable: true,
    own: true,
  },
  {
    id: 'online',
    group: 'time',
    kind: 'category',
    words: 'online',
    facet: true,
    compare: true,
    synonyms: [
      'online',
      'delivery',
      'delivery method',
      'delivery format',
      'program format',
      'format',
      'modality',
      'distance education',
      'method of instruction',
      'instruction method',
      'instructional method',
      'mode of delivery',
      'delivery mode',
      'online or in person',
      'in person or online',
    ],
    mappable: true,
    own: true,
    ask: true,
  },

  { id: 'startDates', group: 'time', kind: 'text', compare: true, own: true, ask: true, userProvided: true },
  {
    id: 'evening',
    group: 'time',
    kind: 'category',
    words: 'evening',
    compare: true,
    own: true,
    ask: true,
    userProvided: true,
  },

  {
    id: 'awardLevel',
    group: 'award',
    kind: 'category',
    words: 'awardLevel',
    facet: true,
    sort: true,
    column: true,
    compare: true,
    synonyms: [
      'award',
      'degree',
      'credential',
      'credential type',
      'program outcome',
      'award type',
      'awlevel',
    ],
    mappable: true,
    own: true,
    ofLists: true,
  },
  { id: 'maySit', group: 'award', kind: 'verdict', column: true, compare: true },
  // What the state asks of whoever works in the job (data/rules/licence.ts), ...
  { id: 'stateRule', group: 'award', kind: 'category', words: 'stateRule', compare: true },
  // ... and whether the program meets it: asked where the state asks for something.
  {
    id: 'meetsState',
    group: 'award',
    kind: 'category',
    words: 'meetsState',
    compare: true,
    own: true,
    userProvided: true,
  },
  // Asked where an exam depends on it; the verdict follows the answer (data/rules/verdict.ts).
  {
    id: 'accredited',
    group: 'award',
    kind: 'category',
    words: 'accredited',
    compare: true,
    own: true,
    userProvided: true,
  },
  {
    id: 'handsOn',
    group: 'award',
    kind: 'category',
    words: 'handsOn',
    compare: true,
    own: true,
    userProvided: true,
  },
  {
    id: 'practicum',
    group: 'award',
    kind: 'category',
    words: 'practicum',
    compare: true,
    own: true,
    ask: true,
    userProvided: true,
  },
  {
    id: 'transfer',
    group: 'award',
    kind: 'category',
    words: 'transfer',
    compare: true,
    own: true,
    ask: true,
    userProvided: true,
  },

  {
    id: 'completions',
    group: 'outcomes',
    kind: 'figure',
    unit: 'awards',
    sort: true,
    column: true,
    compare: true,
    synonyms: ['awards conferred', 'graduates', 'completers', 'number of graduates', 'ctotalt'],
    mappable: true,
    own: true,
    peers: true,
  },
  // In the newest earlier year that there is a file of; which one that is, its source says.
  { id: 'completionsBefore', group: 'outcomes', kind: 'figure', unit: 'awards', compare: true },
  { id: 'conferred', group: 'outcomes', kind: 'category', words: 'conferred', facet: true },
  {
    id: 'graduationRate',
    group: 'outcomes',
    kind: 'figure',
    unit: 'percent',
    better: 'higher',
    compare: true,
    synonyms: ['graduation rate', 'completion rate', 'grad rate', 'graduation pct', 'completion pct'],
    mappable: true,
    own: true,
  },

  {
    id: 'placement',
    group: 'outcomes',
    kind: 'figure',
    unit: 'percent',
    better: 'higher',
    compare: true,
    own: true,
    ask: true,
    userProvided: true,
  },
  {
    id: 'passRate',
    group: 'outcomes',
    kind: 'figure',
    unit: 'percent',
    better: 'higher',
    compare: true,
    own: true,
    ask: true,
    userProvided: true,
  },
  {
    id: 'schoolEarnings',
    group: 'outcomes',
    kind: 'figure',
    unit: 'cents',
    better: 'higher',
    compare: true,
    synonyms: ['median earnings', 'md_earn_wne_p10'],
  },
  {
    id: 'fieldEarnings',
    group: 'outcomes',
    kind: 'figure',
    unit: 'cents',
    better: 'higher',
    compare: true,
  },

  {
    id: 'occupation',
    group: 'pay',
    kind: 'occupations',
    facet: true,
    compare: true,
    synonyms: ['occupation', 'occupation code', 'soc', 'soc code', 'onet', 'onet code', 'onet soc', 'job'],
    mappable: true,
  },
  { id: 'payP10', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher', compare: true },
  { id: 'payP25', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher', compare: true },
  {
    id: 'payMedian',
    group: 'pay',
    kind: 'figure',
    unit: 'cents',
    better: 'higher',
    sort: true,
    column: true,
    compare: true,
  },
  { id: 'payP75', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher', compare: true },
  { id: 'payP90', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher', compare: true },
  { id: 'payback', group: 'pay', kind: 'figure', unit: 'months', better: 'lower', compare: true },
  { id: 'aheadAfter', group: 'pay', kind: 'figure', unit: 'months', better: 'lower', compare: true },

  { id: 'employment', group: 'outlook', kind: 'figure', unit: 'jobs', compare: true },
  { id: 'employmentTarget', group: 'outlook', kind: 'figure', unit: 'jobs', compare: true },
  { id: 'growth', group: 'outlook', kind: 'figure', unit: 'percent', better: 'higher', compare: true },
  { id: 'openings', group: 'outlook', kind: 'figure', unit: 'jobs', better: 'higher', compare: true },
  { id: 'entryEducation', group: 'outlook', kind: 'text', compare: true },

  // What a job is compared by beside these (data/job-rows.ts): the pay of the area where the person lives, ...
  { id: 'areaPayP10', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher' },
  { id: 'areaPayP25', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher' },
  { id: 'areaPayMedian', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher' },
  { id: 'areaPayP75', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher' },
  { id: 'areaPayP90', group: 'pay', kind: 'figure', unit: 'cents', better: 'higher' },
  // ... what is asked of whoever starts in it, ...
  { id: 'experience', group: 'outlook', kind: 'category', words: 'experience' },
  { id: 'training', group: 'outlook', kind: 'category', words: 'training' },
  { id: 'jobExams', group: 'award', kind: 'text' },
  // ... and the programs that lead to it. Others may be nearer, cost less or be shorter and not say so: none is best.
  { id: 'programCount', group: 'program', kind: 'figure', unit: 'programs' },
  { id: 'nearestProgram', group: 'program', kind: 'figure', unit: 'miles' },
  { id: 'lowestCost', group: 'program', kind: 'figure', unit: 'cents' },
  { id: 'shortestProgram', group: 'program', kind: 'figure', unit: 'months' },
  { id: 'examProgram', group: 'program', kind: 'figure', unit: 'miles' },
] as const satisfies readonly FieldDeclaration[]

type Declared = (typeof FIELDS)[number]
export type FieldId = Declared['id']
type With<Flag extends string> = Extract<Declared, { readonly [F in Flag]: true }>['id']
export type FacetId = With<'facet'>
export type LongFacetId = With<'long'>
export type RangeId = With<'range'>
export type SortFieldId = With<'sort'>
export type ColumnId = With<'column'>
export type ComparedId = With<'compare'>
export type MappableId = With<'mappable'>
export type OwnId = With<'own'>
export type AskedId = With<'ask'>
export type PeerId = With<'peers'>

const ids = (
  flag: 'facet' | 'long' | 'range' | 'sort' | 'column' | 'compare' | 'mappable' | 'own' | 'ask' | 'peers',
) => (FIELDS as readonly FieldDeclaration[]).filter((field) => field[flag]).map((field) => field.id)

export const FACETS = ids('facet') as readonly FacetId[]
export const LONG_FACETS = ids('long') as readonly LongFacetId[]
export const RANGES = ids('range') as readonly RangeId[]
export const SORTS = ids('sort') as readonly SortFieldId[]
export const COLUMNS = ids('column') as readonly ColumnId[]
export const COMPARED = ids('compare') as readonly ComparedId[]
export const MAPPABLE = ids('mappable') as readonly MappableId[]
export const OWN = ids('own') as readonly OwnId[]
export const ASKED = ids('ask') as readonly AskedId[]
export const PEERS = ids('peers') as readonly PeerId[]

const byId = new Map<string, FieldDeclaration>(FIELDS.map((field) => [field.id, field]))

/** @throws RangeError for an id that is not in the catalogue. */
export function field(id: FieldId): FieldDeclaration {
  const found = byId.get(id)
  if (!found) throw new RangeError(`No field "${id}" in the catalogue`)
  return found
}

/** May the person's own value of it be of programs of lists only? */
export const isOfLists = (id: FieldId): boolean => field(id).ofLists === true
