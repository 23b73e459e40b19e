import { currentId } from '../../../data/fields/aliases.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import { cleanName } from '../../../data/format/clean-text.ts'
import { hasValue, STATUSES, type Status } from '../../../data/figures/figure.ts'
import { readStatusWords } from '../../../data/format/status.ts'
import {
  BAND_FIGURES,
  SHOWN_FIGURES,
  type ListedFigure,
  type ListedValue,
  type ShownFigure,
} from '../../../data/listed-program.ts'
import { AWARD_LEVELS, ONLINE, type ProgramKey } from '../../../data/program.ts'
import { translators, type Translator } from '../../../data/messages/translate.ts'
import { readPlace } from '../../export/place.ts'
import { headingsOf } from '../../export/headings.ts'
import type { Entry, ExportTable, LineId } from '../../export/exported-table.ts'
import type { NewProgram } from '../../person/new-list.ts'
import { Rejects } from '../rejects.ts'
import { cip, occupations, phone, website } from './mapped-codes.ts'
import type { ReadTable } from './mapped-programs.ts'
import { Providers } from './providers.ts'
import type { Read } from './read.ts'

/** Lines of an exported comparison that a program of the person's own can hold; the others follow from them, or are of the school. */
export const LINES_TAKEN: ReadonlySet<LineId> = new Set<LineId>([
  'program',
  'institution',
  'cip',
  'city',
  'phone',
  'website',
  'awardLevel',
  'online',
  'occupation',
  ...SHOWN_FIGURES,
])

/**
 * The programs of a comparison that Pathwise exported. One whose key is of the
 * official form is that program, so nothing is counted twice; figures keep their
 * status, and have the file as their source.
 */
export function readPathwise({ lines, programs }: ExportTable, file: string, words: Translator): ReadTable {
  const rejects = new Rejects()
  const providers = new Providers()
  const headings = headingsOf(words)
  const at = new Map(lines.map(({ id }, index) => [id, index]))
  const made: NewProgram[] = []
  const numbers: number[] = []
  for (const [index, entries] of programs.entries()) {
    const line = index + 2
    const entry = (id: LineId): Entry | undefined => entries[at.get(id) ?? -1]
    const text = (id: LineId): string => entry(id)?.text?.trim() ?? ''
    const coded = <T>(id: LineId, read: (cell: string) => Read<T>): T | null => {
      const found = read(text(id))
      if (found.is === 'rejected') rejects.add(file, line, headings.label(id), text(id), found.reason)
      return found.is === 'value' ? found.value : null
    }
    const missing = (['program', 'institution'] as const).find((id) => text(id) === '')
    if (missing) {
      rejects.add(file, line, headings.label(missing), '', 'missing')
      continue
    }
    const { city, state, zip } = readPlace(text('city'), entry('city')?.code ?? null)
    const award = codeOf(AWARD_LEVELS, 'awardLevel', entry('awardLevel')) ?? 0
    const provider = providers.addWhole({
      name: cleanName(text('institution')),
      city: cleanName(city),
      state,
      zip,
      phone: coded('phone', phone) ?? '',
      website: coded('website', website) ?? '',
    })
    made.push({
      provider,
      name: cleanName(text('program')),
      cip: coded('cip', cip),
      awardLevel: award,
      credential: cleanName(writtenAward(award, entry('awardLevel'))),
      occupations: coded('occupation', ourOccupations) ?? [],
      online: codeOf(ONLINE, 'online', entry('online')) ?? 'not-reported',
      figures: figuresOf(entry),
      official: officialKey(text('key')),
    })
    numbers.push(line)
  }
  return {
    columns: Object.fromEntries(
      lines.flatMap(({ id }): [FieldId, string][] =>
        LINES_TAKEN.has(id) ? [[id as FieldId, headings.label(id)]] : [],
      ),
    ),
    providers: providers.list,
    programs: made,
    lines: numbers,
    rejects,
    // Its lines are no columns of a table.
    tallies: [],
    olderCodes: [],
  }
}

/**
 * What a cell says, in the words of any language: a person may have changed it since.
 * Words that none of them has are another Pathwise's, and the code beside it holds.
 */
function codeOf<Code extends string | number>(
  codes: readonly Code[],
  family: string,
  entry: Entry | undefined,
): Code | undefined {
  const said = entry?.text?.trim() ?? ''
  if (said === '') return undefined
  return (
    codes.find((code) => translators().some(({ word }) => word(`${family}.${code}`) === said)) ??
    codes.find((code) => currentId('said', said) === `${family}.${code}`) ??
    codes.find((code) => String(code) === entry?.code)
  )
}

/** In the words of its list, where they are of the level that the cell still says. */
function writtenAward(level: number, entry: Entry | undefined): string {
  return entry?.written !== undefined && (entry.code ?? '0') === String(level) ? entry.written : ''
}

/** The same of a status. */
function statusOf({ status, statusCode }: Entry): Status | null {
  if (status === null) return null
  for (const words of translators()) {
    const stated = readStatusWords(status, words)
    if (stated) return stated.status
  }
  return STATUSES.find((code) => code === statusCode) ?? null
}

const BANDS: readonly ListedFigure[] = BAND_FIGURES

const officialKey = (key: string): ProgramKey | null => (/^\d{6}-\d\d\.\d{4}-\d{1,2}$/.test(key) ? key : null)

function figuresOf(entry: (id: LineId) => Entry | undefined): NewProgram['figures'] {
  return Object.fromEntries(
    SHOWN_FIGURES.flatMap((id): [ShownFigure, ListedValue][] => {
      const found = entry(id)
      const figure = found && figureOf(id, found)
      return figure ? [[id, figure]] : []
    }),
  )
}

/** A figure without a status is the person's own, as any that they wrote; without a value it is not reported. */
function figureOf(id: ShownFigure, entry: Entry): ListedValue | null {
  const { value, high, unit } = entry
  const stated = statusOf(entry)
  if (value === null)
    return stated !== null && !hasValue(stated) && stated !== 'not-reported'
      ? { value, status: stated }
      : null
  const isBand = BANDS.includes(id) && high !== null && high >= value
  // The length of an award level by the rule is made again.
  if (id === 'months' && isBand && stated === 'estimated' && isOfLevel(entry))
    return { value: null, status: 'not-reported' }
  return {
    value,
    status: stated !== null && hasValue(stated) ? stated : 'own',
    ...(isBand ? { high } : {}),
    ...(id === 'months' && entry.rule !== undefined ? { rule: currentId('rule', entry.rule) } : {}),
    ...(id === 'hours' ? { unit: unit === 'credit-hours' ? unit : 'clock-hours' } : {}),
  }
}

/** A file of before the rules were written beside the lengths has no other estimated spans. */
const isOfLevel = ({ rule = 'length-by-level' }: Entry) => currentId('rule', rule) === 'length-by-level'

/** Our own cell has words of its language around each code: "SOC 29-2072 Medical Records Specialists; SOC ...". */
const ourOccupations = (cell: string) => occupations((cell.match(/\b\d\d-\d{4}\b/g) ?? [cell]).join('; '))
