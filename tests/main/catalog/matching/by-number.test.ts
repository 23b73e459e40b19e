import { expect, it } from 'vitest'
import { makeByNumber } from '../../../../main/catalog/matching/by-number.ts'

const find = makeByNumber(
  [
    { unitid: 201283, opeid: '00994100' },
    // A system's office and its university have one number; so have a university and its online campus.
    { unitid: 106458, opeid: '00109000' },
    { unitid: 448336, opeid: '00109000' },
    { unitid: 134130, opeid: '00153500' },
    { unitid: 484473, opeid: '00153500' },
    { unitid: 130934, opeid: '01172701' },
    { unitid: 222222, opeid: '' },
  ],
  new Set([106458, 134130, 484473]),
)
const none = () => ({ unitid: null, match: 'none', score: 0 }) as const
const found = (unitid: number | null, opeid: string, named: number | null = null) => {
  const { unitid: at, match } = find({ unitid, opeid }, () =>
    named === null ? none() : { unitid: named, match: 'exact', score: 1 },
  )
  return `${at} ${match}`
}

it.each([
  [201283, '', '201283 exact'],
  // The UNITID is the more exact of the two.
  [201283, '00109000', '201283 exact'],
  [999999, '', 'null none'],
  [999999, '00994100', '201283 exact'],
  [null, '00994100', '201283 exact'],
  [null, '009941', '201283 exact'],
  [null, '9941', '201283 exact'],
  [null, '994100', '201283 exact'],
  [null, '009941-00', '201283 exact'],
  [null, '01172701', '130934 exact'],
  // The directory has no such branch, and counts it with the main campus.
  [null, '00994103', '201283 guess'],
  [null, '01172702', 'null none'],
  [null, '00000100', 'null none'],
  [null, 'none', 'null none'],
  // The one of them that teaches, or a guess among several that do.
  [null, '001090', '106458 exact'],
  [null, '001535', '134130 guess'],
])('UNITID %s with OPEID %j is %s', (unitid, opeid, expected) => {
  expect(found(unitid, opeid)).toBe(expected)
})

it('of several with one OPEID the name tells which is meant', () => {
  expect(found(null, '00153500', 484473)).toBe('484473 exact')
  expect(found(null, '00109000', 448336)).toBe('448336 exact')
  // A school of another number is not the one, whatever it is called.
  expect(found(null, '00153500', 201283)).toBe('134130 guess')
  expect(found(999999, '', 201283)).toBe('null none')
})
