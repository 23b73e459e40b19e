import { describe, expect, test } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { isOfStatement, layerError } from '../../../main/layer/layer-errors.ts'

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code })
const codeOf = (error: Error) => (layerError(error, 'host/base') as PathwiseError).code

describe('an error of a database', () => {
  test.each([
    ['ECONNREFUSED', 'layer-away'],
    ['08006', 'layer-away'],
    ['57P01', 'layer-away'],
    ['53300', 'layer-away'],
    ['53100', 'layer-full'],
    ['57014', 'layer-slow'],
    ['55P03', 'layer-slow'],
    ['28P01', 'layer-password'],
    ['CERT_HAS_EXPIRED', 'layer-certificate'],
    ['3D000', 'layer-missing'],
    ['42501', 'layer-not-allowed'],
    ['25006', 'layer-read-only'],
    ['23514', 'layer-refused'],
    ['22P05', 'layer-refused'],
    ['PW002', 'layer-decided'],
    ['PW003', 'layer-proposals-full'],
  ])('%s is %s', (code, expected) => {
    expect(codeOf(withCode(code))).toBe(expected)
  })

  test('of a name with several addresses is that of the first', () => {
    expect(codeOf(new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')]))).toBe('layer-away')
  })

  test('that is a mistake of ours, or has words already, stays what it is', () => {
    const mistake = new TypeError('x is undefined')
    expect(layerError(mistake, 'x')).toBe(mistake)
    const told = new PathwiseError('layer-too-new')
    expect(layerError(told, 'x')).toBe(told)
    const syntax = withCode('42601')
    expect(layerError(syntax, 'x')).toBe(syntax)
  })

  test('leaves the connection good where the statement alone failed', () => {
    expect(['23514', '42501', '57014'].map((code) => isOfStatement(withCode(code)))).toEqual([
      true,
      true,
      true,
    ])
    expect(['57P01', '08006', 'ECONNRESET', ''].map((code) => isOfStatement(withCode(code)))).toEqual(
      Array(4).fill(false),
    )
  })
})
