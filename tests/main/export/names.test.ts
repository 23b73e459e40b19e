import { describe, expect, test } from 'vitest'
import { cellKey, DEFAULT_COMPARISON, DEFAULT_ROWS } from '../../../data/comparison-state.ts'
import { translator, type Translator } from '../../../data/messages/translate.ts'
import { questionsOf } from '../../../data/ranking/questions.ts'
import { comparisonDocument } from '../../../main/export/document.ts'
import { printPage } from '../../../main/export/print-page.ts'
import { comparisonTexts } from '../../../main/export/texts.ts'
import { ask, comparisonCatalog, comparisonTables } from '../catalog/support/comparison-catalog.ts'
import { institution, program } from '../catalog/support/small-tables.ts'
import { ALL, TODAY } from './support/document.ts'

const MINE = ['100654-51.0713-21', '200001-51.0801-2']

const NAMES = [
  'Alabama College',
  'Cambridge',
  'Oregon Institute',
  'Medical Coding',
  'Medical Assistant',
  'Specialists',
]

/** A comparison with all that a document can hold, in these words. */
function documentIn(words: Translator) {
  const tables = comparisonTables([
    program(100654, '51.0713', 21, { tuition_in_state: 8930, tuition_in_state_status: 'known' }),
    program(200001, '51.0801', 2, { books: 0, books_status: 'known' }),
  ])
  const db = comparisonCatalog({
    ...tables,
    institutions: [
      institution(100654, 'Alabama College', 'Cambridge', 'MA', {
        phone: '6175550100',
        website: 'https://www.alabama.edu/',
      }),
      institution(200001, 'Oregon Institute', 'Salem', 'OR'),
    ],
  })
  const comparison = ask(db, { programs: MINE, credential: 'CCS' })
  const notes = { [cellKey(MINE[0]!, 'books')]: '[]', [cellKey('', '')]: '[]' }
  return comparisonDocument(
    comparison,
    {
      options: { show: 'all', rows: DEFAULT_ROWS, beside: ALL },
      name: '',
      organisation: '',
      today: TODAY,
      notes,
      charts: [],
      questions: questionsOf(comparison, DEFAULT_COMPARISON),
    },
    words,
  )
}

/** Words that are neither marked as a name nor said by a message of the accented language. */
function unmarked(html: string): readonly string[] {
  let rest = html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replaceAll(/<span lang="en">[^<]*<\/span>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#\d+;/g, ' ')
    // Addresses, and the months of a date, are the same in every language.
    .replaceAll(/(https?:\/\/)?[\w-]+(\.[\w-]+)*\.(com|edu|gov|net|org|example)\b[^\s,<]*/g, ' ')
    .replaceAll(/\b(January|May|November|2\d{3})\b/g, ' ')
  // Also in the midst of a sentence.
  const inside = NAMES.filter((name) => rest.includes(name))
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replaceAll(/\[[^[\]]*\]/g, ' ')
  }
  return [...inside, ...new Set(rest.match(/[A-Za-z]{3,}[^\n]{0,40}/g))]
}

describe('names in a document of another language', () => {
  const words = translator('en-XA')
  test('are marked as English, each of them, on paper with the call sheet', () => {
    const { html } = printPage(documentIn(words), { sources: true, paper: 'letter' }, words)
    expect(unmarked(html)).toEqual([])
  })

  test('are marked as English, each of them, in what is pasted into an e-mail', () => {
    const { html } = comparisonTexts(documentIn(words), { sources: true }, words)
    expect(unmarked(html)).toEqual([])
  })

  test('need no mark in an English one', () => {
    const english = translator('en')
    const { html } = printPage(documentIn(english), { sources: true, paper: 'letter' }, english)
    expect(html).not.toContain('<span lang=')
  })
})
