import { describe, expect, it } from 'vitest'
import { cellKey, DEFAULT_COMPARISON, type OwnFigure } from '../../../data/comparison-state.ts'
import { answered, tickedOff, unanswered } from '../../../data/ranking/answers.ts'
import {
  answerWords,
  callSheetText,
  helpWords,
  questionWords,
  shownWords,
} from '../../../data/ranking/call-sheet.ts'
import { isDone, questionsOf } from '../../../data/ranking/questions.ts'
import { ASKED, field, type FieldId } from '../../../data/fields/catalogue.ts'
import type { Note } from '../../../data/figures/figure.ts'
import { translator } from '../../../data/messages/translate.ts'
import { category, cents, comparisonOf, figure, months, text, verdicts } from './support/comparison.ts'

const EMPTY = { figures: {}, notes: {}, ticked: {} }
const A = '100000-51.0713-21'
const translate = translator('en')
const byPhone = (value: number | string): OwnFigure => ({ value, by: 'phone', on: '2026-11-25' })

const sheet = comparisonOf({
  tuitionAndFees: [cents(893_000), cents(640_000, { status: 'estimated' })],
  books: [cents(null), cents(null, { status: 'suppressed' })],
  months: [months(10), months(24)],
  online: [category('online', 'not-reported'), category('online', 'some')],
  phone: [text('512-555-0100'), text(null)],
  website: [text('https://a.example'), text(null)],
  maySit: [
    verdicts({ credential: 'CCS', verdict: 'yes', reasons: ['required-diploma'] }),
    verdicts(
      { credential: 'RHIT', verdict: 'ask', reasons: ['ask-cahiim', 'reciprocity'] },
      { credential: 'RHIA', verdict: 'ask', reasons: ['ask-cahiim'] },
      { credential: 'CHDA', verdict: 'ask', reasons: ['ask-unverified'] },
    ),
  ],
})
const asked = (column: number, state = EMPTY, of = sheet) =>
  questionsOf(of, state)[column]?.questions.map(({ field: id, why }) => [id, why])
const question = (column: number, id: FieldId, state: Parameters<typeof questionsOf>[1] = EMPTY) => {
  const found = questionsOf(sheet, state)[column]?.questions.find(({ field: each }) => each === id)
  if (!found) throw new Error(`No question of ${id}`)
  return found
}

const TOLD = ASKED.filter((id) => field(id).userProvided)

