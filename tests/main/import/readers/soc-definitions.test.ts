import { describe, expect, it } from 'vitest'
import { soc2018 } from '../../../../data/soc-2018.ts'
import { socDefinitions } from '../../../../main/import/readers/soc-definitions.ts'
import { readAll, sourceOf } from '../support/source.ts'

describe('socDefinitions', () => {
  it('reads code and title of detailed occupations, and not their definitions', async () => {
    const { rows, rejects } = await readAll(
      socDefinitions,
      sourceOf(
        ['SOC Group', 'SOC Code', 'SOC Title', 'SOC Definition'],
        [
          ['Broad', '29-2070', 'Medical Records Specialists', ''],
          ['Detailed', '29-2072', 'Medical Records Specialists', 'Compile, process, ...'],
          ['Detailed', '29-20', 'Odd', ''],
        ],
      ),
    )
    expect(rows).toEqual([{ soc: '29-2072', title: 'Medical Records Specialists' }])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([[4, 'not-a-soc']])
  })
})

describe('soc2018', () => {
  it.each([
    ['29-2072', ['29-2072']],
    ['31-9092', ['31-9092']],
    // Medical Records and Health Information Technicians, of 2010.
    ['29-2071', ['29-2072', '29-9021']],
    // Nursing assistants and software developers, of 2010.
    ['31-1014', ['31-1131']],
    ['15-1132', ['15-1252', '15-1253']],
    // A group of occupations; none at all.
    ['29-2070', []],
    ['12-3456', []],
  ])('takes %s for %s', (code, occupations) => {
    expect(soc2018(code)).toEqual(occupations)
  })
})
