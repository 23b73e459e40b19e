import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { createTranslator, type MessageKey } from '../../../data/messages/create-translator.ts'

const PART = fc.constantFrom(
  '{a}',
  '{b}',
  ' and ',
  '$',
  '’',
  '{c, plural, one {# x} other {# xs}}',
  '"',
  '$&',
  '1',
)
const VALUE = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }))

test('a message reads as ICU MessageFormat has it, whatever stands in its places', () => {
  fc.assert(
    fc.property(
      fc.array(PART, { maxLength: 6 }).map((parts) => parts.join('')),
      fc.record({ a: VALUE, b: VALUE, c: fc.nat(3) }),
      (message, params) => {
        const { word } = createTranslator('en', { message })
        expect(word('message', undefined, params)).toBe(
          String(new IntlMessageFormat(message, 'en-US').format(params)),
        )
      },
    ),
  )
})

test('every message of ours reads as ICU MessageFormat has it', () => {
  const { t } = createTranslator('en', en)
  for (const [key, message] of Object.entries(en)) {
    const params = new Proxy({} as Record<string, number>, {
      get: (_, name) => (typeof name === 'string' ? 2 : undefined),
      has: () => true,
    })
    expect(t(key as MessageKey, params), key).toBe(
      String(new IntlMessageFormat(message, 'en-US').format(params)),
    )
  }
})

test('a value that is missing is told, and not left out in silence', () => {
  expect(() => createTranslator('en', { message: 'for {name}' }).word('message')).toThrow('name')
})
