import { describe, expect, it } from 'vitest'
import { placed } from '../../../../main/import/rows/positions.ts'

/** Knoxville, TN, and the middle of 37919, which is there. */
const KNOXVILLE = { latitude: 35.93, longitude: -84.0 }
const at = (zip: string, position: { latitude: number | null; longitude: number | null }) =>
  placed({ zip, ...position, position_of: 'directory' })

describe('where a school is', () => {
  it('is where the directory says, as long as its ZIP agrees', () => {
    expect(at('37919', KNOXVILLE)).toEqual({})
    expect(at('37919-1234', KNOXVILLE)).toEqual({})
  })

  it('is its ZIP, where the directory puts it more than 25 miles from that', () => {
    // 30127 lies in Georgia.
    expect(at('30127-2541', KNOXVILLE)).toEqual({
      latitude: expect.closeTo(33.88, 1),
      longitude: expect.closeTo(-84.7, 1),
      position_of: 'zip',
    })
    expect(at('37919', { latitude: 35.93, longitude: -83.54 })).toMatchObject({ position_of: 'zip' })
    expect(at('37919', { latitude: 35.93, longitude: -83.62 })).toEqual({})
  })

  it('stays where neither tells more: no position, no ZIP, a ZIP without an area, one that is placed', () => {
    expect(at('30127', { latitude: null, longitude: null })).toEqual({})
    expect(at('', KNOXVILLE)).toEqual({})
    // Of a post-office box only the region is known.
    expect(at('02238', KNOXVILLE)).toEqual({})
    expect(placed({ zip: '30127', ...KNOXVILLE, position_of: 'zip' })).toEqual({})
  })
})
