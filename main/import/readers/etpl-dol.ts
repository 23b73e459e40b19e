import type { AwardLevel } from '../../../data/program.ts'
import type { Column } from './column-cells.ts'
import { website } from './ipeds-directory.ts'
import {
  listedCip,
  listedDollars,
  listedHours,
  listedOnline,
  listedSocs,
  listedWeeks,
  madeUpId,
  saysBooksFree,
  saysFree,
  type Deliveries,
  type ListedProgram,
} from './list-reader.ts'
import { readerOf } from './reader.ts'
import { figureColumns, moneyColumns, notReportedPart } from './row-parts.ts'
import type { Header } from '../files/source.ts'

/**
 * The data elements of form ETA-9171 (OMB 1205-0526), as states report their
 * eligible training programs to the US Department of Labor. The form names and
 * numbers its elements; files spell them with other dashes, colons and blanks,
 * so the words alone are matched, in their order.
 */
const ELEMENTS = {
  provider: /^(NAME OF )?(ELIGIBLE )?TRAINING PROVIDER( ETP)?( NAME)?$|^NAME OF ETP$/,
  city: /^(TRAINING PROVIDER )?ADDRESS CITY$|^TRAINING PROVIDER CITY$/,
  state: /^(TRAINING PROVIDER )?ADDRESS STATE$|^TRAINING PROVIDER STATE$/,
  zip: /^(TRAINING PROVIDER )?ADDRESS ZIP( CODE)?$|^TRAINING PROVIDER ZIP( CODE)?$/,
  name: /^(NAME OF )?(TRAINING )?PROGRAM( OF STUDY)?( TITLE)?( NAME)?$|^PROGRAM OF STUDY NAME$/,
  url: /^(URL OF )?(TRAINING )?PROGRAM( OF STUDY)?( URL)$|^URL OF (TRAINING )?PROGRAM( OF STUDY)?$/,
  outcome: /^PROGRAM( OF STUDY)?( BY)? POTENTIAL OUTCOMES?$/,
  credential: /^(NAME OF )?ASSOCIATED CREDENTIAL( NAME)?$/,
  cip: /^(PROGRAM OF STUDY )?CIP CODE$|^PROGRAM OF STUDY CLASSIFICATION OF INSTRUCTIONAL PROGRAMS?( CIP)?( CODE)?$/,
  tuition:
    /^(PROGRAM |REQUIRED )?(OUT OF POCKET )?COSTS?( OF)?( IN DISTRICT)? (REQUIRED (COSTS? )?)?TUITION( AND)? (REQUIRED )?FEES$/,
  books: /^(PROGRAM |REQUIRED )?COSTS?( OF)? (REQUIRED (COSTS? )?)?(TEXT)?BOOKS( AND)? SUPPLIES$/,
  hours: /^(PROGRAM )?LENGTH( CLOCK)? CONTACT HOURS$/,
  weeks: /^(PROGRAM )?LENGTH( IN)? WEEKS$/,
  format: /^PROGRAM FORMAT$|^DELIVERY (METHOD|FORMAT)$/,
  soc1: /^(ASSOCIATED )?(OCCUPATION )?(O NET|ONET|SOC)( SOC)?( CODE)?S? ?1?$/,
  soc2: /^(ASSOCIATED )?(OCCUPATION )?(O NET|ONET|SOC)( SOC)?( CODE)? ?2$/,
  soc3: /^(ASSOCIATED )?(OCCUPATION )?(O NET|ONET|SOC)( SOC)?( CODE)? ?3$/,
} as const
type Element = keyof typeof ELEMENTS

/**
 * The same in the download of trainingproviderresults.gov ("DownloadPrograms"), whose names are
 * short for those of the form: 108 is the potential outcome, and what it costs without WIOA is
 * what anybody pays.
 */
const DOWNLOADED: Readonly<Partial<Record<Element, string>>> = {
  provider: 'd101_eligible_training_provider',
  city: 'city',
  state: 'state',
  zip: 'zip',
  name: 'd105_program_name',
  url: 'd107_program_url',
  outcome: 'd108_program',
  credential: 'd109_associated_credential',
  cip: 'd110_cip_code',
  tuition: 'd111_non_wioa_tuition_cost',
  books: 'd112_non_wioa_supplies_cost',
  hours: 'd113_program_length_hours',
  weeks: 'd114_program_length_weeks',
  format: 'd116_program_format',
  soc1: 'd117_program_soc_occupation_1',
  soc2: 'd118_program_soc_occupation_2',
  soc3: 'd119_program_soc_occupation_3',
}

