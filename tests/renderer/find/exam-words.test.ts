import { expect, test } from 'vitest'
import { examWords } from '../../../renderer/find/exam-words.ts'

test('exams that are open stand as they are, those to ask about behind the word', () => {
  const [ccs, rhit, rhia] = [
    { credential: 'CCS', verdict: 'yes' },
    { credential: 'RHIT', verdict: 'ask' },
    { credential: 'RHIA', verdict: 'ask' },
  ] as const
  expect(examWords([rhit, ccs, rhia])).toEqual({
    open: { names: 'CCS', more: '' },
    ask: { names: 'ask RHIT RHIA', more: '' },
    all: 'A graduate may sit CCS. Ask first: RHIT, RHIA.',
  })
  expect(examWords([ccs])).toEqual({
    open: { names: 'CCS', more: '' },
    ask: null,
    all: 'A graduate may sit CCS.',
  })
  expect(examWords([])).toEqual({ open: null, ask: null, all: '' })
})

test('those that the field teaches for are named first, of the others how many there are', () => {
  const open = (credential: string, isFurther?: true) =>
    ({ credential, verdict: 'yes', ...(isFurther ? { isFurther } : {}) }) as const
  const exams = ['CCS', 'CCA', 'CCS-P', 'CPC', 'COC'].map((id) => open(id))
  expect(examWords([open('CPMA', true), ...exams]).open).toEqual({ names: 'CCS CCA CCS-P CPC', more: '+2' })
  expect(examWords([open('CPMA', true), open('CCS')]).open).toEqual({ names: 'CCS', more: '+1' })
  expect(examWords([open('CPMA', true), open('CPPM', true)]).open).toEqual({ names: 'CPMA CPPM', more: '' })
  expect(examWords(exams).all).toContain('COC')
})