describe('the questions for a school', () => {
  it('ask whether the program meets the state’s rule, with the rule; nothing where it asks nothing of programs', () => {
    const rule = (code: string, notes: readonly Note[]) => {
      const cell = category('stateRule', code)
      return cell.kind === 'category' ? { ...cell, figure: { ...cell.figure, notes } } : cell
    }
    const where = { code: 'state-rule-of-home', params: { inState: 'WA' } }
    const of = comparisonOf({
      stateRule: [
        rule('credential', [{ code: 'state-rule-31-9092-WA' }, where]),
        rule('not-looked-up', [{ code: 'state-rule-not-looked-up', params: { inState: 'OH' } }]),
        rule('limits', [{ code: 'state-rule-31-9092-NY' }, where]),
        rule('no-source', [{ code: 'no-licence-source' }]),
      ],
    })
    const found = questionsOf(of, EMPTY).map(({ questions }) =>
      questions.find(({ field: id }) => id === 'meetsState'),
    )
    expect(found.map((one) => one?.why)).toEqual(['state', 'state', undefined, undefined])
    expect(found.slice(0, 2).map((one) => one && questionWords(one, translate))).toEqual([
      ['Does the program meet what Washington asks of this job?'],
      ['Does Ohio ask for a license or certification in this job, and does the program meet it?'],
    ])
    expect(found[0] && helpWords(found[0], translate)[0]).toMatch(/^Every medical assistant needs/)
    expect(found[1] && helpWords(found[1], translate)).toEqual([])
    const [school] = questionsOf(of, { ...EMPTY, figures: { [cellKey(A, 'meetsState')]: byPhone('yes') } })
    expect(school && callSheetText(school, translate)).toMatch(
      /\[x\] Does the program meet what Washington.*\n {4}Every medical assistant.*\n {4}Answer: Yes/,
    )
  })
  it('ask whether students of the person’s state are enrolled, where a program is online and in another one', () => {
    const online = comparisonOf({
      online: [category('online', 'all'), category('online', 'some'), category('online', 'none')],
    })
    const schools = online.programs.map(({ state }) => state)
    const askedIn = (state: string | null) =>
      questionsOf(online, { ...EMPTY, home: { state, zip: null } }).map(({ questions }) =>
        questions.some(({ field: id }) => id === 'enrolls'),
      )
    expect(schools).not.toContain('OH')
    expect(askedIn('OH')).toEqual([true, true, false])
    expect(askedIn(schools[0] ?? '')[0]).toBe(false)
    expect(askedIn(null)).toEqual([false, false, false])
    expect(questionsOf(online, EMPTY)[0]?.questions.map(({ field: id }) => id)).not.toContain('enrolls')

    const told = { figures: { [cellKey(A, 'enrolls')]: byPhone('no') } }
    const [question] = questionsOf(online, {
      ...EMPTY,
      ...told,
      home: { state: 'OH', zip: null },
    })[0]!.questions.filter(({ field: id }) => id === 'enrolls')
    expect(questionWords(question!, translate)).toEqual(['Do you enroll online students who live in Ohio?'])
    expect(answerWords(question!, translate)).toBe('No, told by phone, November 25, 2026')
  })

  it('come from blanks and hidden figures, estimates and verdicts; what nobody publishes is always asked', () => {
    expect(asked(0)).toEqual([
      ['books', 'blank'],
      ['grants', 'always'],
      ['scholarships', 'always'],
      ['examIncluded', 'always'],
      ['refund', 'always'],
      ['online', 'blank'],
      ['startDates', 'always'],
      ['evening', 'always'],
      ['practicum', 'always'],
      ['transfer', 'always'],
      ['placement', 'always'],
      ['passRate', 'always'],
    ])
    expect(asked(1)).toEqual([
      ['tuitionAndFees', 'estimate'],
      ['books', 'hidden'],
      ['grants', 'always'],
      ['scholarships', 'always'],
      ['examIncluded', 'always'],
      ['refund', 'always'],
      ['online', 'unclear'],
      ['startDates', 'always'],
      ['evening', 'always'],
      ['accredited', 'exam'],
      ['practicum', 'always'],
      ['transfer', 'always'],
      ['placement', 'always'],
      ['passRate', 'always'],
    ])
    expect(TOLD).toEqual(
      expect.arrayContaining([
        'startDates',
        'evening',
        'transfer',
        'placement',
        'examIncluded',
        'refund',
        'practicum',
        'passRate',
      ]),
    )
  })

  it('say what the sources disagree about, and what is only a lower bound', () => {
    const conflict = cents(893_000, {
      high: 930_000,
      notes: [{ code: 'conflict-prices' }],
      sides: [
        { id: 'a', figure: figure(893_000) },
        { id: 'b', figure: figure(930_000) },
      ],
    })
    const of = comparisonOf({
      tuitionAndFees: [conflict],
      books: [cents(100, { status: 'at-least' })],
      months: [months(3, { status: 'imputed' })],
      online: [category('online', 'all')],
    })
    expect(asked(0, EMPTY, of)?.slice(0, 2)).toEqual([
      ['tuitionAndFees', 'conflict'],
      ['books', 'at-least'],
    ])
    expect(asked(0, EMPTY, of)).toContainEqual(['months', 'imputed'])
    expect(asked(0, EMPTY, of)).not.toContainEqual(['online', 'blank'])
  })

  it('of the exams are one an answer, with every credential that depends on the answer, and not what only the issuer can tell', () => {
    expect(questionWords(question(1, 'accredited'), translate)).toEqual([
      'Does CAHIIM accredit this program? RHIT, RHIA depends on it.',
    ])
  })

  it('stand under one school for all of its programs, with its telephone and its website', () => {
    const twice = comparisonOf({ books: [cents(null), cents(null), cents(null)] }, [
      {},
      {},
      { institution: 'College A', zip: '78700', key: '100000-51.0713-3', awardLevel: 3 },
    ])
    const schools = questionsOf(twice, EMPTY)
    expect(schools.map(({ institution }) => institution)).toEqual(['College A', 'College B'])
    expect(new Set(schools[0]?.questions.map(({ program }) => program.key))).toEqual(
      new Set([A, '100000-51.0713-3']),
    )
    expect(questionsOf(sheet, EMPTY)[0]).toMatchObject({
      phone: '512-555-0100',
      website: 'https://a.example',
    })
    expect(questionsOf(sheet, EMPTY)[1]).toMatchObject({ phone: null, website: null })
  })

  it('say what Pathwise shows now', () => {
    expect(shownWords(question(1, 'tuitionAndFees'), translate)).toBe('Pathwise shows ~$6,400, estimated.')
    expect(shownWords(question(1, 'online'), translate)).toContain('Some of its programs')
    expect(shownWords(question(0, 'startDates'), translate)).toBeNull()
  })
})

