import * as v from 'valibot'
import { ProgramKeySchema } from '../../data/contract/find.ts'
import { nameInFile } from '../../data/contract/texts.ts'
import { byField, currentIdOf, storedId } from '../../data/contract/stored-ids.ts'
import { FIELDS } from '../../data/fields/catalogue.ts'
import { LONGEST_ADDRESS, LONGEST_NAME } from '../../data/format/clean-text.ts'
import { hasValue, STATUSES } from '../../data/figures/figure.ts'
import {
  LISTED_FIGURES,
  BAND_FIGURES,
  MONEY_FIGURES,
  type ListedFigure,
  type ListedProgram,
  type ListedValue,
} from '../../data/listed-program.ts'
import { AWARD_LEVELS, ONLINE } from '../../data/program.ts'

/** A program of the sender's own list in a file, and how such a program is told from another. */

const Line = nameInFile(LONGEST_NAME)
const Soc = v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/))
const FIELD_IDS = FIELDS.map(({ id }) => id)

/** Money and awards are whole; months, hours and percent need not be. */
const BANDS: readonly ListedFigure[] = BAND_FIGURES
const WHOLE: readonly ListedFigure[] = [...MONEY_FIGURES, 'completions']

const valueSchema = (id: ListedFigure) => {
  const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12))
  const number = WHOLE.includes(id) ? v.pipe(amount, v.integer()) : amount
  return v.pipe(
    v.object({
      value: v.nullable(number),
      high: v.optional(number),
      status: v.picklist(STATUSES),
      rule: v.optional(v.pipe(v.string(), v.maxLength(80), currentIdOf('rule'))),
      unit: v.optional(v.picklist(['clock-hours', 'credit-hours'])),
    }),
    v.check(
      ({ value, high, status, unit }) =>
        (value !== null) === hasValue(status) &&
        (high === undefined || (value !== null && high >= value && BANDS.includes(id))) &&
        (unit === undefined || id === 'hours'),
    ),
  )
}

const figures = Object.fromEntries(
  LISTED_FIGURES.map((id) => [id, v.optional(valueSchema(id))]),
) as unknown as Record<ListedFigure, v.OptionalSchema<v.GenericSchema<unknown, ListedValue>, undefined>>

export const OwnProgramSchema = byField(
  v.object({
    key: v.pipe(ProgramKeySchema, v.startsWith('own:')),
    list: v.pipe(v.string(), v.maxLength(40), v.startsWith('own:')),
    provider: v.object({
      name: Line,
      city: Line,
      state: Line,
      zip: Line,
      phone: Line,
      website: nameInFile(LONGEST_ADDRESS),
      numbers: v.optional(
        v.object({
          unitid: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(999_999))),
          opeid: v.pipe(v.string(), v.regex(/^(?:\d{3,8}|\d{1,6}-\d\d)?$/)),
        }),
      ),
    }),
    name: Line,
    website: v.optional(nameInFile(LONGEST_ADDRESS)),
    cip: v.nullable(v.pipe(v.string(), v.regex(/^\d\d\.\d{4}$/))),
    awardLevel: v.picklist([0, ...AWARD_LEVELS]),
    credential: Line,
    occupations: v.pipe(v.array(Soc), v.maxLength(100)),
    online: v.picklist(ONLINE),
    figures: byField(v.object(figures)),
    /** Headings, by field. */
    columns: v.pipe(v.record(storedId('field', FIELD_IDS), Line), v.maxEntries(FIELD_IDS.length)),
    official: v.nullable(ProgramKeySchema),
  }),
)
export type OwnProgram = v.InferOutput<typeof OwnProgramSchema>

/** What a file says of a program: not who it was matched to on this computer. */
export function asOwnProgram({ provider, ...program }: ListedProgram): OwnProgram {
  const { name, city, state, zip, phone, website, numbers } = provider
  return {
    ...program,
    provider: { name, city, state, zip, phone, website, ...(numbers ? { numbers: { ...numbers } } : {}) },
    awardLevel: program.awardLevel as OwnProgram['awardLevel'],
    occupations: [...program.occupations],
    figures: { ...program.figures },
    columns: { ...program.columns },
  }
}
