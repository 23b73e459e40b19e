import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainData } from '../../../data/contract/plain-data.ts'

test('whatever JSON can say is plain, as long as it is small and flat', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      // A key of a prototype's name is the one thing that JSON can say and we do not take.
      fc.pre(!/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value)))
      expect(isPlainData(value)).toBe(true)
    }),
  )
})

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let n = 0; n < depth; n += 1) value = n % 2 ? [value] : { value }
  return value
}
const ring: Record<string, unknown> = {}
ring['again'] = ring

test.each<[string, unknown]>([
  ['NaN', { x: Number.NaN }],
  ['Infinity', { x: Number.POSITIVE_INFINITY }],
  ['a big integer', { x: 1n }],
  ['a function', { x: () => 1 }],
  ['a symbol', { x: Symbol('x') }],
  ['a symbol for a key', { [Symbol('x')]: 1 }],
  ['undefined', undefined],
  ['a date', { x: new Date(0) }],
  ['a map', { x: new Map() }],
  ['bytes', { x: new Uint8Array(8) }],
  [
    'an object of a class',
    {
      x: new (class A {
        part = 1
      })(),
    },
  ],
  ['a ring', ring],
  ['a list that holds itself', [ring, [ring]]],
  ['a thousand levels', nested(1000)],
  ['a hundred thousand levels', nested(100_000)],
  ['a list of a billion holes', { x: new Array(1_000_000_000) }],
  ['a list of a million numbers', Array.from({ length: 1_000_000 }, () => 0)],
  ['many lists that are small', Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => 0))],
  ['a key __proto__', JSON.parse('{"__proto__":{"admin":true}}')],
  ['a key constructor, deep down', JSON.parse('{"a":[{"constructor":{"prototype":{"x":1}}}]}')],
])('%s is not plain', (_what, value) => {
  expect(isPlainData(value)).toBe(false)
})

test('ten thousand program keys, the largest honest request, are plain', () => {
  expect(isPlainData({ programs: Array.from({ length: 10_000 }, (_, n) => `${n}-51.0713-21`) })).toBe(true)
})

test('a part that is left out may be written as undefined', () => {
  expect(isPlainData({ text: undefined, list: [undefined] })).toBe(true)
})

test('a file may be allowed more than a call, and no more than that', () => {
  const limits = { values: 100, depth: 3 }
  expect(isPlainData({ a: { b: { c: 1 } } }, limits)).toBe(true)
  expect(isPlainData({ a: { b: { c: { d: 1 } } } }, limits)).toBe(false)
  expect(isPlainData(new Array(99).fill(0), limits)).toBe(true)
  expect(isPlainData(new Array(100).fill(0), limits)).toBe(false)
})
