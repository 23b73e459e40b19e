import { expect, it } from 'vitest'
import { programExam } from '../../data/near-programs.ts'

it('knows for which exam the program is what counts', () => {
  expect(programExam('29-2072')).toBe('RHIT')
  expect(programExam('31-9092')).toBe('CMA')
  expect(programExam('53-3032')).toBeNull()
})
