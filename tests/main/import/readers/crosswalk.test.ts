import { describe, expect, it } from 'vitest'
import { crosswalk } from '../../../../main/import/readers/crosswalk.ts'
import { readAll, sourceOf } from '../support/source.ts'

const HEADER = ['CIP2020Code', 'CIP2020Title', 'SOC2018Code', 'SOC2018Title']

describe('crosswalk', () => {
  it('reads every pair: many programs to many occupations, teachers too', async () => {
    const { rows } = await readAll(
      crosswalk,
      sourceOf(HEADER, [
        ['51.0801', 'Medical/Clinical Assistant.', '25-1071', 'Health Specialties Teachers, Postsecondary'],
        ['51.0801', 'Medical/Clinical Assistant.', '31-9092', 'Medical Assistants'],
      ]),
    )
    expect(rows).toEqual([
      { cip: '51.0801', soc: '25-1071', socTitle: 'Health Specialties Teachers, Postsecondary' },
      { cip: '51.0801', soc: '31-9092', socTitle: 'Medical Assistants' },
    ])
  })

  it('takes 99-9999 and 99.9999 for "no match", and rejects what is no code', async () => {
    const { rows, rejects } = await readAll(
      crosswalk,
      sourceOf(HEADER, [
        ['01.0508', 'Taxidermy/Taxidermist.', '99-9999', 'NO MATCH'],
        ['99.9999', 'NO MATCH', '13-1074', 'Farm Labor Contractors'],
        ['51.0801', 'Medical/Clinical Assistant.', 'nurse', ''],
      ]),
    )
    expect(rows).toEqual([])
    expect(rejects.map(({ line, value, reason }) => [line, value, reason])).toEqual([
      [4, 'nurse', 'not-a-soc'],
    ])
  })

  it('does not take the sheet that lists the pairs the other way round', () => {
    const header = sourceOf(['SOC2018Code', 'SOC2018Title', 'CIP2020Code', 'CIP2020Title'], []).header
    expect(crosswalk.recognises(header)).toBe(false)
  })
})