/** "PROGRAM OF STUDY CIP CODE" of "113. Program of Study – CIP Code". */
function wordsOf(name: string): string {
  return name
    .replace(/^\d{3}[A-Z]?[.:)]?\s+/, '')
    .replaceAll('&', ' AND ')
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
}

function elementsOf(header: Header): ReadonlyMap<Element, string> {
  if (header.has('d101_eligible_training_provider', 'd105_program_name'))
    return new Map(
      Object.entries(DOWNLOADED).flatMap(([element, name]): [Element, string][] =>
        header.has(name) ? [[element as Element, name]] : [],
      ),
    )
  const found = new Map<Element, string>()
  for (const name of header.names) {
    const words = wordsOf(name)
    for (const element of Object.keys(ELEMENTS) as Element[]) {
      if (!found.has(element) && ELEMENTS[element].test(words)) found.set(element, name)
    }
  }
  return found
}

/** In words. What the form's numbers stand for is in none of the files at hand, so a number stays unknown. */
const FORMATS: Deliveries = new Map([
  ['in-person', 'in-person'],
  ['in person', 'in-person'],
  ['online', 'online'],
  ['online, e-learning, or distance learning', 'online'],
  ['distance education', 'online'],
  ['hybrid', 'hybrid'],
  ['hybrid or blended', 'hybrid'],
  // The sentences of the download.
  ['this program provides in-person instruction only.', 'in-person'],
  ['this program provides online instruction, e-learning, or distance learning only.', 'online'],
  ['this is a hybrid or blended program providing both in-person and online instruction.', 'hybrid'],
  ['-1', 'unknown'],
])

/** What a list may say of a program and the form does not ask. */
const NOT_ASKED = notReportedPart('listed', ['name', 'award_level'])

/** One row a program of study, as reported on form ETA-9171. */
export const etplDol = readerOf<ListedProgram>(
  (header) => {
    const found = elementsOf(header)
    return (
      (['provider', 'name', 'cip'] as const).every((element) => found.has(element)) &&
      // What tells the form from any other list of courses.
      found.has('outcome') &&
      found.has('tuition')
    )
  },
  (cells, { header }) => {
    const found = elementsOf(header)
    // An element that is not in the file reads as empty cells.
    const of = (element: Element): Column => {
      const name = found.get(element)
      return name === undefined ? { name: element, at: -1 } : cells.column(name)
    }
    const columns = Object.fromEntries(
      (Object.keys(ELEMENTS) as Element[]).map((element) => [element, of(element)]),
    ) as Readonly<Record<Element, Column>>
    const socs = [columns.soc1, columns.soc2, columns.soc3]
    const none: Column = { name: '', at: -1 }
    const seen = new Set<string>()
    return (row, out) => {
      const text = (element: Element) => cells.text(row, columns[element])
      const missing = (['provider', 'name'] as const).find((element) => text(element) === '')
      if (missing) return void cells.reject(row, columns[missing], 'missing')
      const cip = listedCip(cells, row, columns.cip)
      const id = madeUpId(text('provider'), text('name'), cip)
      if (seen.has(id)) return void cells.reject(row, columns.name, 'repeated')
      seen.add(id)
      out.push({
        id,
        provider: {
          name: text('provider'),
          city: text('city'),
          state: text('state').toUpperCase(),
          zip: cells.zip(row, columns.zip),
          phone: '',
          website: website(text('url')),
        },
        program: {
          ...NOT_ASKED,
          name: text('name'),
          cip,
          occupations: listedSocs(cells, row, socs),
          credential: text('credential') || (/[a-z]/i.test(text('outcome')) ? text('outcome') : ''),
          award_level: levelOf(text('outcome')) ?? 0,
          ...moneyColumns('tuition', listedDollars(cells, row, columns.tuition, none, saysFree)),
          ...moneyColumns('books', listedDollars(cells, row, columns.books, none, saysBooksFree)),
          ...figureColumns('hours', listedHours(cells, row, columns.hours)),
          ...figureColumns('weeks', listedWeeks(cells, row, columns.weeks)),
          distance: listedOnline(cells, row, columns.format, FORMATS),
        },
      })
    }
  },
)

/** Words only: the form's numbers stand for several outcomes at once ("1;5"). */
function levelOf(outcome: string): AwardLevel | null {
  if (/^associate'?s? degree$/i.test(outcome)) return 3
  return /^(baccalaureate|bachelor'?s) degree$/i.test(outcome) ? 5 : null
}
