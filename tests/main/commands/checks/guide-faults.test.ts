import { describe, expect, test } from 'vitest'
import type { Guide, Paragraph } from '../../../../data/guides/guide.ts'
import { loadGuide, WRITTEN } from '../../../../data/guides/guides.ts'
import { POINT_IDS } from '../../../../data/guides/points.ts'
import { guideFaults } from '../../../../main/commands/checks/guide-faults.ts'

const WORLD = { occupations: new Set(['29-2072', '31-9092']), credentials: new Set(['RHIT']) }

const sound: Paragraph = {
  id: 'what',
  text: ['It pays {payMedian}.', 'The exam costs {examFee:RHIT}.'],
  sources: ['guide-onet-tasks', 'rule-rhit'],
  reviewed: '2026-11-30',
  sure: 'official',
}
const guide: Guide = {
  soc: '29-2072',
  name: 'A job',
  paragraphs: POINT_IDS.map((id) => ({ ...sound, id })),
}

/** A guide whose point "pay" is written so; what is no part of the type comes as it would from a careless hand. */
const withPay = (change: object): Guide => ({
  ...guide,
  paragraphs: guide.paragraphs.map((each) => (each.id === 'pay' ? { ...each, ...change } : each)),
})
const faults = (of: Guide, soc = '29-2072') => guideFaults(of, soc, WORLD)

test('a sound guide has none', () => {
  expect(faults(guide)).toEqual([])
})

describe('is refused:', () => {
  test.each<[string, object, string]>([
    ['an unknown placeholder', { text: ['{payMean}'] }, 'there is no placeholder {payMean}.'],
    ['one in a list', { items: ['{toString}'] }, 'there is no placeholder {toString}.'],
    ['a fact that is none', { text: ['{examColor:RHIT}'] }, 'there is no placeholder {examColor:RHIT}.'],
    [
      'a credential that there is not',
      { text: ['{examFee:RHTI}'] },
      '{examFee:RHTI} is of a credential that there is not.',
    ],
    ['a brace that is not closed', { text: ['{payMedian'] }, 'a brace is not closed: "{payMedian"'],
    [
      'a script',
      { text: ['<script>alert(1)</script>'] },
      'HTML or a script is in it: "<script>alert(1)</script>"',
    ],
    ['HTML in a list', { items: ['A <b>b</b>'] }, 'HTML or a script is in it: "A <b>b</b>"'],
    ['a character of HTML', { text: ['A &amp; B'] }, 'HTML or a script is in it: "A &amp; B"'],
    ['a link', { text: ['[here](https://x)'] }, 'Markdown is in it: "[here](https://x)"'],
    ['emphasis', { text: ['**now**'] }, 'Markdown is in it: "**now**"'],
    [
      'money that is written out',
      { text: ['It pays $46,660.'] },
      'an amount of money is written out; a placeholder stays current.',
    ],
    ['a paragraph without a source', { sources: [] }, 'it names no source.'],
    ['a source that is not declared', { sources: ['guide-blog'] }, 'there is no source "guide-blog".'],
    ['no review', { reviewed: undefined }, '"undefined" is not the day of a review (YYYY-MM-DD).'],
    [
      'a day that there is not',
      { reviewed: '2026-02-30' },
      '"2026-02-30" is not the day of a review (YYYY-MM-DD).',
    ],
    ['no word on how sure', { sure: 'maybe' }, '"maybe" does not say how sure it is.'],
    ["nobody's opinion", { sure: 'opinion' }, 'an opinion says whose it is, and nothing else does.'],
    ['no sentence', { text: [] }, 'it has no sentence.'],
    ['an empty one', { text: [' '] }, 'a sentence is empty.'],
  ])('%s', (_, change, message) => {
    expect(faults(withPay(change))).toEqual([`Point "pay": ${message}`])
  })

  test('a missing point, a doubled one, one that there is not, a wrong order', () => {
    const [first, second, ...more] = guide.paragraphs as [Paragraph, Paragraph, ...Paragraph[]]
    const of = (...paragraphs: readonly Paragraph[]) => faults({ ...guide, paragraphs })
    expect(of(second, ...more)).toEqual(['Point "what" is missing.'])
    expect(of(first, first, second, ...more)).toEqual(['Point "what" is told twice.'])
    const foreign = { ...sound, id: 'weather' } as unknown as Paragraph
    expect(of(first, second, ...more, foreign)).toEqual(['There is no point "weather".'])
    expect(of(second, first, ...more)).toEqual(['The points are not in the order of data/guides/points.ts.'])
  })

  test('a wrong SOC: of another file, of no occupation', () => {
    expect(faults(guide, '31-9092')).toEqual(['It is registered for 31-9092 and says that it is of 29-2072.'])
    expect(faults({ ...guide, soc: '29-207' }, '29-207')).toEqual(['The catalog has no occupation 29-207.'])
  })
})

test('there are 31 points, and each guide tells each of them in words of its own', async () => {
  expect(POINT_IDS).toHaveLength(31)
  const said = new Map<string, string>()
  for (const soc of WRITTEN) {
    const written = await loadGuide(soc, 'en')
    expect(written?.guide.paragraphs.map(({ id }) => id)).toEqual(POINT_IDS)
    for (const { id, text, items = [] } of written?.guide.paragraphs ?? []) {
      const sentence = [...text, ...items].find((each) => !said.has(`${id} ${each}`))
      expect(sentence, `${soc} ${id}`).toBeDefined()
      for (const each of [...text, ...items]) said.set(`${id} ${each}`, soc)
    }
  }
})
