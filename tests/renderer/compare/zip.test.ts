import { expect, it } from 'vitest'
import { readZip } from '../../../renderer/compare/zip.ts'

it('reads five digits, and the longer form by its first five', () => {
  expect(readZip(' 78701 ')).toBe('78701')
  expect(readZip('78701-1234')).toBe('78701')
  expect(readZip('787011234')).toBe('78701')
  expect(readZip('00501')).toBe('00501')
})

it('takes an empty box for not told, and refuses all else', () => {
  expect(readZip('  ')).toBeNull()
  for (const typed of ['7870', '787011', 'Austin', '78701-12', '７８７０１'])
    expect(readZip(typed)).toBeUndefined()
})
