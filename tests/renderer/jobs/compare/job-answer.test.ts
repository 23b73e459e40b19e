import { expect, it } from 'vitest'
import { JobAnswer } from '../../../../renderer/jobs/compare/job-answer.svelte.ts'
import { jobTableGroups } from '../../../../renderer/jobs/compare/job-groups.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { held, program, screen } from '../../support/program.ts'

async function answers() {
  const { send, calls } = held(await program())
  const { notices } = await screen(await program())
  return { answer: new JobAnswer(send, notices), calls, notices }
}

const socs = ({ comparison }: JobAnswer) => comparison?.jobs.map(({ soc }) => soc)

it('asks for nothing before there are two jobs', async () => {
  const { answer, calls } = await answers()
  await answer.ask({ jobs: ['29-2072'] })
  expect(calls).toEqual([])
  expect(answer).toMatchObject({ comparison: null, working: false, hasFailed: false })
})

it('shows the newest jobs asked for, whichever answer comes last', async () => {
  const { answer, calls } = await answers()
  const first = answer.ask({ jobs: ['29-2072', '31-9092'] })
  const second = answer.ask({ jobs: ['29-2072', '31-9093'] })
  await calls[1]!.pass()
  await second
  await calls[0]!.pass()
  await first
  expect(socs(answer)).toEqual(['29-2072', '31-9093'])
  expect(answer.working).toBe(false)
})

it('shows none of other jobs where the program does not answer, and says so', async () => {
  const { answer, calls, notices } = await answers()
  const first = answer.ask({ jobs: ['29-2072', '31-9092'] })
  await calls[0]!.pass()
  await first
  const second = answer.ask({ jobs: ['29-2072', '31-9093'] })
  await calls[0]!.fail()
  await second
  expect(answer).toMatchObject({ comparison: null, hasFailed: true })
  expect(notices.list).toHaveLength(1)
})

it('has a named row for each of the comparison, and the figures that are best in words', async () => {
  const { answer, calls } = await answers()
  const asked = answer.ask({ jobs: ['29-2072', '31-9092'], home: { state: 'OH', zip: '43215' } })
  await calls[0]!.pass()
  await asked
  const comparison = answer.comparison!
  const groups = jobTableGroups(comparison, translator('en'))
  expect(groups.map(({ rows }) => rows.length)).toEqual(comparison.groups.map(({ rows }) => rows.length))
  for (const [at, { rows }] of groups.entries())
    for (const [line, row] of rows.entries()) {
      expect(row.label).not.toMatch(/^field\.|^$/)
      const { best } = comparison.groups[at]!.rows[line]!
      expect(row.cells.flatMap((cell, column) => (cell.best ? [column] : []))).toEqual(best)
    }
  expect(groups.find(({ id }) => id === 'programs')?.detail).toBe('within 30 miles of ZIP 43215')
})
