import { describe, expect, test } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { questionsOf } from '../../../data/ranking/questions.ts'
import { handoutOf } from '../../../main/export/handout/handout.ts'
import { handoutPage } from '../../../main/export/handout/page.ts'
import { printPage } from '../../../main/export/print-page.ts'
import { comparisonTexts } from '../../../main/export/texts.ts'
import type { CompareInput } from '../../../data/contract/comparison.ts'
import { ask, comparisonCatalog, comparisonTables } from '../catalog/support/comparison-catalog.ts'
import { program } from '../catalog/support/small-tables.ts'
import { documentOf, TODAY, words } from './support/document.ts'

/** What is said to whoever sits before a screen: none of it helps with a sheet in the hand. */
const OF_SCREENS =
  /\b(choos(e|es|ing)|(not|you) (chose|chosen)|click\w*|press(es|ed)?|select(ed|s)?|buttons?|menus?|screens?|dialogs?|in the row|to see|in library|\w*below)\b|“[^”]*” (below|above)/i

/** Messages that documents for people are made of, by their beginnings. */
const ON_PAPER =
  /^(handout|export\.(detail|mark|meaning|line|notice|note|source|same|made|unknown|official|chosen|peers|best|notChosen)|question\.(ask|why|shown|answer|text|told)|rule|ruleSource|part|figure|status|measured|unit|group|field|verdict|compare\.(label|verdict|unit|cell\.noExam)|charts\.(pay|outlook|cost|ahead|vintages|peers)|awardLevel|online|federalAid|control|school)(\.|$)/

/** Those that a document says in other words (`export.notice.`), or that nothing but a screen shows. */
const ELSEWHERE = ['notice.person', 'notice.official', 'notice.forget', 'notice.label', 'notice.dismiss']

const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

describe('what is printed', () => {
  test('is made of no message that is about a screen', () => {
    const printed = Object.entries<string>(en).filter(
      ([key]) =>
        ON_PAPER.test(key) ||
        (key.startsWith('notice.') &&
          !(`export.${key}` in en) &&
          !ELSEWHERE.some((beginning) => key.startsWith(beginning))),
    )
    expect(printed.length).toBeGreaterThan(300)
    // ICU's own word for a choice of words is no word of ours.
    const found = printed.filter(([, said]) => OF_SCREENS.test(said.replaceAll(', select,', ',')))
    expect(found).toEqual([])
  })

  const db = () =>
    comparisonCatalog(
      comparisonTables([
        program(100, '51.0713', 21, { tuition_in_state: 8930, tuition_in_state_status: 'known' }),
        program(200, '51.0801', 2),
      ]),
    )
  const programs = ['100-51.0713-21', '200-51.0801-2']
  test.each<[string, Partial<CompareInput>]>([
    ['nothing chosen', {}],
    ['an exam that none opens', { credential: 'RHIA', occupation: '29-2072' }],
    ['prices by a state that was not told', { residency: 'by-state' }],
    ['an area without wages', { area: 'ZZ', occupation: '29-2072' }],
    [
      'a program that is gone, and figures that are gone',
      { programs: [...programs, '999999-51.0713-2'], figuresOf: 'gone' },
    ],
  ])('says nothing of the program itself with %s', (_, change) => {
    const comparison = ask(db(), { programs, ...change })
    const questions = questionsOf(comparison, { figures: {}, notes: {}, ticked: {} })
    const document = documentOf(comparison, { questions })
    const handout = handoutOf(
      comparison,
      {
        ...{ name: '', organisation: '', equalOpportunity: '', languageAssistance: '', today: TODAY },
        told: { figures: {}, ticked: {} },
      },
      words,
    )
    const printed = [
      textOf(printPage(document, { sources: true, paper: 'letter' }, words).html),
      textOf(handoutPage(handout, 'letter', words).html),
      comparisonTexts(document, { sources: true }, words).text,
    ]
    for (const text of printed) {
      expect(text).not.toMatch(OF_SCREENS)
      expect(text).not.toContain(words.t('export.notChosen'))
    }
  })
})
