import * as fc from 'fast-check'
import { Parser } from 'saxen'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../../data/contract/comparison.ts'
import { PAPERS } from '../../../../data/export-limits.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { FEWEST_WORDS, HIGHEST_GRADE, readingGrade } from '../../../../main/commands/checks/reading-grade.ts'
import { fitHandout, heightOf } from '../../../../main/export/handout/fit.ts'
import { handoutOf, type HandoutParts } from '../../../../main/export/handout/handout.ts'
import { handoutHtml } from '../../../../main/export/handout/html.ts'
import { handoutPage } from '../../../../main/export/handout/page.ts'
import { payPicture } from '../../../../main/export/handout/pay-picture.ts'
import { classes, inline } from '../../../../main/export/handout/styles.ts'
import { handoutTexts } from '../../../../main/export/handout/texts.ts'
import { roomOf } from '../../../../main/export/page-fit.ts'
import { checkSvg } from '../../../../main/export/svg.ts'
import { ask, comparisonCatalog, comparisonTables } from '../../catalog/support/comparison-catalog.ts'
import { institution, program } from '../../catalog/support/small-tables.ts'
import { anyComparison, hostileText } from '../support/comparisons.ts'
import { TODAY, words } from '../support/document.ts'

const NOTHING: HandoutParts = {
  name: '',
  organisation: '',
  equalOpportunity: '',
  languageAssistance: '',
  today: TODAY,
  told: { figures: {}, ticked: {} },
}
const of = (comparison: Comparison, parts: Partial<HandoutParts> = {}) =>
  handoutOf(comparison, { ...NOTHING, ...parts }, words)

const KEYS = ['100654-51.0713-21', '200001-51.0801-2']
const CATALOG = () =>
  comparisonCatalog({
    ...comparisonTables([
      program(100654, '51.0713', 21, { tuition_in_state: 8930, tuition_in_state_status: 'known' }),
      program(200001, '51.0801', 2, { books: 0, books_status: 'known' }),
    ]),
    institutions: [
      institution(100654, 'Alabama College', 'Cambridge', 'MA', { phone: '(617) 555-0100' }),
      institution(200001, 'Oregon Institute', 'Salem', 'OR'),
    ],
  })
const plain = (request: Parameters<typeof ask>[1], parts: Partial<HandoutParts> = {}) =>
  handoutTexts(of(ask(CATALOG(), request), parts), words).text

/** Two programs of any comparison, with names of any length. */
const anyNames = fc
  .tuple(
    anyComparison,
    fc.array(fc.tuple(longName(), longName()), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([comparison, names]): Comparison => {
    const programs = names.map(([program, institution], at) => ({
      ...comparison.programs[0]!,
      key: `10${at}000-51.0713-21`,
      program,
      institution,
    }))
    const groups = comparison.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        cells: programs.map((_, at) => row.cells[at] ?? row.cells[0]!),
      })),
    }))
    return { ...comparison, programs, groups }
  })
function longName(): fc.Arbitrary<string> {
  return fc
    .array(
      fc.constantFrom('Health', 'Information/Medical', 'of', 'Administration', 'W', '-', 'Technologies'),
      {
        minLength: 1,
        maxLength: 25,
      },
    )
    .map((parts) => parts.join(' '))
}

