import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DEFAULT_COMPARISON,
  MOST_NOTES,
  PROVIDED_BY,
  type ComparisonState,
} from '../../../data/comparison-state.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { OWN, FIELDS } from '../../../data/fields/catalogue.ts'
import { describeError } from '../../../data/messages/describe-error.ts'
import { translator } from '../../../data/messages/translate.ts'
import { RESIDENCY_CHOICES, STATES } from '../../../data/program.ts'
import {
  LARGEST_CASE,
  readCaseFile,
  writeCaseFile,
  type CaseFile,
} from '../../../main/case-file/case-file.ts'
import { program } from '../person/support/programs.ts'

const EMPTY: CaseFile = {
  name: 'Client A',
  savedAt: '2026-11-25T12:00:00.000Z',
  comparison: DEFAULT_COMPARISON,
  own: [],
  snapshot: null,
  search: null,
}

const saved = (file: CaseFile) => writeCaseFile(file, '1.2.3')
const bytesOf = (content: unknown) =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
/** What is in a sound file, to be bent. */
const content = () => JSON.parse(new TextDecoder().decode(saved(EMPTY).bytes)) as Record<string, unknown>

function refusal(bytes: Uint8Array): PathwiseError {
  try {
    readCaseFile(bytes, 'client.pathwise')
  } catch (error) {
    if (error instanceof PathwiseError) return error
    throw error
  }
  throw new Error('This should have been refused, and was not.')
}