describe('an answer', () => {
  const key = cellKey(A, 'books')

  it('is an own figure and a tick in one change, and shows who told it and when', () => {
    const state = { ...DEFAULT_COMPARISON, ...answered(DEFAULT_COMPARISON, key, byPhone(90_000)) }
    expect(state.figures).toEqual({ [key]: byPhone(90_000) })
    expect(state.ticked).toEqual({ [key]: '2026-11-25' })
    const books = question(0, 'books', state)
    expect(isDone(books)).toBe(true)
    expect(answerWords(books, translate)).toBe('$900, told by phone, November 25, 2026')
  })

  it('keeps the question on the sheet with what the official files say of it', () => {
    const now = comparisonOf({
      tuitionAndFees: [
        cents(700_000, {
          status: 'own',
          provenance: [{ source: 'own-figure:2026-11-25', columns: '' }],
          original: figure(640_000, { status: 'estimated' }),
        }),
      ],
    })
    const [first] = questionsOf(now, {
      ...EMPTY,
      figures: { [cellKey(A, 'tuitionAndFees')]: byPhone(700_000) },
    })
    const tuition = first?.questions[0]
    expect(tuition).toMatchObject({ field: 'tuitionAndFees', why: 'estimate' })
    expect(tuition && shownWords(tuition, translate)).toBe('Pathwise shows ~$6,400, estimated.')
  })

  it('can be taken back, and leaves the answers of others', () => {
    const other = cellKey(A, 'months')
    const before = answered(
      { figures: { [other]: byPhone(9) }, ticked: { [other]: '2026-11-24' } },
      key,
      byPhone(90_000),
    )
    expect(unanswered({ ...EMPTY, ...before }, key)).toEqual({
      figures: { [other]: byPhone(9) },
      ticked: { [other]: '2026-11-24' },
    })
  })

  it('to what an exam depends on is yes or no, and stays on the sheet once the verdict follows it', () => {
    const exam = cellKey('200000-51.0713-21', 'accredited')
    const state = { ...EMPTY, ...answered(EMPTY, exam, byPhone('yes')) }
    const told = comparisonOf({
      maySit: [
        verdicts({ credential: 'CCS', verdict: 'yes', reasons: ['required-diploma'] }),
        verdicts({
          credential: 'RHIT',
          verdict: 'yes',
          reasons: [{ code: 'told-accredited', params: { asked: 'ask-cahiim', credential: 'RHIT' } }],
        }),
      ],
    })
    const asked = questionsOf(told, state)[1]?.questions.find(({ field: id }) => id === 'accredited')
    expect(asked && questionWords(asked, translate)).toEqual([
      'Does CAHIIM accredit this program? RHIT depends on it.',
    ])
    expect(asked && isDone(asked)).toBe(true)
    expect(asked && answerWords(asked, translate)).toBe('Yes, told by phone, November 25, 2026')
  })

  it('in words, as an earlier release kept it of all exams, stays beside the question', () => {
    const exam = cellKey('200000-51.0713-21', 'maySit')
    const state = { ...EMPTY, notes: { [exam]: 'Yes, until 2029' }, ticked: { [exam]: '2026-11-25' } }
    expect(question(1, 'accredited', state)).toMatchObject({
      note: 'Yes, until 2029',
      tickedOn: '2026-11-25',
    })
  })

  it('is not asked for what a list of the person’s own gives', () => {
    const own = comparisonOf({
      tuitionAndFees: [
        cents(640_000, { status: 'own', provenance: [{ source: 'own:1', columns: 'Price' }] }),
      ],
      books: [cents(0, { status: 'own', provenance: [{ source: 'own:1', columns: 'Books' }] })],
      months: [months(10, { status: 'own', provenance: [{ source: 'own:1', columns: 'Months' }] })],
      online: [
        category('online', 'all', { status: 'own', provenance: [{ source: 'own:1', columns: 'Online' }] }),
      ],
    })
    const fields = questionsOf(own, EMPTY)[0]?.questions.map(({ field: id }) => id)
    for (const id of ['tuitionAndFees', 'books', 'months', 'online'] as const)
      expect(fields).not.toContain(id)
  })

  it('may be missing from what is done with', () => {
    const state = { ...EMPTY, ...tickedOff(EMPTY, key, '2026-11-25') }
    expect(isDone(question(0, 'books', state))).toBe(true)
    expect(answerWords(question(0, 'books', state), translate)).toBeNull()
    expect({ ...EMPTY, ...tickedOff(state, key, null) }).toEqual(EMPTY)
  })
})

it('the sheet of a school reads as plain text', () => {
  const state = { ...EMPTY, ...answered(EMPTY, cellKey(A, 'books'), byPhone(90_000)) }
  const school = questionsOf(sheet, state)[0]
  const lines = school ? callSheetText(school, translate).split('\n') : []
  expect(lines.slice(0, 9)).toEqual([
    'Questions for College A',
    'Telephone 512-555-0100',
    'https://a.example',
    '',
    'Medical Coding, Certificate, 12 weeks to 1 year',
    '[x] What do books and supplies cost for the whole program?',
    '    Pathwise has nothing: the official files and lists do not give it.',
    '    Answer: $900, told by phone, November 25, 2026',
    '[ ] Which grants could this student get for it, and how much in all? A grant is not paid back.',
  ])
})
