import { expect, test } from 'vitest'
import { examWords } from '../../../renderer/find/exam-words.ts'

test('exams that are open stand as they are, those to ask about behind the word', () => {
  const [ccs, rhit, rhia] = [
    { credential: 'CCS', verdict: 'yes' },
    { credential: 'RHIT', verdict: 'ask' },
    { credential: 'RHIA', verdict: 'ask' },
  ] as const
  expect(examWords([rhit, ccs, rhia])).toEqual({
    open: 'CCS',
    ask: 'ask RHIT RHIA',
    all: 'A graduate may sit CCS. Ask first: RHIT, RHIA.',
  })
  expect(examWords([ccs])).toEqual({ open: 'CCS', ask: '', all: 'A graduate may sit CCS.' })
  expect(examWords([])).toEqual({ open: '', ask: '', all: '' })
})