const key = fc.integer({ min: 0, max: 11 }).map(program)
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter((text) => text.isWellFormed())
const day = fc.constantFrom('2026-11-25', '2025-01-31')
const cents = fc.option(fc.integer({ min: 0, max: 1e12 }))
const field = fc.constantFrom(...FIELDS.map(({ id }) => id))
const plain = { noNullPrototype: true }
const byCell = <T>(fields: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(
    fc.tuple(fc.oneof(fc.constant(''), key), fields).map(([program, field]) => `${program}|${field}`),
    value,
    { maxKeys: 6, ...plain },
  )
const comparison: fc.Arbitrary<ComparisonState> = fc.record(
  {
    programs: fc.uniqueArray(key, { maxLength: 8 }),
    occupation: fc.constantFrom(null, '29-2072'),
    credential: fc.constantFrom(null, 'CCS'),
    baseline: fc.constant(null),
    residency: fc.constantFrom(...RESIDENCY_CHOICES),
    presentPay: cents,
    figuresOf: fc.constant(null),
    area: fc.constantFrom('US', '48'),
    home: fc.record(
      { state: fc.option(fc.constantFrom(...STATES)), zip: fc.constantFrom(null, '78702') },
      plain,
    ),
    plan: fc.record(
      {
        workHours: fc.option(fc.integer({ min: 1, max: 168 })),
        hoursLost: fc.option(fc.double({ min: 0, max: 168, noNaN: true }).map((hours) => hours + 0)),
        weeks: fc.option(fc.integer({ min: 0, max: 520 })),
        aid: cents,
        loan: cents,
        rate: fc.option(fc.integer({ min: 0, max: 100 })),
        loanMonths: fc.option(fc.integer({ min: 1, max: 600 })),
        percentile: fc.constantFrom('p25', 'median', 'p75'),
      },
      plain,
    ),
    has: fc.record(
      {
        diploma: fc.option(fc.boolean()),
        credits: fc.option(fc.integer({ min: 0, max: 1_000 })),
        degree: fc.constantFrom(null, 'none', 'associate'),
        years: fc.option(fc.integer({ min: 0, max: 80 })),
        handsOnHours: fc.option(fc.integer({ min: 0, max: 100_000 })),
        credentials: fc.array(fc.constantFrom('CCS', 'RHIT'), { maxLength: 3 }),
      },
      plain,
    ),
    matters: fc.record(
      {
        mustHaves: fc.array(
          fc.record(
            {
              field,
              test: fc.constantFrom('at-most', 'at-least', 'is'),
              value: fc.integer({ min: 0, max: 9 }),
            },
            plain,
          ),
          { maxLength: 3 },
        ),
        weights: fc.dictionary(field, fc.integer({ min: 0, max: 10 }), { maxKeys: 5, ...plain }),
      },
      plain,
    ),
    rows: fc.record(
      { hidden: fc.array(field, { maxLength: 5 }), order: fc.array(field, { maxLength: 5 }) },
      plain,
    ),
    figures: byCell(
      fc.constantFrom(...OWN),
      fc.record(
        {
          value: fc.oneof(fc.integer({ min: 0, max: 1e9 }), text),
          by: fc.constantFrom(...PROVIDED_BY),
          on: day,
        },
        plain,
      ),
    ),
    choices: byCell(fc.constantFrom(...OWN), fc.string({ minLength: 1, maxLength: 80 })),
    notes: byCell(fc.oneof(fc.constant(''), field), text),
    ticked: byCell(fc.oneof(fc.constant(''), field), day),
  },
  plain,
) as fc.Arbitrary<ComparisonState>

describe('a case file', () => {
  test('that is saved and read again is the same case', () => {
    fc.assert(
      fc.property(comparison, fc.string({ maxLength: 120 }), (comparison, name) => {
        const file = { ...EMPTY, name: name.trim(), comparison }
        const read = readCaseFile(saved(file).bytes, 'client.pathwise')
        expect(read).toEqual({ ...file, name: name.trim() || 'client' })
      }),
      { numRuns: 200 },
    )
  })

  test('does not say which catalog’s figures this computer keeps', () => {
    const file = { ...EMPTY, comparison: { ...DEFAULT_COMPARISON, figuresOf: 'g1' } }
    expect(new TextDecoder().decode(saved(file).bytes)).not.toContain('g1')
    expect(readCaseFile(saved(file).bytes, 'x').comparison.figuresOf).toBeNull()
  })

  test('is JSON that anybody can look at, and says what it is', () => {
    expect(content()).toMatchObject({
      format: 'pathwise-case',
      version: 2,
      appVersion: '1.2.3',
      savedAt: EMPTY.savedAt,
      name: 'Client A',
    })
  })

  test.each([
    ['Client A', 'Client A.pathwise'],
    ['', 'Case.pathwise'],
    ['../../etc/passwd', 'etc passwd.pathwise'],
    ['C:\\Windows\\x', 'C Windows x.pathwise'],
    ['<b>"what?"</b>', 'b what b.pathwise'],
    ['NUL', 'NUL_.pathwise'],
    ['. . .', 'Case.pathwise'],
    ['a\u0000b\u202ec', 'a b c.pathwise'],
    ['x'.repeat(120), `${'x'.repeat(80)}.pathwise`],
  ])('of the case %j is called %s', (name, file) => {
    expect(saved({ ...EMPTY, name }).name).toBe(file)
  })

  test('without a name is called as its file is', () => {
    expect(readCaseFile(bytesOf({ ...content(), name: '' }), 'From Ada.PATHWISE').name).toBe('From Ada')
    expect(readCaseFile(bytesOf({ ...content(), name: '<script>alert(1)</script>' }), 'x').name).toBe(
      '<script>alert(1)</script>',
    )
  })

  test('may hold keys that this version does not know, wherever they are', () => {
    const options = {
      plan: { ...DEFAULT_COMPARISON.plan, aid: 5, later: 1 },
      figures: { [`${program(1)}|books`]: { value: 1, by: 'phone', on: '2026-11-25', later: {} } },
      later: true,
    }
    const read = readCaseFile(bytesOf({ ...content(), later: [1], options }), 'x')
    expect(read.comparison).toEqual({
      ...DEFAULT_COMPARISON,
      plan: { ...DEFAULT_COMPARISON.plan, aid: 5 },
      figures: { [`${program(1)}|books`]: { value: 1, by: 'phone', on: '2026-11-25' } },
    })
  })

  test('whose figures are damaged is opened without them', () => {
    expect(readCaseFile(bytesOf({ ...content(), snapshot: { programs: 7 } }), 'x').snapshot).toBeNull()
  })
})

const notes = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${program(n)}|`, 'x']))
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

describe('a file that is no case', () => {
  test.each<[string, Uint8Array, string]>([
    ['is empty', new Uint8Array(), 'caseFile.empty'],
    ['is binary', Uint8Array.from({ length: 999 }, (_, n) => (n * 37) % 256), 'caseFile.not-json'],
    ['is text', bytesOf('Dear Ada,'), 'caseFile.not-json'],
    ['was cut off', saved(EMPTY).bytes.slice(0, -20), 'caseFile.not-json'],
    ['is not in UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'caseFile.not-json'],
    ['is a million levels deep', bytesOf(deep(1_000_000)), 'caseFile.overfull'],
    ['is a hundred levels deep', bytesOf(deep(100)), 'caseFile.overfull'],
    [
      'has a million values',
      bytesOf({ ...content(), more: new Array(1_000_000).fill(0) }),
      'caseFile.overfull',
    ],
    ['is too large', new Uint8Array(LARGEST_CASE + 1), 'caseFile.too-large'],
    ['is a list', bytesOf('[]'), 'caseFile.not-a-case'],
    ['is null', bytesOf('null'), 'caseFile.not-a-case'],
    ['is other JSON', bytesOf({ format: 'geojson', version: 1 }), 'caseFile.not-a-case'],
    [
      'has a prototype',
      bytesOf('{"format":"pathwise-case","version":1,"__proto__":{"polluted":true}}'),
      'caseFile.overfull',
    ],
    [
      'has a prototype in its options',
      bytesOf('{"format":"pathwise-case","version":1,"options":{"__proto__":{"notes":{}}}}'),
      'caseFile.overfull',
    ],
    ['has no version', bytesOf({ ...content(), version: undefined }), 'caseFile.damaged'],
    ['has a version that is none', bytesOf({ ...content(), version: '1' }), 'caseFile.damaged'],
    [
      'has ten thousand notes',
      bytesOf({ ...content(), options: { notes: notes(10_000) } }),
      'caseFile.too-many-notes',
    ],
  ])('since it %s is refused with a reason', (_what, bytes, reason) => {
    const { code, params } = refusal(bytes)
    expect([code, params['reason']]).toEqual(['case-unreadable', reason])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    const words = describeError({ code, params }, translator('en'))
    expect(words).toContain('client.pathwise')
    expect(words).not.toMatch(/caseFile|[{}]|undefined/)
  })

  test('of ten thousand notes says how many there may be', () => {
    const { params } = refusal(bytesOf({ ...content(), options: { notes: notes(10_000) } }))
    expect(params).toMatchObject({ notes: 10_000, most: MOST_NOTES })
    expect(
      readCaseFile(bytesOf({ ...content(), options: { notes: notes(MOST_NOTES) } }), 'x').comparison,
    ).toEqual({
      ...DEFAULT_COMPARISON,
      notes: notes(MOST_NOTES),
    })
  })

  test.each<[string, Record<string, unknown>]>([
    ['savedAt', { savedAt: 'yesterday' }],
    ['name', { name: 'x'.repeat(121) }],
    ['name', { name: 5 }],
    ['options', { options: 'x' }],
    ['options.programs', { options: { programs: Array.from({ length: 9 }, (_, n) => program(n)) } }],
    ['options.programs.0', { options: { programs: ['<b>'] } }],
    ['options.presentPay', { options: { presentPay: -1 } }],
    ['options.plan.rate', { options: { plan: { ...DEFAULT_COMPARISON.plan, rate: 900 } } }],
    ['options.matters.weights.books', { options: { matters: { mustHaves: [], weights: { books: 11 } } } }],
    ['options.notes.nonsense', { options: { notes: { nonsense: 'x' } } }],
    [`options.notes.${program(1)}|`, { options: { notes: { [`${program(1)}|`]: 'x'.repeat(2_001) } } }],
    ['own', { own: {} }],
    ['own.0.key', { own: [{ key: program(1) }] }],
  ])('with something else at %s is refused and says where', (at, bent) => {
    const { code, params } = refusal(bytesOf({ ...content(), ...bent }))
    expect([code, params]).toEqual([
      'case-unreadable',
      { reason: 'caseFile.damaged', file: 'client.pathwise', at },
    ])
  })

  test('but one of a newer version is left for the newer Pathwise', () => {
    const { code } = refusal(bytesOf({ ...content(), version: 3, options: 'who knows' }))
    expect(code).toBe('case-too-new')
  })

  test('whatever it holds, is refused with words and never with an error of the program', () => {
    const parts = fc.dictionary(
      fc.constantFrom('name', 'savedAt', 'options', 'own', 'snapshot', 'version', '__proto__'),
      fc.oneof(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom('notes', 'programs', 'plan', 'figures'), fc.jsonValue()),
      ),
    )
    fc.assert(
      fc.property(parts, (bent) => {
        try {
          readCaseFile(bytesOf({ ...content(), ...bent }), 'x')
        } catch (error) {
          expect(error).toBeInstanceOf(PathwiseError)
        }
      }),
      { numRuns: 300 },
    )
  })
})
