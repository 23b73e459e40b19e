import { expect, it } from 'vitest'
import { handedOver } from '../../../renderer/cases/handed-over.ts'

it.each([
  ['#/open/abcdef-12_34', { kind: 'case', file: 'abcdef-12_34' }],
  ['#/organization/abcdef-12_34', { kind: 'organization', file: 'abcdef-12_34' }],
  ['#/organization/short', null],
  ['#/open/short', null],
  ['#/open/', null],
  ['#/open/abcdef12/34', null],
  ['#/compare', null],
  ['', null],
])('a place names a file that the system handed over: %s', (place, file) => {
  expect(handedOver(place)).toEqual(file)
})
