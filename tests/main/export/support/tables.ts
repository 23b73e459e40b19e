import * as fc from 'fast-check'
import { CODED_LINES } from '../../../../main/export/codes.ts'
import { LINES } from '../../../../main/export/headings.ts'
import { NOTHING, type Entry, type ExportTable, type Line } from '../../../../main/export/exported-table.ts'
import type { Unit } from '../../../../data/figures/figure.ts'

/** Text as an enemy writes it: formulas, quotes, separators, line ends, quotation marks of the escape itself. */
const hostileText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'=+-@\t\r\n\'",; |a1', '＝', '\uFEFF', '\u0000'),
    minLength: 1,
    maxLength: 8,
  }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    '=HYPERLINK("http://x","y")',
    '-2+3',
    '1e5',
    '51.0710',
    '02139',
    '2024-05',
    'Status',
    'TRUE',
  ),
)

const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 2 })

const number = (unit: Unit) =>
  unit === 'cents'
    ? fc.integer({ min: -1e10, max: 1e10 })
    : fc.oneof(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: -999, max: 999 }).map((n) => n / 10),
      )

/** Codes stand beside words, and only in the lines that are read back by them. */
function coded(line: Line, entry: Entry): Entry {
  const isCoded = CODED_LINES.has(line.id)
  return {
    ...entry,
    code: isCoded && entry.text !== null ? entry.code : null,
    statusCode: isCoded && entry.status !== null ? entry.statusCode : null,
  }
}

function entryOf(line: Line): fc.Arbitrary<Entry> {
  const provenanceTable = {
    status: orNull(hostileText),
    source: orNull(hostileText),
    asOf: orNull(hostileText),
    code: orNull(hostileText),
    statusCode: orNull(hostileText),
  }
  if (line.kind === 'text') {
    return fc
      .record({
        // Every program has its key.
        text: line.id === 'key' ? hostileText : orNull(hostileText),
        why: orNull(hostileText),
        ...provenanceTable,
      })
      .map((entry) => coded(line, { ...NOTHING, ...entry }))
  }
  const unit =
    line.unit === null ? fc.constantFrom<Unit>('clock-hours', 'credit-hours') : fc.constant(line.unit)
  return unit
    .chain((of) =>
      fc.record({
        value: orNull(number(of)),
        high: orNull(number(of)),
        unit: fc.constant(line.unit === null ? of : null),
        ...provenanceTable,
      }),
    )
    .map((entry) => coded(line, { ...NOTHING, ...entry }))
}

/** Any table: the key's line first, some others after it, 0 to 4 programs. */
export const anyTable: fc.Arbitrary<ExportTable> = fc
  .subarray(LINES.filter(({ id }) => id !== 'key'))
  .chain((others) => {
    const lines = [...LINES.filter(({ id }) => id === 'key'), ...others]
    return fc.record({
      lines: fc.constant(lines),
      programs: fc.array(fc.tuple(...lines.map(entryOf)), { maxLength: 4 }),
    })
  })
