import * as v from 'valibot'
import { FIELDS } from '../fields/catalogue.ts'
import { hasValue, STATUSES } from '../figures/figure.ts'
import { LONGEST_ADDRESS, LONGEST_NAME } from '../format/clean-text.ts'
import {
  BAND_FIGURES,
  LISTED_FIGURES,
  MONEY_FIGURES,
  type ListedFigure,
  type ListedValue,
} from '../listed-program.ts'
import { AWARD_LEVELS, ONLINE } from '../program.ts'
import { ProgramKeySchema } from './find.ts'
import { byField, currentIdOf, storedId } from './stored-ids.ts'
import type { nameInFile } from './texts.ts'

export const SocSchema = v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/))

/** Money and awards are whole; months, hours and percent need not be. */
const BANDS: readonly ListedFigure[] = BAND_FIGURES
const WHOLE: readonly ListedFigure[] = [...MONEY_FIGURES, 'completions']

/**
 * What a program of a list says of itself where it travels: not who it was matched to on
 * the computer it comes from, and without the key and list, which each way has of its own.
 *
 * @param object `v.object` leaves out what it does not know, `v.strictObject` refuses it
 * @param line what becomes of a text that is too long: cut, or refused
 */
export function listedProgramEntries(object: typeof v.object, line: typeof nameInFile) {
  const Line = line(LONGEST_NAME)
  const valueSchema = (id: ListedFigure) => {
    const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12))
    const number = WHOLE.includes(id) ? v.pipe(amount, v.integer()) : amount
    return v.pipe(
      object({
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

  return {
    provider: object({
      name: Line,
      city: Line,
      state: Line,
      zip: Line,
      phone: Line,
      website: line(LONGEST_ADDRESS),
      numbers: v.optional(
        object({
          unitid: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(999_999))),
          opeid: v.pipe(v.string(), v.regex(/^(?:\d{3,8}|\d{1,6}-\d\d)?$/)),
        }),
      ),
    }),
    name: Line,
    website: v.optional(line(LONGEST_ADDRESS)),
    cip: v.nullable(v.pipe(v.string(), v.regex(/^\d\d\.\d{4}$/))),
    awardLevel: v.picklist([0, ...AWARD_LEVELS]),
    credential: Line,
    occupations: v.pipe(v.array(SocSchema), v.maxLength(100)),
    online: v.picklist(ONLINE),
    figures: byField(object(figures)),
    /** Headings, by field. */
    columns: v.pipe(
      v.record(
        storedId(
          'field',
          FIELDS.map(({ id }) => id),
        ),
        Line,
      ),
      v.maxEntries(FIELDS.length),
    ),
    official: v.nullable(ProgramKeySchema),
  }
}
