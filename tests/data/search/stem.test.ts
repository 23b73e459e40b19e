import { describe, expect, it } from 'vitest'
import { singular, stemOf } from '../../../data/search/stem.ts'

describe('stemOf', () => {
  it.each([
    ['coding', 'coder', 'coders'],
    ['billing', 'biller', 'bill'],
    ['nursing', 'nurse', 'nurses'],
    ['welding', 'welder', 'weld'],
    ['technician', 'technology', 'technologist', 'technical'],
    ['phlebotomy', 'phlebotomist'],
    ['hygienist', 'hygiene'],
    ['transcription', 'transcriptionist'],
    ['administrator', 'administration', 'administrative'],
    ['assistant', 'assistants', 'assisting'],
    ['accounting', 'accountant'],
    ['secretary', 'secretaries', 'secretarial'],
    ['sterile', 'sterilization', 'sterilizer'],
  ])('is one for %s and %s', (word, ...others) => {
    for (const other of others) expect(stemOf(other)).toBe(stemOf(word))
  })

  it.each([
    ['care', 'car'],
    ['nurse', 'nursery'],
    ['class', 'clay'],
    ['art', 'are'],
    ['medical', 'medicine'],
    ['process', 'proceed'],
  ])('is another for %s and %s', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b))
  })
})

describe('singular', () => {
  it('takes an s that makes a plural, and no other', () => {
    expect(['records', 'schools', 'class', 'campus', 'basis', 'gas'].map(singular)).toEqual([
      ...['record', 'school', 'class', 'campus', 'basis', 'gas'],
    ])
  })
})
