import { describe, expect, test } from 'vitest'
import type { CompareInput } from '../../../../data/contract/comparison.ts'
import { isGuess } from '../../../../data/figures/figure.ts'
import type { ListedProgram } from '../../../../data/listed-program.ts'
import { ask, comparisonCatalog, comparisonTables, row } from '../support/comparison-catalog.ts'
import { listed, own, personal } from '../support/lists.ts'
import { institution, program } from '../support/small-tables.ts'

const OWN = 'own:3:17'
const CODING = '100-51.0713-21'
const MEDICAL_RECORDS = '29-2072'

const catalog = () =>
  comparisonCatalog({
    ...comparisonTables([program(100, '51.0713', 21), program(100, '51.0707', 3)]),
    institutions: [institution(100, 'College A', 'Cambridge', 'MA')],
  })

/** A sheet without CIP and level, beside a program that has both. */
const compared = (more: Partial<ListedProgram> = {}, asked: Partial<CompareInput> = {}) =>
  ask(
    catalog(),
    { programs: [OWN, CODING], ...asked },
    {
      personal: personal(
        listed({
          name: 'Certificate, evenings',
          cip: null,
          awardLevel: 0,
          credential: '',
          figures: { months: own(9) },
          ...more,
        }),
      ),
    },
  )

const byPerson = (value: string) => ({ value, by: 'phone' as const, on: '2026-11-25' })

describe('a program whose field of study is not known', () => {
  test('is never said not to lead to an occupation', () => {
    const comparison = compared({}, { occupation: MEDICAL_RECORDS, presentPay: 3_000_000 })
    for (const id of ['payMedian', 'payP25', 'openings', 'growth', 'entryEducation', 'payback'] as const) {
      const cell = row(comparison, id).cells[0]
      expect(cell, id).toMatchObject({
        figure: { status: 'not-reported', value: null, notes: [{ code: 'field-not-known' }] },
      })
    }
    expect(JSON.stringify(comparison)).not.toContain('other-occupation')
  })

  test('leads to occupations that are not known, and not to none', () => {
    expect(row(compared(), 'occupation').cells[0]).toMatchObject({
      kind: 'text',
      text: null,
      figure: { status: 'not-reported' },
    })
    expect(row(compared(), 'payMedian').cells[0]).toMatchObject({ figure: { status: 'not-reported' } })
  })

  test('may lead to more than the occupations that its list names', () => {
    const comparison = compared({ occupations: ['31-9092'] }, { occupation: MEDICAL_RECORDS })
    expect(row(comparison, 'occupation').cells[0]).toMatchObject({ occupations: ['31-9092'] })
    expect(row(comparison, 'payMedian').cells[0]).toMatchObject({ figure: { status: 'not-reported' } })
  })

  test('a code that the catalog does not hold is a field that is not known', () => {
    const comparison = compared({ cip: '51.0700' }, { occupation: MEDICAL_RECORDS })
    expect(row(comparison, 'payMedian').cells[0]).toMatchObject({ figure: { status: 'not-reported' } })
    expect(verdicts(comparison, 0).every(({ verdict }) => verdict === 'ask')).toBe(true)
  })

  test('is to be asked about for every exam of the programs beside it', () => {
    const comparison = compared()
    const beside = verdicts(comparison, 1).map(({ credential }) => credential)
    expect(beside).toContain('CCS')
    expect(verdicts(comparison, 0).map(({ credential }) => credential)).toEqual(beside)
    expect(verdicts(comparison, 0).map(({ verdict }) => verdict)).toEqual(beside.map(() => 'ask'))
  })

  test('beside nothing that has exams, says that it is not known', () => {
    const comparison = compared({}, { programs: [OWN] })
    expect(row(comparison, 'maySit').cells[0]).toMatchObject({ kind: 'text', text: null })
  })
})

describe('a guess from a name', () => {
  const named = { name: 'Medical Coding, AAS' }

  test('stands in the cells of field and award, with why', () => {
    const comparison = compared(named)
    const [cip] = row(comparison, 'cip').cells
    const [award] = row(comparison, 'awardLevel').cells
    expect(cip).toMatchObject({
      text: '51.0713',
      figure: { status: 'estimated', notes: [{ code: 'guess-field' }] },
    })
    expect(award).toMatchObject({ code: '3', figure: { notes: [{ code: 'guess-award' }] } })
    expect(cip?.kind === 'text' && isGuess(cip.figure)).toBe(true)
  })

  test('makes no yes and no no', () => {
    const comparison = compared(named, { occupation: MEDICAL_RECORDS })
    expect(comparison.programs[0]).toMatchObject({ cip: '', awardLevel: 0 })
    expect(row(comparison, 'payMedian').cells[0]).toMatchObject({ figure: { status: 'not-reported' } })
    expect(verdicts(comparison, 0).every(({ verdict }) => verdict === 'ask')).toBe(true)
    expect(comparison.notices.map(({ code }) => code)).not.toContain('unlike-award-levels')
  })

  test('gives way to what the person gives, and all follows that', () => {
    const figures = { [`${OWN}|cip`]: byPerson('51.0713'), [`${OWN}|awardLevel`]: byPerson('21') }
    const comparison = compared(named, { occupation: MEDICAL_RECORDS, figures })
    expect(comparison.programs[0]).toMatchObject({ cip: '51.0713', awardLevel: 21 })
    expect(row(comparison, 'cip').cells[0]).toMatchObject({
      text: '51.0713',
      figure: { status: 'own' },
      original: '51.0713',
    })
    expect(row(comparison, 'awardLevel').cells[0]).toMatchObject({ code: '21', figure: { status: 'own' } })
    expect(row(comparison, 'payMedian').cells[0]).toEqual(row(comparison, 'payMedian').cells[1])
    expect(verdicts(comparison, 0)).toEqual(verdicts(comparison, 1))
  })

  test('start and evening classes can be given of a list’s program, too', () => {
    const figures = {
      [`${OWN}|startDates`]: byPerson('January and August'),
      [`${OWN}|evening`]: byPerson('yes'),
    }
    const comparison = compared({}, { figures })
    expect(row(comparison, 'startDates').cells[0]).toMatchObject({ text: 'January and August' })
    expect(row(comparison, 'evening').cells[0]).toMatchObject({ code: 'yes', figure: { status: 'own' } })
  })

  test('an official program is what the files say', () => {
    const figures = { [`${CODING}|cip`]: byPerson('51.0707'), [`${CODING}|awardLevel`]: byPerson('3') }
    const comparison = compared({}, { figures })
    expect(comparison.programs[1]).toMatchObject({ cip: '51.0713', awardLevel: 21 })
    expect(row(comparison, 'cip').cells[1]).toMatchObject({ text: '51.0713', figure: { status: 'known' } })
    expect(row(comparison, 'awardLevel').cells[1]).toMatchObject({ code: '21', figure: { status: 'known' } })
  })
})

function verdicts(comparison: ReturnType<typeof compared>, column: number) {
  const cell = row(comparison, 'maySit').cells[column]
  if (cell?.kind !== 'verdicts') throw new Error('No verdicts')
  return cell.verdicts
}
