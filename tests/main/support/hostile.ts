import type { CallName } from '../../../data/contract/contract.ts'

const deep = (levels: number): unknown => {
  let value: unknown = {}
  for (let n = 0; n < levels; n += 1) value = { programs: [value] }
  return value
}
const ring: Record<string, unknown> = {}
ring['programs'] = [ring]
const throwing = {
  get programs(): never {
    throw new Error('a trap')
  },
}
const key = '100654-51.0713-21'

/** Inputs that no call takes, whatever its schema. */
export const HOSTILE: readonly (readonly [what: string, input: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'select * from programs'],
  ['a number', 7],
  ['NaN', Number.NaN],
  ['true', true],
  ['a list', []],
  ['a list with what a record would hold', [{ programs: [key] }]],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a date', new Date(0)],
  ['a map', new Map([['programs', [key]]])],
  ['a key of its own __proto__', JSON.parse('{"__proto__":{"theme":"dark","programs":[]}}')],
  ['a key of its own constructor', JSON.parse('{"constructor":{"prototype":{"polluted":true}}}')],
  ['a key of its own toString', { toString: 'x' }],
  ['an unknown key', { programs: [], theme: 'dark', url: 'https://nces.ed.gov/', text: '', more: 1 }],
  ['inherited parts', Object.create({ programs: [key], theme: 'dark' })],
  ['a thousand levels', deep(1000)],
  ['a ring', ring],
  ['a getter that throws', throwing],
  [
    'a proxy that throws',
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('a trap')
        },
      },
    ),
  ],
  ['ten million programs', { programs: new Array(10_000_000).fill(key) }],
  ['a billion holes', { programs: new Array(1_000_000_000) }],
  ['a text of ten million letters', { programs: ['x'.repeat(10_000_000)], text: 'x'.repeat(10_000_000) }],
]

/** Inputs that look like a call's own and break one rule of its schema. */
export const REFUSED: readonly (readonly [CallName, unknown])[] = [
  ['find.query', { text: 5 }],
  ['find.query', { text: 'x'.repeat(201) }],
  ['find.query', { facets: { state: 'TX' } }],
  ['find.query', { facets: { state: [['TX']] } }],
  ['find.query', { facets: { color: ['red'] } }],
  ['find.query', { facets: { state: new Array(201).fill('TX') } }],
  ['find.query', { ranges: { months: { min: Number.NaN } } }],
  ['find.query', { ranges: { months: { max: Number.POSITIVE_INFINITY } } }],
  ['find.query', { ranges: { months: { max: -1 } } }],
  ['find.query', { ranges: { months: { max: '12' } } }],
  ['find.query', { sort: '__proto__' }],
  ['find.query', { sort: 'id; DROP TABLE programs' }],
  ['find.query', { offset: -1 }],
  ['find.query', { offset: 1.5 }],
  ['find.query', { limit: 501 }],
  ['find.query', { occupation: '29-2072; --' }],
  ['find.query', { occupation: { $ne: null } }],
  ['compare.table', {}],
  ['compare.table', { programs: 'x' }],
  ['compare.table', { programs: [key, null] }],
  ['compare.table', { programs: ['../../etc/passwd'] }],
  ['compare.table', { programs: ["1' OR '1'='1"] }],
  ['compare.table', { programs: new Array(10_001).fill(key) }],
  ['compare.table', { programs: [key], residency: 'mars' }],
  ['compare.table', { programs: [key], credential: 'x'.repeat(21) }],
  ['export.csv', { programs: [key], layout: 'xlsx' }],
  ['export.csv', { programs: [key], status: 'yes' }],
  ['person.changeComparison', { case: 1, programs: new Array(9).fill(key) }],
  ['person.changeComparison', { case: 1, baseline: 5 }],
  ['person.changeComparison', { case: 1, presentPay: Number.NaN }],
  ['person.changeComparison', { case: 1, presentPay: -1 }],
  ['person.changeComparison', { programs: [key] }],
  ['person.changeComparison', { case: 0, programs: [key] }],
  ['person.undo', {}],
  ['person.changeSettings', { theme: 'neon' }],
  ['person.changeSettings', { find: { text: 'x', offset: 0 } }],
  ['person.changeSettings', { find: { facets: JSON.parse('{"__proto__":["x"]}') } }],
  ['app.openLink', {}],
  ['app.openLink', { url: 'not an address' }],
  ['app.openLink', { url: `https://nces.ed.gov/${'x'.repeat(2000)}` }],
]

/** What is no name of a call. */
export const NO_CALLS: readonly (readonly [what: string, name: unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a number', 5],
  ['NaN', Number.NaN],
  ['a record', {}],
  ['a list of one name', ['find.query']],
  ['a symbol', Symbol('find.query')],
  ['a function', () => 'find.query'],
  ['what turns into a name', { toString: () => 'find.query' }],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['half a name', 'find'],
  ['a name and a blank', 'find.query '],
  ['a name in capitals', 'Find.query'],
  ['a name and a NUL', 'find.query\0'],
  ['a name of ours that is no call', 'person.close'],
  ['a path', '../find.query'],
  ['a million letters', 'x'.repeat(1_000_000)],
]