describe('a hand-out', () => {
  test('says what each program is, costs and opens, in words', () => {
    const text = plain({ programs: KEYS, credential: 'CCS' })
    expect(text).toContain('Cost: At least $9,547 with the CCS exam and its fees. Not in it: books. Ask')
    expect(text).toContain('Exams: You may take: CCS, CCA, CCS-P and 5 others')
    expect(text).toContain('Call: (617) 555-0100')
    // What nobody knows stays unknown.
    expect(text).toContain('Call: Phone number not known')
    expect(text).not.toMatch(/~|–\s|n\/a/)
  })

  test('is read by an eighth-grader: the page, and each part of a hundred words', () => {
    const text = plain({ programs: KEYS, credential: 'CCS', occupation: '29-2072' })
    const parts = [text, ...text.split(/\n\n/)].map(readingGrade)
    const long = parts.filter(({ words }) => words >= FEWEST_WORDS)
    expect(long.length).toBeGreaterThan(0)
    for (const { grade } of long) expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE)
  })

  test('asks what matters and was not answered yet, and of whom', () => {
    const questions = (told: HandoutParts['told']) =>
      of(ask(CATALOG(), { programs: KEYS }), { told }).steps.flatMap((step) => step.questions)
    const before = questions(NOTHING.told)
    expect(before).toContain('What does it cost in all? (school 2)')
    expect(before).toContain('How long does it take?')
    expect(before).toHaveLength(5)
    const ticked = Object.fromEntries(KEYS.map((key) => [`${key}|months`, '2026-11-25']))
    const after = questions({ figures: {}, ticked })
    expect(after).not.toContain('How long does it take?')
    expect(after).toContain('When does it start next?')
  })

  test('explains the words that it uses, and no others', () => {
    const known = of(ask(CATALOG(), { programs: KEYS.slice(0, 1) }))
    expect(known.meanings.join(' ')).toContain('“At least”')
    expect(known.meanings.join(' ')).not.toMatch(/“About”|“Told”|“Filled in”/)
    expect(known.exams.join(' ')).toContain('CCS is Certified Coding Specialist')
  })

  test('has the lines of the organization as they were typed, and none that is empty', () => {
    const comparison = ask(CATALOG(), { programs: KEYS })
    const line = '<script>alert(1)</script><b>Equal</b> opportunity'
    const page = handoutPage(
      of(comparison, { organisation: 'Job <i>Center</i>', equalOpportunity: line }),
      'a4',
      words,
    )
    expect(page.html).toContain('Job &#60;i&#62;Center&#60;/i&#62;')
    expect(page.html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;&#60;b&#62;Equal')
    expect(page.html).not.toMatch(/<script|<b>Equal|<i>/)
    expect(handoutPage(of(comparison), 'a4', words).html).not.toContain('class="organisation"')
    expect(of(comparison, { languageAssistance: 'Ayuda gratis' }).foot).toEqual(['Ayuda gratis'])
  })

  test.each(PAPERS)(
    'of three programs is one page of large type on %s, whatever they are called',
    (paper) => {
      fc.assert(
        fc.property(anyNames, (comparison) => {
          const line = 'Equal opportunity employer and program. '.repeat(8).slice(0, 300)
          const given = of(comparison, {
            organisation: 'O',
            equalOpportunity: line,
            languageAssistance: line,
          })
          const { handout, fit } = fitHandout(given, paper)
          // Nearly all are at 12 points at least; one page comes first.
          expect(fit.size).toBeGreaterThanOrEqual(9)
          expect(heightOf(handout, fit, paper)).toBeLessThanOrEqual(
            roomOf({ paper, landscape: false }).height,
          )
          // Nothing of what a client must have gives way.
          expect(handout.rows.map(({ label }) => label)).toEqual(given.rows.map(({ label }) => label))
          expect(handout.foot).toEqual(given.foot)
          expect(handout.steps).toHaveLength(given.steps.length)
        }),
        { numRuns: 40 },
      )
    },
  )

  test.each([
    ['on paper', classes],
    ['in a mail', inline],
  ])('%s is made of our own elements only, whatever the texts hold', (_, style) => {
    fc.assert(
      fc.property(anyComparison, hostileText, (comparison, typed) => {
        const handout = of(comparison, { name: typed, organisation: typed, equalOpportunity: typed })
        const found = tagsOf(`<div>${handoutHtml(handout, { style, picture: true }, words)}</div>`)
        for (const tag of found)
          expect('div h1 h2 p b br span table thead tbody tr th td ol ul li img'.split(' ')).toContain(tag)
      }),
      { numRuns: 40 },
    )
  })

  test('draws pay as an image that does nothing but be drawn, with the person’s own where it goes along', () => {
    const amount = (value: number) => ({ value, words: `$${value / 100}` })
    const pay = {
      low: amount(4_349_000),
      middle: amount(5_114_000),
      high: amount(6_482_000),
      present: amount(3_600_000),
      words: {
        label: 'Pay',
        low: ['1 in 4 earns', 'less'],
        middle: 'the middle',
        high: ['1 in 4 earns', 'more'],
        present: 'you now: $36,000',
      },
    } as const
    const { svg } = payPicture(pay)
    expect(() => checkSvg(svg, 'charts')).not.toThrow()
    for (const said of ['$43490', '$51140', '$64820', 'you now: $36,000']) expect(svg).toContain(said)
    expect(payPicture({ ...pay, present: null }).svg).not.toContain('you now')
  })

  test('is made in the language that is asked for', () => {
    const pseudo = translator('en-XA')
    const comparison = ask(CATALOG(), { programs: KEYS })
    expect(handoutPage(handoutOf(comparison, NOTHING, pseudo), 'letter', pseudo).html).toContain(
      '<html lang="en-XA">',
    )
  })
})

function tagsOf(html: string): readonly string[] {
  const tags: string[] = []
  const parser = new Parser()
  parser.on('openTag', (name) => void tags.push(name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(html.replaceAll('<br>', '<br/>').replace(/<img([^>]*)>/g, '<img$1/>'))
  const error = parser.end()
  if (error) throw error
  return tags
}
