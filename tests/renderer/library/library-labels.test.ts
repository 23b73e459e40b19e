import { describe, expect, it } from 'vitest'
import type { SourceEntry } from '../../../data/contract/library.ts'
import {
  dayWords,
  orderSources,
  paceWords,
  phaseWords,
  sizeWords,
  spokenProgress,
} from '../../../renderer/library/library-labels.ts'
import { PROGRESS } from '../support/library.ts'

describe('the words of an import', () => {
  it('give phase and file, rows, rate and time left', () => {
    expect(phaseWords(PROGRESS)).toBe('Reading: c2024_a.csv')
    expect(phaseWords({ ...PROGRESS, phase: 'writing', file: null })).toBe('Writing')
    expect(paceWords(PROGRESS)).toEqual(['120,000 rows', '143,210 rows a second', 'about 12 s left'])
    expect(paceWords({ ...PROGRESS, rows: 0, rowsPerSecond: 0, secondsLeft: null })).toEqual([])
    expect(paceWords({ ...PROGRESS, secondsLeft: 0.2 }).at(-1)).toBe('about 1 s left')
    expect(paceWords({ ...PROGRESS, secondsLeft: 119 }).at(-1)).toBe('about 2 min left')
  })

  it('are spoken at each quarter only', () => {
    const spoken = [0.25, 0.3, 0.49, 0.5].map((done) => spokenProgress({ ...PROGRESS, done }))
    expect(spoken).toEqual(['Reading, 25%', 'Reading, 25%', 'Reading, 25%', 'Reading, 50%'])
  })

  it('give sizes as a file manager does', () => {
    expect([0, 1, 900, 12_345, 20_480_000, 2 * 1024 ** 3].map(sizeWords)).toEqual([
      '0 bytes',
      '1 byte',
      '900 bytes',
      '12 kB',
      '20.5 MB',
      '2.1 GB',
    ])
  })

  it('give days, and what is none as it is', () => {
    expect(['2026-11-24', ''].map(dayWords)).toEqual(['Nov 24, 2026', ''])
  })
})

describe('the order of sources', () => {
  const source = (
    id: string,
    publisher: string,
    title: string,
    asOf: string,
    supersededBy: string | null = null,
  ) => ({ id, publisher, title, asOf, supersededBy }) as SourceEntry

  it('is by publisher, years of one publication together, the newest first, those not used at the end', () => {
    const sources = [
      source('oews-2023', 'BLS', 'Wages, May 2023', '2023-05', 'oews-2025'),
      source('hd-2024', 'NCES', 'Directory, 2024-25', '2024-25'),
      source('oews-2024', 'BLS', 'Wages, May 2024', '2024-05', 'oews-2025'),
      source('c-2024', 'NCES', 'Completions, 2024', '2023-24'),
      source('oews-2025', 'BLS', 'Wages, May 2025', '2025-05'),
    ]
    expect(orderSources(sources).map(({ id }) => id)).toEqual([
      'oews-2025',
      'c-2024',
      'hd-2024',
      'oews-2024',
      'oews-2023',
    ])
  })
})
